import { join } from 'node:path'
import { type Page, test } from '@playwright/test'

let steps = 0

/** Keeps a picture of the screen under `test-results/e2e/pictures`, numbered in the order of the story. */
export async function recordStep(page: Page, name: string): Promise<void> {
  steps += 1
  const file = `${String(steps).padStart(2, '0')}-${name}.png`
  await page.screenshot({ path: join(test.info().project.outputDir, 'pictures', file) })
}
