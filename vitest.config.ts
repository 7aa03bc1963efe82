import { defineConfig } from 'vitest/config'

/** Tests that reach for the process itself: its signals, windows, sockets and children. */
const OWN_PROCESS = ['tests/faults/**/*.test.ts', 'tests/server/**/*.test.ts', 'tests/shell/**/*.test.ts']

/** Unit and integration tests run in Node 24 on real SQLite, files and Automerge; screens are Playwright's. */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        // Loading the program anew for each file costs a fifth of the time; nothing of it lives on between apps.
        test: {
          name: 'shared process',
          include: ['tests/**/*.test.ts'],
          exclude: [...OWN_PROCESS, 'tests/e2e/**', 'node_modules/**', 'out/**'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'own process', include: OWN_PROCESS } },
    ],
    pool: 'forks',
    // One more than the cores of a small machine: much of the time is waiting for the disk and for other processes.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
