import { expect, type Page } from '@playwright/test'
import { choose, field, press, write } from './fields.ts'

export interface NewInstitution {
  readonly name: string
  readonly author: string
  readonly schoolYear: string
  /** The shared folder; with it the municipality is known. */
  readonly folder?: string
  readonly municipality?: string
  /** The institution is already listed in the folder. */
  readonly isListed?: boolean
}

/** The first screen of an empty data folder. */
export const startPage = (page: Page) => {
  const way = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) })
  const isOpen = () =>
    expect(page.getByRole('navigation', { name: 'Skyriai' })).toBeVisible({ timeout: 30_000 })
  return {
    title: page.getByRole('heading', { name: 'Sveiki atvykę į „Komandą“' }),
    async createMunicipality(given: { name: string; author: string; schoolYear: string }) {
      await way('Koordinuoti savivaldybę').check({ force: true })
      await write(page, 'Savivaldybė', given.name)
      await choose(page, 'Mokslo metai', given.schoolYear)
      await write(page, 'Kas rašo?', given.author)
      await press(page, 'Sukurti darbo sritį')
      await isOpen()
    },
    async createInstitution(given: NewInstitution) {
      await way('Dirbti įstaigoje').check({ force: true })
      if (given.folder !== undefined) await write(page, 'Bendrasis aplankas', given.folder)
      if (given.isListed === true) await choose(page, 'Jūsų įstaiga', given.name)
      else await write(page, 'Įstaigos pavadinimas', given.name)
      if (given.municipality !== undefined) await write(page, 'Savivaldybė', given.municipality)
      await choose(page, 'Mokslo metai', given.schoolYear)
      await field(page, 'Kas rašo?').fill(given.author)
      await press(page, 'Sukurti darbo sritį')
      await isOpen()
    },
    async openPractice(as = 'Savivaldybės koordinatorius', author = 'pratybų dalyvė') {
      await way('Pasipraktikuoti').check({ force: true })
      await choose(page, 'Kieno akimis žiūrėsite?', as)
      await field(page, 'Kas rašo?').fill(author)
      await press(page, 'Atverti pratybas')
      await isOpen()
    },
  }
}
