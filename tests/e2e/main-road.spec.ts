import { mkdir, readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import type { Rollup } from '#shared/domain/rollup/rollup.ts'
import { flatText, readPdf } from '#tests/print/read-pdf.ts'
import { eventPage } from './page-models/event-page.ts'
import { linkToIndicator } from './page-models/evidence.ts'
import { frame } from './page-models/frame.ts'
import { institutionsPage } from './page-models/institutions-page.ts'
import { minutesPage } from './page-models/minutes-page.ts'
import { orderPage } from './page-models/order-page.ts'
import { planPage } from './page-models/plan-page.ts'
import { rollupPage } from './page-models/rollup-page.ts'
import { sharePage } from './page-models/share-page.ts'
import { startPage } from './page-models/start-page.ts'
import { teamPage } from './page-models/team-page.ts'
import { type Desk, type Desks, makeDesks } from './support/desks.ts'
import { komandaJson } from './support/komanda-command.ts'
import { expectAccessible } from './support/accessible.ts'
import { recordStep } from './support/record-step.ts'
import { readFigure, toldFigure } from './support/shown-rollup.ts'

const MUNICIPALITY = 'Girios rajono savivaldybė'
const YEAR = '2025–2026'
const SCHOOLS = {
  AZU: 'Ąžuolyno gimnazija',
  BER: 'Beržų pagrindinė mokykla',
  SAL: 'Šaltinio mokykla-darželis',
  LIE: 'Liepų progimnazija',
} as const

let desks: Desks
let coordinator: Desk
let azuolynas: Desk
let secondDevice: Desk

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  desks = await makeDesks(browser)
  await mkdir(desks.folder('bendras'))
})

test.afterAll(() => desks.close())

/** A listed school that takes the plan from the shared folder. */
async function openSchool(name: string, school: string, author: string): Promise<Desk> {
  const desk = await desks.open(name)
  await startPage(desk.page).createInstitution({
    name: school,
    author,
    schoolYear: YEAR,
    folder: desks.folder('bendras'),
    isListed: true,
  })
  await sharePage(desk.page).receive()
  return desk
}

test('the coordinator makes the plan and hands it over', async () => {
  coordinator = await desks.open('savivaldybe')
  const { page } = coordinator
  await expect(startPage(page).title).toBeVisible()
  await recordStep(page, 'pradzia')
  await startPage(page).createMunicipality({ name: MUNICIPALITY, author: 'koordinatorė', schoolYear: YEAR })

  for (const name of Object.values(SCHOOLS)) await institutionsPage(page).add(name)
  await recordStep(page, 'istaigos')

  const plan = planPage(page)
  await plan.begin()
  await plan.chooseLevel('Mokytojo lygmuo')
  await plan.addActivity('1', 'Kūrybinių komandų darbas')
  await plan.addIndicator({
    number: 'R1',
    title: 'Kiekvienos įstaigos komanda posėdžiauja bent kartą',
    kind: 'Kiekviena įstaiga ne mažiau kaip',
    target: { label: 'Tikslas', value: '1' },
  })
  await plan.addIndicator({
    number: 'R2',
    title: 'Ne mažiau kaip 50 proc. pedagogų dalyvauja mokymuose',
    kind: 'Žmonių dalis',
    counted: 'pedagogas',
    denominator: 'Nežinoma (neapskaičiuojama)',
    target: { label: 'Tikslas, proc.', value: '50' },
  })
  await plan.addIndicator({
    number: 'R3',
    title: 'Ne mažiau kaip 75 proc. įstaigų surengia renginį',
    kind: 'Įstaigų dalis',
    denominator: 'Dalyvaujančių įstaigų',
    target: { label: 'Tikslas, proc.', value: '75' },
  })
  await plan.addIndicator({
    number: 'R4',
    title: 'Surengti bent du renginiai',
    kind: 'Skaičius',
    source: 'Renginiai',
    scope: 'Visai savivaldybei',
    target: { label: 'Tikslas', value: '2' },
  })
  await plan.addIndicator({
    number: 'R5',
    title: 'Komanda sudaryta iki spalio 1 d.',
    kind: 'Terminas',
    scope: 'Visai savivaldybei',
    target: { label: 'Terminas', value: '2025-10-01' },
  })
  await recordStep(page, 'planas')

  await sharePage(page).choose(desks.folder('bendras'))
  expect(await sharePage(page).handOver('įstaigoms')).toMatch(/^Perduot. \d+ įraš.+Patikros žodžiai: \S+/)
  await recordStep(page, 'perduota-istaigoms')
})

test('a school takes the plan, makes its team and writes minutes by typing', async () => {
  azuolynas = await openSchool('azuolynas', SCHOOLS.AZU, 'sekretorė')
  const { page } = azuolynas
  await frame(page).goTo('Planas')
  await expect(page.getByRole('option', { name: /^R3 Ne mažiau kaip 75 proc/ })).toBeVisible()

  const team = teamPage(page)
  await team.create('Kūrybinė komanda', 'kūrybinės komandos', [
    { name: 'Rūta Ąžuolaitė', duty: 'pirmininkas (-ė)' },
    { name: 'Šarūnas Žilvitis', duty: 'sekretorius (-ė)' },
    { name: 'Ieva Klevaitė' },
    { name: 'Jonas Drebulis' },
  ])
  await recordStep(page, 'komanda')
  await team.startMinutes()

  const minutes = minutesPage(page)
  await minutes.fillHead({
    date: '2025-10-14',
    from: '14:30',
    to: '15:45',
    place: 'Mokytojų kambarys',
    chair: 'Rūta Ąžuolaitė',
    secretary: 'Šarūnas Žilvitis',
  })
  await minutes.markAttendance('DDTN')
  await expect(minutes.form.getByRole('button', { name: /^Jonas Drebulis.*: nedalyvavo$/ })).toBeVisible()
  await minutes.writeItem(1, {
    title: 'Dėl veiklos plano',
    presenter: 'Rūta Ąžuolaitė',
    decisions: ['Patvirtinti 2025–2026 m. m. veiklos planą.'],
    votes: [3, 0, 0],
  })

  const typed =
    'Aptarta, kaip ąžuolyno bendruomenė įsivertins pokyčius; žodžiai ąčęėįšųūž lieka tokie, kokie parašyti.'
  await minutes.considered(1).pressSequentially(typed)
  await expect(minutes.considered(1)).toHaveValue(typed)
  await expect(minutes.saved).toHaveText(/^Įrašyta \d\d:\d\d$/)
  await expect(frame(page).status).toContainText(/Įrašyta \d\d:\d\d/)

  await minutes.writeItem(2, {
    title: 'Dėl tėvų įtraukimo',
    considered: 'Pasidalyta apklausos rezultatais.\nTėvai siūlė rinktis vakarais.',
    decisions: ['Surengti tėvų vakarą.'],
  })
  await recordStep(page, 'protokolas')

  await minutes.showPage()
  for (const words of ['PROTOKOLAS', 'Mokytojų kambarys', 'Dėl veiklos plano', 'bendruomenė įsivertins']) {
    await expect.poll(azuolynas.previewText).toContain(words)
  }
  await expect(minutes.sheet.getByRole('img', { name: '1 puslapis iš 1' })).toBeVisible()

  // The page marks the line that holds the caret: its second paragraph stands below the first.
  const mark = minutes.sheet.locator('[data-written]')
  const height = (): Promise<number> => mark.evaluate(({ style }) => Number.parseFloat(style.top))
  await minutes.considered(2).press('ControlOrMeta+Home')
  await expect(mark).toHaveCount(1)
  const first = await height()
  await minutes.considered(2).press('ControlOrMeta+End')
  await expect.poll(height).toBeGreaterThan(first)
  await recordStep(page, 'lapas')
})

test('the minutes get the next number and become a PDF that says what was typed', async () => {
  const { page } = azuolynas
  const minutes = minutesPage(page)
  expect((await minutes.register()).proposed).toBe('1')
  await minutes.isRegistered('1')
  const download = await minutes.savePdf()
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  const text = flatText(await readPdf(await readFile(await download.path())))
  for (const words of [
    'Nr. 1',
    '2025 m. spalio 14 d.',
    'Dėl veiklos plano',
    'Dėl tėvų įtraukimo',
    'ąčęėįšųūž lieka tokie',
    'Patvirtinti 2025–2026 m. m. veiklos planą.',
    'Surengti tėvų vakarą.',
    'Rūta Ąžuolaitė',
  ]) {
    expect(text).toContain(words)
  }
  await recordStep(page, 'pdf')

  // Whatever is made of the shown form is made in it: the file, what it is saved as, the public version.
  const onlyInFull = 'Tėvai siūlė rinktis vakarais'
  expect(text).toContain(onlyInFull)
  await minutes.sheet.getByRole('button', { name: 'Glausta forma' }).click()
  await expect.poll(azuolynas.previewText).not.toContain(onlyInFull)
  const short = await minutes.savePdf()
  expect(flatText(await readPdf(await readFile(await short.path())))).not.toContain(onlyInFull)
  const saved = page.waitForEvent('download')
  await minutes.saveAs('Tinklalapis (HTML)')
  const html = await readFile(await (await saved).path(), 'utf8')
  expect(html).toContain('Pasidalyta apklausos rezultatais')
  expect(html).not.toContain(onlyInFull)
  await minutes.saveAs('Viešinama versija')
  const published = page.getByRole('dialog', { name: 'Viešinama versija' })
  await published.getByText('Rodyti visą protokolą', { exact: true }).click()
  await expect(published).toContainText('Pasidalyta apklausos rezultatais')
  await expect(published).not.toContainText(onlyInFull)
  await page.keyboard.press('Escape')
  await minutes.sheet.getByRole('button', { name: 'Visas protokolas' }).click()
  await minutes.hidePage()
  await linkToIndicator(page, minutes.form, 'R1')
})

test('an order founds the team, an event has days and attendances; both are evidence', async () => {
  const { page } = azuolynas
  const order = orderPage(page)
  await order.create({
    number: 'V-27',
    date: '2025-09-19',
    subject: 'Dėl kūrybinės komandos sudarymo',
    signer: 'Vytautas Girėnas',
    founds: 'Kūrybinė komanda',
    points: ['S u d a r a u kūrybinę komandą.'],
  })
  await linkToIndicator(page, order.form, 'R5')
  await recordStep(page, 'isakymas')

  const event = eventPage(page)
  await event.create({
    title: 'Refleksijos dirbtuvės',
    dates: ['2025-11-05', '2025-11-06'],
    host: SCHOOLS.AZU,
    place: 'Aktų salė',
    counts: [
      [SCHOOLS.AZU, 'Mokytojai', 12],
      [SCHOOLS.AZU, 'Mokiniai', 30],
      [SCHOOLS.BER, 'Mokytojai', 4],
    ],
  })
  await expect(event.grid.getByRole('row').last()).toContainText('46')
  await linkToIndicator(page, event.form, 'R3')
  await recordStep(page, 'renginys')

  await frame(page).goTo('Komandos')
  await expect(page.getByRole('combobox', { name: 'Įsakymas, kuriuo sudaryta' })).toHaveValue(
    /^2025-09-19 · Nr\. V-27/,
  )
  expect(await sharePage(page).handOver('savivaldybei')).toMatch(/Patikros žodžiai: \S+/)
  await recordStep(page, 'perduota-savivaldybei')
})

test('a second school hands over minutes of its own', async () => {
  const { page } = await openSchool('berzai', SCHOOLS.BER, 'raštvedė')
  await teamPage(page).create('Kūrybinė komanda', 'kūrybinės komandos', [
    { name: 'Eglė Skroblaitė', duty: 'pirmininkas (-ė)' },
    { name: 'Tomas Lazdynas', duty: 'sekretorius (-ė)' },
  ])
  await teamPage(page).startMinutes()
  const minutes = minutesPage(page)
  await minutes.fillHead({
    date: '2025-10-21',
    from: '13:00',
    place: 'Biblioteka',
    chair: 'Eglė Skroblaitė',
    secretary: 'Tomas Lazdynas',
  })
  await minutes.markAttendance('DD')
  await minutes.writeItem(1, { title: 'Dėl komandos darbo', decisions: ['Rinktis kas mėnesį.'] })
  expect((await minutes.register()).proposed).toBe('1')
  await minutes.isRegistered('1')
  await linkToIndicator(page, minutes.form, 'R1')
  await sharePage(page).handOver('savivaldybei')
})

test('a third school hands over an event', async () => {
  const { page } = await openSchool('saltinis', SCHOOLS.SAL, 'direktorė')
  const event = eventPage(page)
  await event.create({
    title: 'Atvira pamoka',
    dates: ['2025-12-02'],
    host: SCHOOLS.SAL,
    place: 'Biblioteka',
    counts: [[SCHOOLS.SAL, 'Mokytojai', 9]],
  })
  await linkToIndicator(page, event.form, 'R3')
  await sharePage(page).handOver('savivaldybei')
})

test('two devices of one school write the same minutes apart, and both texts survive', async () => {
  const first = azuolynas.page
  await frame(first).goTo('Protokolai')
  await first.getByRole('button', { name: 'Naujas protokolas' }).first().click()
  await minutesPage(first).fillHead({ date: '2026-01-13', place: 'Aktų salė' })
  await minutesPage(first).writeItem(1, {
    title: 'Dėl pusmečio',
    considered: 'Aptartas +37061234567 pusmetis.',
  })
  await frame(first).saved()
  // What speaks of people is asked about before it goes, and nothing goes while a person looks.
  await frame(first).goTo('Bendrinimas')
  await first.getByRole('button', { name: 'Perduoti savivaldybei' }).click()
  const brake = first.getByRole('alertdialog', { name: 'Perduoti neperžiūrėjus?' })
  await expect(brake).toContainText('Dar niekas neperduota')
  await brake.getByRole('button', { name: 'Peržiūrėti' }).click()
  await first.getByRole('button', { name: /^Vietoj „\+37061234567“ rašyti/ }).click()
  await expect(first.getByText(/^Neperduota: \d+ pakeitim/)).toBeVisible()
  await sharePage(first).handOver('savivaldybei')

  secondDevice = await openSchool('azuolynas-antras', SCHOOLS.AZU, 'pavaduotoja')
  const second = secondDevice.page
  const openDraft = async (page: typeof first) => {
    await frame(page).goTo('Protokolai')
    await page.getByRole('option', { name: /^Dėl pusmečio/ }).click()
    await expect(minutesPage(page).considered(1)).toHaveValue('Aptartas … pusmetis.')
  }
  await openDraft(first)
  await openDraft(second)

  await minutesPage(first).considered(1).press('Control+End')
  await minutesPage(first).considered(1).pressSequentially(' Mokiniai džiaugiasi.')
  await minutesPage(second).considered(1).press('Control+Home')
  await minutesPage(second).considered(1).pressSequentially('Pavaduotojos žodis: ')
  await minutesPage(second).fillHead({ from: '15:00' })
  for (const page of [first, second]) await sharePage(page).handOver('savivaldybei')
  for (const page of [first, second]) {
    await sharePage(page).receive()
    await frame(page).goTo('Protokolai')
    await page.getByRole('option', { name: /^Dėl pusmečio/ }).click()
    await expect(minutesPage(page).considered(1)).toHaveValue(
      'Pavaduotojos žodis: Aptartas … pusmetis. Mokiniai džiaugiasi.',
    )
    await expect(minutesPage(page).form.getByRole('textbox', { name: 'Pradžia' })).toHaveValue('15:00')
  }
  await recordStep(second, 'abieju-tekstai')
})

test('the coordinator sees what came, merges it, and the rollup says what the command line says', async () => {
  const { page } = coordinator
  const share = sharePage(page)
  await share.look()
  await expect(share.report.filter({ hasText: 'Jūsų duomenys dar nepakeisti.' })).toBeVisible()
  for (const id of ['AZU', 'BER', 'SAL'] as const) {
    await expect(page.getByRole('article', { name: SCHOOLS[id], exact: true })).toContainText('Naujas')
  }
  await recordStep(page, 'perziura')
  await share.receive()
  await recordStep(page, 'sujungta')
  for (const opens of ['Anuliuoti šį sujungimą', 'Įjungti šifravimą…']) {
    await page.getByRole('button', { name: opens }).first().click()
    await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toBeVisible()
    // The share may bring something at any time: these screens have no kept picture.
    await expectAccessible(page, opens, 'body')
    await page.keyboard.press('Escape')
  }
  await expectAccessible(page, 'what was merged', 'body')

  const rollup = rollupPage(page)
  await rollup.open()
  await expect(page.getByText('Duomenis atsiuntė 3 iš 4 įstaigų')).toBeVisible()
  await expect(page.getByText('1 įstaiga nieko neatsiuntė')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(SCHOOLS.LIE)
  const numbers = ['R1', 'R2', 'R3', 'R4', 'R5']
  const shown: Record<string, ReturnType<typeof readFigure>> = {}
  for (const number of numbers) shown[number] = readFigure(await rollup.figure(number))
  await recordStep(page, 'suvestine')

  const evidence = await rollup.openEvidence('R1')
  await expect(evidence).toContainText(SCHOOLS.AZU)
  await expect(evidence).toContainText('Protokolas Nr. 1, 2025-10-14')
  await expect(evidence).toContainText(SCHOOLS.LIE)
  await recordStep(page, 'irodymai')
  await evidence.getByRole('link', { name: /Protokolas Nr. 1, 2025-10-21/ }).click()
  await expect(minutesPage(page).form.getByRole('heading', { name: 'Protokolas Nr. 1' })).toBeVisible()

  await coordinator.stop()
  const told = (await komandaJson(coordinator.dataFolder, ['rollup'])) as Rollup
  const byNumber = Object.fromEntries(
    told.indicators.map((figure) => [figure.printedNumber, toldFigure(figure)]),
  )
  expect(shown).toEqual(byNumber)
  expect(shown).toEqual({
    R1: { numerator: 2, denominator: 4, value: 50, verdict: 'iš dalies' },
    R2: { numerator: null, denominator: null, value: null, verdict: 'neapskaičiuojama' },
    R3: { numerator: 2, denominator: 4, value: 50, verdict: 'nepasiekta' },
    R4: { numerator: 2, denominator: null, value: 2, verdict: 'pasiekta' },
    R5: { numerator: null, denominator: null, value: -12, verdict: 'pasiekta' },
  })
  expect(told.institutions).toMatchObject({ participating: 4, total: 4 })
  expect(told.institutions.heardFrom).toHaveLength(3)
  expect(told.attendance.total).toBe(55)
})
