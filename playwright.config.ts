import { defineConfig } from '@playwright/test'
import { findPageChromium, SANDBOX_SWITCHES } from './tests/support/find-chromium.ts'

/** Stories that go on longest: begun last, they would run on alone while the other workers wait. */
const LONGEST = /\b(main-road|typing|accessibility)\.spec\.ts$/

/** The program in a real browser, as a secretary with a small school computer sees it. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  forbidOnly: true,
  fullyParallel: false,
  // A story waits for a third of its time: three share two cores better than two.
  workers: 3,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'longest first', testMatch: LONGEST },
    { name: 'the rest', testIgnore: LONGEST },
  ],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findPageChromium(), args: [...SANDBOX_SWITCHES] },
    locale: 'lt-LT',
    timezoneId: 'Europe/Vilnius',
    viewport: { width: 1366, height: 768 },
    // A trace of every test costs a third of the time; `npm run e2e -- --trace on` makes one where it is needed.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
