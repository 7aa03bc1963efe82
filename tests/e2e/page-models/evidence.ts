import { expect, type Locator, type Page } from '@playwright/test'
import { press } from './fields.ts'

/** Links the record whose form is open to an indicator of the plan, found by its number. */
export async function linkToIndicator(page: Page, form: Locator, number: string): Promise<void> {
  await press(form, 'Susieti su rodikliu')
  const dialog = page.getByRole('dialog', { name: 'Susieti su rodikliu' })
  await dialog.getByRole('searchbox', { name: 'Ieškoti pagal numerį arba žodžius' }).fill(number)
  await dialog.getByRole('option', { name: new RegExp(`^${number} `) }).click()
  await press(dialog, 'Susieti')
  await expect(dialog).toBeHidden()
  await expect(form.getByRole('grid', { name: 'Ką tai įrodo' })).toContainText(`${number} `)
}
