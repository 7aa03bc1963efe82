import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, type Download, type Page } from '@playwright/test'
import { frame } from './page-models/frame.ts'
import { breaches } from './support/accessible.ts'
import { test } from './support/desks.ts'
import { dropOnWindow } from './support/drop-on-window.ts'
import { recordStep } from './support/record-step.ts'

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

async function exportFromMenu(page: Page, item: RegExp): Promise<void> {
  await frame(page).menu.getByRole('menuitem', { name: 'Failas' }).click()
  await page.getByRole('menuitem', { name: 'Eksportuoti' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function saved(page: Page, act: () => Promise<void>): Promise<Download> {
  const waiting = page.waitForEvent('download')
  await act()
  return waiting
}

async function expectAccessible(page: Page, part: string): Promise<void> {
  expect(await breaches(page, { part })).toEqual([])
}

test('[row 90] files leave the program in every form and come back', async ({ desks }) => {
  const { page } = await desks.open('office', { data: 'practice municipality' })

  await test.step('a year is filed with progress, and what was left out is listed', async () => {
    const folder = desks.folder('archive')
    mkdirSync(folder)
    await exportFromMenu(page, /Metų archyvas/)
    const archive = dialog(page, 'Metų archyvas')
    await archive.getByRole('textbox', { name: 'Į kurį aplanką' }).fill(folder)
    await expectAccessible(page, '[role=dialog]')
    await archive.getByRole('button', { name: 'Sudaryti archyvą' }).click()
    await expect(archive.getByText(/^Archyve \d+ dokumentai\.$/)).toBeVisible()
    await expect(archive.getByRole('listitem').first()).toContainText('Dar neregistruota')
    expect(readdirSync(folder)).toEqual(['archyvas_2018-2019.zip'])
    await page.keyboard.press('Escape')
    await expect(archive).toHaveCount(0)
  })

  await test.step('the rollup is one file that works offline', async () => {
    await exportFromMenu(page, /Suvestinė į failą/)
    const file = await saved(page, () =>
      dialog(page, 'Suvestinė į failą').getByRole('button', { name: 'Įrašyti' }).click(),
    )
    const path = desks.folder('suvestine.html')
    await file.saveAs(path)
    const view = await page.context().newPage()
    const outside: string[] = []
    view.on('request', (request) => outside.push(request.url()))
    await view.goto(`file://${path}`)
    const rules = view.getByRole('table', { name: 'Rodiklių reikšmės' })
    await view.getByRole('searchbox', { name: 'Ieškoti visose lentelėse' }).fill('reflekcija')
    await expect(view.getByRole('status')).toHaveText('Rasta eilučių: 0')
    await view.getByRole('searchbox', { name: 'Ieškoti visose lentelėse' }).fill('')
    await rules.getByRole('button', { name: 'Reikšmė' }).click()
    await expect(rules.getByRole('columnheader', { name: 'Reikšmė' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    await rules.getByRole('link', { name: '38,89 %' }).first().click()
    const opened = view.locator('details[open]')
    await expect(opened).toContainText('7 iš 18 = 38,89 %')
    await opened.getByRole('link').first().click()
    await expect(view.locator('tr:target')).toBeVisible()
    await expectAccessible(view, 'body')
    expect(outside.filter((address) => !address.startsWith(`file://${path}`))).toEqual([])
    await view.close()
    await exportFromMenu(page, /Suvestinė į failą/)
    const again = dialog(page, 'Suvestinė į failą')
    await again.getByRole('radio', { name: /Parquet/ }).check({ force: true })
    const tables = await saved(page, () => again.getByRole('button', { name: 'Įrašyti' }).click())
    expect(Object.keys(unzipSync(readFileSync(await tables.path())))).toContain('indicators.parquet')
  })

  await frame(page).goTo('Protokolai')
  await page.getByRole('main').getByRole('option').filter({ hasText: 'Nr. 5' }).first().click()
  await page.getByRole('button', { name: 'Rodyti lapą' }).click()
  const saveAs = async (item: RegExp): Promise<void> => {
    await page.getByRole('button', { name: 'Įrašyti kaip' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }

  await test.step('the public version shows what changes before it is saved', async () => {
    await saveAs(/Viešinama versija/)
    const published = dialog(page, 'Viešinama versija')
    await expect(published.getByRole('deletion').first()).toContainText('Vardenė Pavardenė')
    await expect(published.getByText('Posėdžio pirmininkė V. P.')).toBeVisible()
    await expectAccessible(page, '[role=dialog]')
    const file = await saved(page, () => published.getByRole('button', { name: 'Įrašyti Word' }).click())
    expect(file.suggestedFilename()).toBe('2018-01-11_protokolas_Nr-5_viešinama.docx')
    await expect(published).toHaveCount(0)
  })

  await test.step('a PDF with its record is checked against the one here', async () => {
    const file = await saved(page, () => saveAs(/PDF su duomenimis/))
    const path = desks.folder('protokolas.pdf')
    await file.saveAs(path)
    await exportFromMenu(page, /Patikrinti PDF/)
    const check = dialog(page, 'PDF su duomenimis')
    const choosing = page.waitForEvent('filechooser')
    await check.getByRole('button', { name: 'Pasirinkti PDF…' }).click()
    await (await choosing).setFiles(path)
    await expect(check.getByText(/Duomenys tokie pat, kaip įrašyti čia\.$/)).toBeVisible()
    await expect(check.getByText('Puslapiai tokie pat, kokius spausdina programa.')).toBeVisible()
    await expectAccessible(page, '[role=dialog]')
    await page.keyboard.press('Escape')
    await dropOnWindow(page, 'numestas.pdf', readFileSync(path))
    await expect(check.getByText(/^„numestas\.pdf“: .*Duomenys tokie pat/)).toBeVisible()
    await page.keyboard.press('Escape')
    await frame(page).goTo('Importas')
    const importing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Pasirinkti failą' }).click()
    await (await importing).setFiles(path)
    await expect(check.getByText(/^„protokolas\.pdf“: .*Duomenys tokie pat/)).toBeVisible()
  })

  await test.step('files dropped on the window open where they are read; others are named', async () => {
    await page.keyboard.press('Escape')
    await dropOnWindow(page, 'laiskas.eml', Buffer.from('Laba diena'))
    await expect(page.getByText('Tokio failo „Komanda“ neskaito: laiskas.eml.').first()).toBeVisible()
    await dropOnWindow(page, 'renginiai.csv', Buffer.from('Data;Renginys\n2018-03-01;Mokymai\n'))
    await expect(page.getByRole('heading', { name: 'Importas' })).toBeVisible()
    await expect(page.getByText('renginiai.csv').first()).toBeVisible()
    await dropOnWindow(page, 'rinkinys.kmd', Buffer.from('Laba diena'))
    await expect(page.getByRole('heading', { name: 'Bendrinimas' })).toBeVisible()
    await expect(page.getByText(/rinkinys\.kmd/).first()).toBeVisible()
    await recordStep(page, 'gautas-failas')
  })
})
