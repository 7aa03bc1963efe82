import type { Download, Page } from '@playwright/test'
import { frame } from './frame.ts'
import { press } from './fields.ts'

/** The room of reports and of several papers at once. */
export const reportsPage = (page: Page) => {
  const saved = async (button: string): Promise<Download> => {
    const download = page.waitForEvent('download')
    await press(page, button)
    return download
  }
  return {
    open: (name: string) => page.getByRole('option', { name, exact: true }).click(),
    goTo: () => frame(page).goTo('Ataskaitos'),
    pages: page.getByRole('img', { name: /puslapis iš/u }),
    /** What the pages say to those who do not see them. */
    words: page.getByRole('group', { name: 'Spausdinamas lapas' }),
    fit: (words: RegExp) => page.getByRole('button', { name: words }).click(),
    savePdf: () => saved('Įrašyti PDF'),
    saveArchive: () => saved('Įrašyti PDF archyve'),
    tick: async (count: number) => {
      for (let row = 1; row <= count; row += 1) {
        await page.getByRole('row').nth(row).getByRole('checkbox').check({ force: true })
      }
    },
  }
}
