import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { expectLooks } from './looks.ts'

interface Look {
  /** Only this part of the screen; what is round it was looked at before. */
  readonly part?: string
  readonly rules?: readonly string[]
}

/** For a page that has the rules already. */
const NO_SCRIPT = ';'

/** What breaks the rules of WCAG 2.2 A and AA or of good practice: the rule's name and where. */
export async function breaches(page: Page, { part, rules }: Look = {}): Promise<readonly string[]> {
  const hasRules = await page.evaluate(() => 'axe' in window)
  const builder = new AxeBuilder({ page, ...(hasRules ? { axeSource: NO_SCRIPT } : {}) })
    .options({ resultTypes: ['violations'] })
    // In the page itself: a blank page to put the answers of frames together takes seconds, and there are none.
    .setLegacyMode()
  if (part !== undefined) builder.include(part)
  if (rules !== undefined) builder.withRules([...rules])
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/**
 * Looks at the screen in both themes; the dark one has the same parts in other colours. A whole screen is also compared
 * with how it looked.
 */
export async function expectAccessible(page: Page, screen: string, part?: string): Promise<void> {
  const scope = part === undefined ? {} : { part }
  expect(await breaches(page, scope), `${screen}, light`).toEqual([])
  if (part === undefined) await expectLooks(page, screen, 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await breaches(page, { ...scope, rules: ['color-contrast'] }), `${screen}, dark`).toEqual([])
  if (part === undefined) await expectLooks(page, screen, 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
}
