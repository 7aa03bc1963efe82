import { defineConfig } from 'vitest/config'

/** Unit and integration tests run in Node 24 on real SQLite, files and Automerge; screens are Playwright's. */
export default defineConfig({
  test: {
    projects: [
      // Pure functions leave nothing behind, so their files share a process: a second of each start is loading.
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/unit/**', 'tests/e2e/**', 'node_modules/**', 'out/**'],
        },
      },
    ],
    pool: 'forks',
    // One more than the cores of a small machine: much of the time is waiting for the disk and for other processes.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
