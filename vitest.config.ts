import { defineConfig } from 'vitest/config'

/** Unit and integration tests run in Node 24 on real SQLite, files and Automerge; screens are Playwright's. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**', 'out/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
