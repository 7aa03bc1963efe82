import { expect, type Page } from '@playwright/test'
import { write } from './fields.ts'
import { frame } from './frame.ts'

/** The coordinator's list of institutions. */
export const institutionsPage = (page: Page) => {
  const form = page.getByRole('region', { name: 'Įstaigos duomenys' })
  return {
    form,
    async add(name: string) {
      await frame(page).goTo('Įstaigos')
      // An empty list offers it too.
      await page.getByRole('button', { name: 'Nauja įstaiga', exact: true }).first().click()
      await expect(form.getByRole('heading', { name: 'Nauja įstaiga' })).toBeVisible()
      await write(form, 'Pavadinimas', name)
      await expect(form.getByRole('heading', { name })).toBeVisible()
      await expect(form.getByText(/^Įrašyta \d\d:\d\d$/)).toBeVisible()
    },
  }
}
