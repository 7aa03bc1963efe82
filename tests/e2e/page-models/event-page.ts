import { expect, type Page } from '@playwright/test'
import { choose, field, pick, write } from './fields.ts'
import { frame } from './frame.ts'

export interface NewEvent {
  readonly title: string
  readonly dates: readonly string[]
  readonly host: string
  readonly place: string
  /** `[institution, role, count]` */
  readonly counts: readonly (readonly [string, string, number])[]
}

export const eventPage = (page: Page) => {
  const form = page.getByRole('region', { name: 'Renginio forma' })
  const grid = form.getByRole('table', { name: 'Dalyvavimai' })
  return {
    form,
    grid,
    async create(event: NewEvent) {
      await frame(page).goTo('Renginiai')
      await page.getByRole('button', { name: 'Naujas renginys' }).first().click()
      await write(form, 'Pavadinimas', event.title)
      for (const date of event.dates) {
        const first = await field(form, 'Data').count()
        await field(form, first > 0 ? 'Data' : 'Dar viena diena').fill(date)
        await page.keyboard.press('Enter')
        await expect(form.getByRole('button', { name: `Pašalinti dieną ${date}` })).toBeVisible()
      }
      await pick(form, 'Šeimininkė', event.host)
      await write(form, 'Vieta', event.place)
      await choose(form, 'Būsena', 'Įvyko')
      for (const [institution, role, count] of event.counts) {
        await write(grid, `${institution}, ${role}`, String(count))
      }
      await expect(form.getByText(/^Įrašyta \d\d:\d\d$/)).toBeVisible()
    },
  }
}
