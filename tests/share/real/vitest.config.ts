import { defineConfig } from 'vitest/config'

/** `npm run web-share` only: no part of `npm test`, since few machines have these servers. */
export default defineConfig({
  test: {
    include: ['tests/share/real/real-servers.ts'],
    root: new URL('../../../', import.meta.url).pathname,
    pool: 'forks',
    testTimeout: 60_000,
  },
})
