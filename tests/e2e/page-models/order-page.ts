import { expect, type Page } from '@playwright/test'
import { choose, pick, press, write } from './fields.ts'
import { frame } from './frame.ts'

export interface NewOrder {
  readonly number: string
  readonly date: string
  readonly subject: string
  readonly signer: string
  readonly founds: string
  readonly points: readonly string[]
}

export const orderPage = (page: Page) => {
  const form = page.getByRole('region', { name: 'Įsakymo forma' })
  return {
    form,
    async create(order: NewOrder) {
      await frame(page).goTo('Įsakymai')
      await page.getByRole('button', { name: 'Naujas įsakymas' }).first().click()
      await page.getByRole('menuitem', { name: 'Laisvas įsakymas' }).click()
      await write(form, 'Data', order.date)
      await write(form, 'Antraštė', order.subject)
      await write(form, 'Vieta', 'Ąžuolynas')
      await write(form, 'Vardas ir pavardė', order.signer)
      await press(form, 'Pridėti poveikį')
      await choose(form, 'Poveikis', 'Sudaro komandą')
      await pick(form, 'Kam', order.founds)
      for (const [at, point] of order.points.entries()) {
        await press(form, 'Pridėti punktą')
        await write(form, `${at + 1} punktas`, point)
      }
      await press(form, 'Registruoti')
      const dialog = page.getByRole('dialog', { name: 'Registruoti įsakymą' })
      await write(dialog, 'Įsakymo numeris', order.number)
      await press(dialog, 'Registruoti')
      await expect(form.getByText('Įregistruotas')).toBeVisible()
      await expect(form.getByText(/^Įrašyta \d\d:\d\d$/)).toBeVisible()
    },
  }
}
