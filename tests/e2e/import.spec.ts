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

  // A list: one answer for a word wherever it stands, saved, then pasted again with another number.
  const list = (count: number) => `2018-04-17 Antanavo pagrindinė mokykla – ${count} mok., KRKGG – 9 mok.`
  const paste = async (text: string) => {
    await page.getByRole('button', { name: 'Kitas šaltinis' }).click()
    await page.getByLabel('Įklijuokite tekstą').fill(text)
    await page.getByRole('button', { name: 'Perskaityti' }).click()
  }
  const answer = async () => {
    await expect(page.getByText('ir dar 1 vietoje')).toBeVisible()
    await page.getByRole('button', { name: 'Rodyti sąrašą' }).click()
    await page.getByRole('option', { name: 'Mokytojai' }).click()
    await expect(page.getByText('Klausimai: 0')).toBeVisible()
  }
  await paste(list(5))
  await answer()
  await page.getByRole('button', { name: 'Įrašyti (1)' }).click()
  await expect(counters).toHaveText('Nauja: 0 · Keičiama: 0 · Tas pats: 1')
  await paste(list(6))
  await answer()
  await expect(counters).toHaveText('Nauja: 0 · Keičiama: 1 · Tas pats: 0')
})
