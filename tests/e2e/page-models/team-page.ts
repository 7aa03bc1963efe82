import { expect, type Page } from '@playwright/test'
import { choose, press, write } from './fields.ts'
import { frame } from './frame.ts'

export interface NewMember {
  readonly name: string
  readonly duty?: 'pirmininkas (-ė)' | 'sekretorius (-ė)' | 'narys (-ė)'
}

export const teamPage = (page: Page) => {
  const form = page.getByRole('region', { name: 'Komandos duomenys' })
  return {
    form,
    async create(name: string, genitive: string, members: readonly NewMember[]) {
      await frame(page).goTo('Komandos')
      await page.getByRole('button', { name: 'Nauja komanda' }).first().click()
      await write(form, 'Pavadinimas', name)
      await write(form, 'Pavadinimas kilmininku', genitive)
      for (const [at, member] of members.entries()) {
        await press(form, 'Pridėti narį')
        const row = form.getByRole('group', { name: `${at + 1} narys` })
        await write(row, 'Vardas ir pavardė', member.name)
        if (member.duty !== undefined) await choose(row, 'Komandoje', member.duty)
      }
      await expect(form.getByText(/^Įrašyta \d\d:\d\d$/)).toBeVisible()
    },
    startMinutes: () => press(form, 'Pradėti protokolą'),
  }
}
