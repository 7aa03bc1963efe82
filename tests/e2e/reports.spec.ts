import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { unzipSync } from 'fflate'
import { choose } from './page-models/fields.ts'
import { reportsPage } from './page-models/reports-page.ts'
import { startPage } from './page-models/start-page.ts'
import { test } from './support/desks.ts'

test('[row 83] reports stand as they will be printed, narrow down, fit, and are saved one by one or many at once', async ({
  desks,
}) => {
  const { page } = await desks.open('koordinatore')
  await startPage(page).openPractice()
  const reports = reportsPage(page)
  await reports.goTo()

  await reports.open('Chronologija')
  await expect(reports.words).toContainText('VEIKLOS CHRONOLOGIJA')
  await expect(reports.words).toContainText('2017–2018 m. m.')
  await choose(page, 'Mokslo metai', '2018–2019')
  await expect(reports.words).not.toContainText('2017–2018 m. m.')

  await reports.open('Plano įgyvendinimo ataskaita')
  await expect(reports.words).toContainText('Sėkmės rodikliai (kiekybiniai)')
  const count = await reports.pages.count()
  expect(count).toBeGreaterThan(2)
  await reports.fit(/^Sutalpinti į /u)
  await expect(reports.pages).toHaveCount(count - 1)
  const pdf = await reports.savePdf()
  expect(pdf.suggestedFilename()).toMatch(/_plano-įgyvendinimo-ataskaita\.pdf$/u)
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-')

  await reports.open('Spausdinti arba įrašyti kelis')
  await reports.tick(3)
  const archive = await reports.saveArchive()
  const files = unzipSync(await readFile(await archive.path()))
  expect(Object.keys(files)).toHaveLength(3)
  await expect(page.getByText('Parengta 3 iš 3.')).toBeVisible()
})
