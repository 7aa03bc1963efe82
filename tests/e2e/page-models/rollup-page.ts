import { expect, type Page } from '@playwright/test'
import { frame } from './frame.ts'

export interface ShownFigure {
  readonly parts: string
  readonly value: string
  readonly verdict: string
  readonly coverage: string
}

/** The municipal rollup. */
export const rollupPage = (page: Page) => {
  const rows = page.getByRole('tabpanel', { name: 'Rodikliai' }).getByRole('row')
  const row = (number: string) => rows.filter({ hasText: new RegExp(`^${number.replace('.', '\\.')} `) })
  return {
    async open() {
      await frame(page).goTo('Suvestinė')
      await expect(page.getByRole('tab', { name: 'Rodikliai' })).toBeVisible()
    },
    row,
    /** What stands in the cells of an indicator's row. */
    async figure(number: string): Promise<ShownFigure> {
      const cells = row(number).getByRole('gridcell')
      const [, parts = '', value = '', verdict = '', coverage = ''] = await cells.allInnerTexts()
      return { parts, value, verdict: verdict.trim(), coverage }
    },
    async openEvidence(number: string) {
      await row(number).click()
      const drawer = page.getByRole('dialog', { name: new RegExp(`^${number} `) })
      await expect(drawer).toBeVisible()
      return drawer
    },
  }
}
