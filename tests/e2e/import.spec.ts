import { expect } from '@playwright/test'
import { frame } from './page-models/frame.ts'
import { breaches } from './support/accessible.ts'
import { test } from './support/desks.ts'

const REPORT = [
  'Antanavo pagrindinės mokyklos mokytojų taryba 2018 m. kovo 5 d. (protokolas Nr. 3) aptarė rezultatus.',
  'Savivaldybės kūrybinės komandos posėdis 208-05-10 Nr. 9.',
].join('\n')

test('[row 80] [row 81] a report is pasted, asked about, saved as one step and taken back', async ({
  desks,
}) => {
  const { page } = await desks.open('savivaldybe', { data: 'practice municipality' })
  await page.getByRole('menubar').getByRole('menuitem', { name: 'Failas' }).click()
  await page.getByRole('menuitem', { name: 'Importuoti…' }).click()
  await page.getByLabel('Įklijuokite tekstą').fill(REPORT)
  await page.getByRole('button', { name: 'Perskaityti' }).click()

  const counters = page.getByText(/^Nauja:/)
  await expect(counters).toHaveText('Nauja: 2 · Keičiama: 0 · Tas pats: 0')
  await expect(page.getByText('Kokia data čia turima galvoje')).toBeVisible()
  expect(await breaches(page, { part: 'main' })).toEqual([])

  await page.getByRole('button', { name: 'Taip: 2018-05-10' }).click()
  await expect(counters).toHaveText('Nauja: 3 · Keičiama: 0 · Tas pats: 0')
  await page.getByRole('button', { name: 'Įrašyti (3)' }).click()
  await expect(counters).toHaveText('Nauja: 0 · Keičiama: 0 · Tas pats: 2')
  await expect(page.getByRole('button', { name: 'Įrašyti (0)' })).toBeDisabled()

  await frame(page).goTo('Protokolai')
  await expect(page.getByRole('option').filter({ hasText: '2018-05-10' }).first()).toBeVisible()
  await page.getByRole('menubar').getByRole('menuitem', { name: 'Keisti' }).click()
  await page.getByRole('menuitem', { name: /^Anuliuoti: / }).click()
  await expect(page.getByText(/^Anuliuota/).first()).toBeVisible()
  await frame(page).goTo('Importas')
  await page.getByLabel('Įklijuokite tekstą').fill(REPORT)
  await page.getByRole('button', { name: 'Perskaityti' }).click()
  await expect(counters).toHaveText('Nauja: 2 · Keičiama: 0 · Tas pats: 0')
})
