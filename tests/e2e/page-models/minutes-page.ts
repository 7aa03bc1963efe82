import { expect, type Download, type Locator, type Page } from '@playwright/test'
import { choose, field, pick, press, write } from './fields.ts'

export interface Head {
  readonly date?: string
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly chair?: string
  readonly secretary?: string
}

export interface NewItem {
  readonly title: string
  readonly presenter?: string
  readonly considered?: string
  readonly decisions?: readonly string[]
  /** For, against, abstained. */
  readonly votes?: readonly [number, number, number]
}

/** The editor of minutes with the list and the page beside it. */
export const minutesPage = (page: Page) => {
  const form = page.getByRole('region', { name: 'Protokolo forma' })
  const sheet = page.getByRole('complementary', { name: 'Spausdinamas lapas' })
  const item = (number: number): Locator =>
    form.getByRole('group', { name: `${number} klausimas`, exact: true })
  return {
    form,
    sheet,
    item,
    list: page.getByRole('region', { name: 'Protokolų sąrašas' }),
    saved: form.getByText(/^(Įrašyta \d\d:\d\d|Viskas įrašyta)$/),
    considered: (number: number) => field(item(number), 'Svarstyta'),
    async fillHead(head: Head) {
      if (head.date !== undefined) await write(form, 'Posėdžio data', head.date)
      if (head.from !== undefined) await write(form, 'Pradžia', head.from)
      if (head.to !== undefined) await write(form, 'Pabaiga', head.to)
      if (head.place !== undefined) await write(form, 'Vieta', head.place)
      if (head.chair !== undefined) await pick(form, 'Posėdžio pirmininkas (-ė)', head.chair)
      if (head.secretary !== undefined) await pick(form, 'Posėdžio sekretorius (-ė)', head.secretary)
    },
    /** One key for each member, from the first: D, N or T. */
    async markAttendance(keys: string) {
      const strip = form.getByRole('group', { name: 'Dalyvavo', exact: true })
      await strip.getByRole('button').first().focus()
      for (const key of keys) await page.keyboard.press(key)
    },
    /** Fills item `number`; it is added where there are fewer. */
    async writeItem(number: number, given: NewItem) {
      const block = item(number)
      if ((await block.count()) === 0) {
        await form
          .getByRole('button', { name: /^Pridėti (pirmą )?klausimą$/ })
          .last()
          .click()
      }
      await write(block, `${number} klausimas`, given.title)
      if (given.presenter !== undefined) await write(block, 'Pranešėjas (-a)', given.presenter)
      if (given.considered !== undefined) await write(block, 'Svarstyta', given.considered)
      for (const [at, decision] of (given.decisions ?? []).entries()) {
        const label = `Nutarta ${number}.${at + 1}`
        if ((await field(block, label).count()) === 0) await press(block, 'Pridėti nutarimą')
        await write(block, label, decision)
      }
      if (given.votes !== undefined) {
        await choose(block, 'Balsavimas', 'Atvirai')
        for (const [at, label] of ['Už', 'Prieš', 'Susilaikė'].entries()) {
          await write(block, label, String(given.votes[at]))
        }
      }
    },
    showPage: () => press(form, 'Rodyti lapą'),
    hidePage: () => press(form, 'Slėpti lapą'),
    /** Registers with the proposed number, or with another one; the dialog is left as it answers. */
    async register(number?: string) {
      await press(form, 'Registruoti')
      const dialog = page.getByRole('dialog', { name: 'Registruoti protokolą' })
      if (number !== undefined) await write(dialog, 'Protokolo numeris', number)
      const proposed = await field(dialog, 'Protokolo numeris').inputValue()
      await press(dialog, 'Registruoti')
      return { dialog, proposed }
    },
    async isRegistered(number: string) {
      await expect(form.getByRole('heading', { name: `Protokolas Nr. ${number}` })).toBeVisible()
      await expect(form.getByText('Įregistruotas')).toBeVisible()
    },
    /** Chooses one of what the paper can be saved as. */
    async saveAs(name: string) {
      await press(sheet, 'Įrašyti kaip')
      await page.getByRole('menuitem', { name }).click()
    },
    async savePdf(): Promise<Download> {
      const download = page.waitForEvent('download')
      await press(sheet, 'Įrašyti PDF')
      return download
    },
  }
}
