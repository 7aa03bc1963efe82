import { defineConfig } from 'vitest/config'

/** Unit and integration tests run in Node 24 on real SQLite, files and Automerge; screens are Playwright's. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**', 'out/**'],
    pool: 'forks',
    // One more than the cores of a small machine: much of the time is waiting for the disk and for other processes.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
