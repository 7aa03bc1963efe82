import { expect, type Locator, type Page } from '@playwright/test'

const FARTHEST = 80

/** Getting about without a mouse. */
export const keyboard = (page: Page) => {
  /** An open list hides all else from assistive technology until it is left. */
  const isInside = async (place: Locator): Promise<boolean> =>
    (await place.count()) > 0 && place.evaluate((element) => element.contains(document.activeElement))
  const walkTo = async (place: Locator, key: string): Promise<void> => {
    await expect(place).toBeVisible()
    for (let step = 0; step < FARTHEST; step += 1) {
      if (await isInside(place)) return
      await page.keyboard.press(key)
    }
    throw new Error(`${key} does not lead to ${String(place)}`)
  }
  return {
    /** F6 until the focus is in that part of the window. */
    enterRegion: (region: Locator) => walkTo(region, 'F6'),
    tabTo: (control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => walkTo(control, key),
  }
}
