import { chmod, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { field, press, write } from './page-models/fields.ts'
import { frame } from './page-models/frame.ts'
import { minutesPage } from './page-models/minutes-page.ts'
import { CHAIR, MUNICIPALITY, openTeam, SECRETARY, YEAR } from './page-models/open-school.ts'
import { sharePage } from './page-models/share-page.ts'
import { startPage } from './page-models/start-page.ts'
import { teamPage } from './page-models/team-page.ts'
import { breaches } from './support/accessible.ts'
import { test } from './support/desks.ts'

const notice = (page: Page, words: RegExp) =>
  page.getByRole('region', { name: 'Pranešimai' }).getByRole('listitem').filter({ hasText: words })

// Each has computers of its own: workers share them out.
test.describe.configure({ mode: 'parallel' })

test('a date that does not exist stays in its field beside the reason, and nothing else suffers', async ({
  desks,
}) => {
  const { page } = await desks.open('mokykla', { data: 'school' })
  await openTeam(page)
  await teamPage(page).startMinutes()
  const { form, saved } = minutesPage(page)
  await minutesPage(page).fillHead({ date: '2025-10-14', place: 'Aktų salė' })
  await write(form, 'Posėdžio data', '2025-02-30')
  await expect(field(form, 'Posėdžio data')).toHaveValue('2025-02-30')
  await expect(field(form, 'Posėdžio data')).toHaveAccessibleDescription(/Netinkama data|Tokios dienos nėra/)
  await write(form, 'Pradžia', '25:00')
  await expect(field(form, 'Pradžia')).toHaveAccessibleDescription(/Tokio laiko nėra/)
  await expect(form.getByText('2025 m. spalio 14 d.')).toBeVisible()
  await field(form, 'Posėdžio data').press('Escape')
  await expect(field(form, 'Posėdžio data')).toHaveValue('2025-10-14')
  await write(form, 'Posėdžio tikslas', 'Aptarti')
  await expect(saved).toHaveText(/^Įrašyta/)
})

test('unknown words of a text are counted, and by keys they become what was meant or own words', async ({
  desks,
}) => {
  const { page } = await desks.open('mokykla', { data: 'school' })
  await openTeam(page)
  await teamPage(page).startMinutes()
  const { form } = minutesPage(page)
  const text = field(form, 'Svarstyta')
  await text.fill('Komnada susitko; kalbėjo Kvyklynas.')
  await expect(text).toHaveAccessibleDescription('3 nežinomi žodžiai')
  expect(await breaches(page)).toEqual([])
  await form.getByRole('button', { name: '3 nežinomi žodžiai' }).click()
  await expect(page.getByRole('menu', { name: 'Pasiūlymai vietoj „Komnada“' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(text).toHaveValue('Komanda susitko; kalbėjo Kvyklynas.')
  await expect(text).toBeFocused()
  await page.keyboard.press('Shift+F7')
  await expect(page.getByRole('menuitem', { name: 'susitiko' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F7')
  await page.getByRole('menuitem', { name: 'Pridėti „Kvyklynas“ prie savų žodžių' }).click()
  await expect(text).toHaveAccessibleDescription('1 nežinomas žodis')
})

test('a number that other minutes have is refused by name, and another is proposed', async ({ desks }) => {
  const { page } = await desks.open('mokykla', { data: 'school' })
  await openTeam(page)
  const minutes = minutesPage(page)
  for (const [date, title] of [
    ['2025-10-14', 'Dėl veiklos plano'],
    ['2025-11-18', 'Dėl šventės'],
  ] as const) {
    await frame(page).goTo('Komandos')
    await teamPage(page).startMinutes()
    await minutes.fillHead({ date, from: '14:00', place: 'Aktų salė', chair: CHAIR, secretary: SECRETARY })
    await minutes.markAttendance('DD')
    await minutes.writeItem(1, { title, decisions: ['Pritarti.'] })
    await expect(minutes.form.getByText(/^Įrašyta \d\d:\d\d$/)).toBeVisible()
    if (title === 'Dėl veiklos plano') {
      await minutes.register()
      await minutes.isRegistered('1')
    }
  }
  const { dialog } = await minutes.register('1')
  await expect(dialog.getByRole('alert').getByRole('paragraph')).toHaveText(
    /^Numeris 1 jau suteiktas kitam dokumentui \(.*Dėl veiklos plano.*\)\. Niekas nepakeista\. Pasirinkite kitą numerį, pavyzdžiui, 2\.$/,
  )
  await write(dialog, 'Protokolo numeris', '2')
  await press(dialog, 'Registruoti')
  await minutes.isRegistered('2')
})

test('a shared folder that vanished is said to be away; the work waits and goes out later', async ({
  desks,
}) => {
  const folder = desks.folder('bendras')
  await mkdir(folder)
  const { page } = await desks.open('mokykla', { data: 'school' })
  await openTeam(page)
  await sharePage(page).choose(folder)
  await rename(folder, `${folder}-atjungtas`)
  await press(page, 'Perduoti savivaldybei')
  const away = /Bendrasis aplankas nepasiekiamas\. Jūsų duomenys saugūs šiame kompiuteryje\./
  await expect(notice(page, away)).toBeVisible()
  await notice(page, away).getByRole('button', { name: 'Užverti' }).click()
  await expect(notice(page, away)).toBeHidden()
  await press(page, 'Peržiūrėti, kas gauta')
  await expect(notice(page, away)).toBeVisible()
  await frame(page).goTo('Pradžia')
  await frame(page).goTo('Bendrinimas')
  await expect(page.getByRole('main')).toContainText('Bendrasis aplankas nepasiekiamas')
  await expect(frame(page).status).not.toContainText('Neperduota: 0 pakeitimų')
  await rename(`${folder}-atjungtas`, folder)
  expect(await sharePage(page).handOver('savivaldybei')).toMatch(/^Perduot/)
  await expect(frame(page).status).toContainText('Neperduota: 0 pakeitimų')
})

test('a folder that may not be written to is named as such before and while handing over', async ({
  desks,
}) => {
  const folder = desks.folder('bendras')
  await mkdir(folder)
  await chmod(folder, 0o777)
  const { page } = await desks.open('mokykla', { isUnprivileged: true, data: 'school' })
  await openTeam(page)
  await sharePage(page).choose(folder)
  expect(await sharePage(page).handOver('savivaldybei')).toMatch(/^Perduot/)
  const opened = await everythingUnder(folder)
  for (const path of opened.folders) await chmod(path, 0o555)
  await frame(page).goTo('Komandos')
  await write(teamPage(page).form, 'Pavadinimas', 'Pokyčio komanda')
  await frame(page).goTo('Bendrinimas')
  await press(page, 'Perduoti savivaldybei')
  await expect(
    notice(page, /Į bendrąjį aplanką negalima rašyti\. Jūsų duomenys saugūs šiame kompiuteryje\./),
  ).toBeVisible()
  for (const path of opened.folders) await chmod(path, 0o777)
  expect(await sharePage(page).handOver('savivaldybei')).toMatch(/^Perduot/)
})

test('cut, foreign and doubled files are told apart in words, and what is whole is merged', async ({
  desks,
}) => {
  const folder = desks.folder('bendras')
  await mkdir(folder)
  const school = await desks.open('mokykla', { data: 'school' })
  await openTeam(school.page)
  await sharePage(school.page).choose(folder)
  await sharePage(school.page).handOver('savivaldybei')

  const { files } = await everythingUnder(folder)
  const segment = files.find((path) => /\/0{7}\d-[^/]+\.kmd$/.test(path)) ?? ''
  const bytes = await readFile(segment)
  const beside = (name: string): string => join(segment, '..', name)
  await writeFile(beside('00000007-0011223344556677.kmd'), bytes.subarray(0, bytes.length / 2))
  const flipped = Buffer.from(bytes)
  flipped[bytes.length - 200] = (flipped[bytes.length - 200] ?? 0) ^ 0xff
  await writeFile(beside('00000008-0011223344556677.kmd'), flipped)
  await writeFile(beside('00000009-0011223344556677.kmd'), '<!doctype html><title>Prisijunkite</title>')
  await writeFile(segment.replace('.kmd', ' (1).kmd'), bytes)

  const { page } = await desks.open('savivaldybe')
  await startPage(page).createMunicipality({
    name: MUNICIPALITY,
    author: 'koordinatorė',
    schoolYear: YEAR,
  })
  await sharePage(page).choose(folder)
  const share = sharePage(page)
  await share.look()
  const card = (file: string) => share.bundles.filter({ hasText: file })
  await expect(card('00000007-')).toContainText('Failas dar neatkeliavo visas arba buvo nukirptas.')
  await expect(card('00000008-')).toContainText('Failas sugadintas. Jis nesujungtas, jūsų duomenys sveiki')
  await expect(card('00000009-')).toContainText('Vietoj failo – tinklalapis')
  await page.screenshot({ path: test.info().outputPath('blogi-rinkiniai.png') })
  await page.getByRole('button', { name: /^Sujungti \d+ pakeitim/ }).click()
  await expect(share.report.filter({ hasText: /^Sujungt/ })).toBeVisible()
  await frame(page).goTo('Komandos')
  await expect(page.getByRole('option', { name: /^Kūrybinė komanda/ })).toBeVisible()
})

async function everythingUnder(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const pathOf = (entry: (typeof entries)[number]): string => join(entry.parentPath, entry.name)
  return {
    files: entries.filter((entry) => entry.isFile()).map(pathOf),
    folders: [folder, ...entries.filter((entry) => entry.isDirectory()).map(pathOf)],
  }
}
