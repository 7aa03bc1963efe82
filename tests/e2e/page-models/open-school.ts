import { expect, type Page } from '@playwright/test'
import { field } from './fields.ts'
import { frame } from './frame.ts'
import { startPage } from './start-page.ts'
import { teamPage } from './team-page.ts'

export const SCHOOL = 'Ąžuolyno gimnazija'
export const MUNICIPALITY = 'Girios rajono savivaldybė'
/** The school year that the stories' dates fall into. */
export const YEAR = '2025–2026'
export const CHAIR = 'Rūta Ąžuolaitė'
export const SECRETARY = 'Šarūnas Žilvitis'
export const TEAM = { name: 'Kūrybinė komanda', nameGenitive: 'kūrybinės komandos' }

/** A new workspace of a school that knows no municipality yet. */
export const createSchool = (page: Page, author = 'sekretorė'): Promise<void> =>
  startPage(page).createInstitution({ name: SCHOOL, municipality: MUNICIPALITY, author, schoolYear: YEAR })

/** A school with a team of two, ready to write. */
export async function openSchool(page: Page): Promise<void> {
  await createSchool(page)
  await teamPage(page).create(TEAM.name, TEAM.nameGenitive, [
    { name: CHAIR, duty: 'pirmininkas (-ė)' },
    { name: SECRETARY, duty: 'sekretorius (-ė)' },
  ])
}

/** Opens the team of a school that has one, ready to write. */
export async function openTeam(page: Page): Promise<void> {
  await frame(page).goTo('Komandos')
  await page
    .getByRole('main')
    .getByRole('option', { name: new RegExp(`^${TEAM.name}`) })
    .click()
  await expect(field(teamPage(page).form, 'Pavadinimas')).toHaveValue(TEAM.name)
}
