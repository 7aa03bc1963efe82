import { expect, type Locator, type Page } from '@playwright/test'

const FARTHEST = 80

/** Getting about without a mouse. */
export const keyboard = (page: Page) => {
  const isInside = (place: Locator): Promise<boolean> =>
    place.evaluate((element) => element.contains(document.activeElement))
  const walkTo = async (place: Locator, key: string): Promise<void> => {
    await expect(place).toBeVisible()
    // A list that is open on the way hides all else from roles, so the element itself is asked.
    const goal = await place.elementHandle()
    for (let step = 0; step < FARTHEST; step += 1) {
      if (await goal?.evaluate((element) => element.contains(document.activeElement))) return
      await page.keyboard.press(key)
    }
    // Drawn anew on the way: the role finds its successor.
    if (await isInside(place)) return
    throw new Error(`${key} does not lead to ${String(place)}`)
  }
  return {
    /** F6 until the focus is in that part of the window. */
    enterRegion: (region: Locator) => walkTo(region, 'F6'),
    tabTo: (control: Locator, key: 'Tab' | 'Shift+Tab' | 'ArrowRight' = 'Tab') => walkTo(control, key),
  }
}
