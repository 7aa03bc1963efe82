import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { field } from './page-models/fields.ts'
import { frame } from './page-models/frame.ts'
import { keyboard } from './page-models/keyboard.ts'
import { countKeys, keysOfPaper } from './page-models/key-count.ts'
import { minutesPage } from './page-models/minutes-page.ts'
import { CHAIR, openTeam, SECRETARY } from './page-models/open-school.ts'
import { readPdf } from '#tests/print/read-pdf.ts'
import { test } from './support/desks.ts'

/** A day that is still ahead, and in no school year that is written in. */
const MEETING_DAY = '2031-03-12'

/** As much as a secretary writes down of an hour's talk. */
const OF_THE_PLAN = [
  'Pirmininkė pristatė antrojo pusmečio veiklos planą: kiekvienas komandos narys iki gegužės mėnesio stebi bent dvi',
  'kolegų pamokas, po kiekvienos pamokos abu mokytojai užpildo refleksijos lapą ir aptaria, kas padėjo mokiniams',
  'suprasti, ką ir kodėl jie mokosi. Primintas tikslas – kad ne mažiau kaip aštuoni iš dešimties mokinių bent kartą per',
  'mėnesį įvertintų savo mokymosi pažangą raštu. Sekretorius pranešė, kad pirmąjį pusmetį stebėta trylika pamokų, o',
  'refleksijos lapai užpildyti po vienuolikos; dviejų lapų trūksta, nes mokytojos pavadavo kolegas. Aptarta, kuo planas',
  'skiriasi nuo savivaldybės plano: įstaiga prideda savo veiklą – mokinių aplankų peržiūrą kartu su tėvais, kuri vyks',
  'gruodžio ir gegužės mėnesiais. Klausta, ar peržiūrai pakanka vienos klasės valandėlės. Sutarta, kad pradinėse klasėse',
  'jai skiriamos dvi valandėlės, o vyresnėse – viena, ir kad klasių vadovai datas suderina iki kovo pabaigos. Pasiūlyta',
  'stebėtų pamokų sąrašą kas mėnesį pateikti metodinei tarybai, kad kitos metodinės grupės matytų, ko galima pasimokyti.',
].join(' ')

const OF_THE_TALKS = [
  'Sekretorius pristatė gruodžio ir sausio mėnesiais vykusius dvišalius pokalbius. Iš penkių klasių pokalbiai baigti',
  'keturiose, juose dalyvavo septyniasdešimt du mokiniai iš aštuoniasdešimt vieno; devyni mokiniai tuo metu sirgo. Klasių',
  'vadovai pastebėjo, kad mokiniai drąsiau kalba apie savo stiprybes, kai prieš pokalbį patys pasižymi jas Augimo plane.',
  'Aptarta, kodėl vienoje klasėje pokalbių dar nebuvo: keitėsi klasės vadovė. Sutarta, kad naujoji vadovė juos surengs iki',
  'balandžio vidurio, o pirmininkė padės sudaryti tvarkaraštį. Kalbėta ir apie trišalius pokalbius su tėvais: tėvams patogiau',
  'ateiti po darbo, todėl gegužės mėnesį pokalbiai vyks nuo penkioliktos iki aštuonioliktos valandos. Siūlyta po antrojo',
  'pokalbių rato pakartoti trumpą apklausą, kad būtų su kuo palyginti gruodžio atsakymus, ir jos klausimus palikti tuos pačius.',
].join(' ')

const DECIDED =
  'Trišalius pokalbius gegužės mėnesį rengti po pamokų, o po jų pakartoti apklausą tais pačiais klausimais kaip gruodį.'

interface Stop {
  readonly isField: boolean
  readonly name: string
}

/** What Tab stops at, from where it stands to the end of the form's fields: a field or something else. */
async function stopsOf(page: Page, form: Locator): Promise<readonly Stop[]> {
  const stops: Stop[] = []
  for (let step = 0; step < 80; step += 1) {
    const stop = await form.evaluate((region) => {
      const at = document.activeElement
      if (at === null || !region.contains(at)) return null
      const isField =
        at.matches('input, textarea, [aria-haspopup=listbox]') ||
        at.closest('[data-field=attendance]') !== null
      return { isField, name: at.getAttribute('aria-label') ?? at.textContent }
    })
    if (stop === null) break
    stops.push(stop)
    await page.keyboard.press('Tab')
  }
  return stops
}

/** Ways from a field to the next that take more than two keys, told by what lies between. */
function longWays(stops: readonly Stop[]): readonly string[] {
  const places = stops.flatMap(({ isField }, at) => (isField ? [at] : []))
  return places.slice(1).flatMap((place, index) => {
    const between = stops.slice((places[index] ?? 0) + 1, place)
    return between.length < 2 ? [] : [between.map(({ name }) => name).join(' > ')]
  })
}

test('[row 91] a meeting from invitation to registered minutes, by keyboard alone', async ({ desks }) => {
  // The longest story, two printed pages: a busy machine may take its time.
  test.setTimeout(240_000)
  const { page } = await desks.open('mokykla', { data: 'school' })
  await openTeam(page)
  const minutes = minutesPage(page)
  const { form, item } = minutes
  const keys = keyboard(page)
  const count = countKeys(page)
  const type = (text: string) => page.keyboard.type(text)
  const press = (key: string) => page.keyboard.press(key)

  await test.step('the meeting is called', async () => {
    await frame(page).goTo('Protokolai')
    await keys.tabTo(page.getByRole('button', { name: 'Kitaip' }))
    await press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Pasirinkti datą, šabloną…' })).toBeFocused()
    await press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Naujas protokolas' })
    await keys.tabTo(field(dialog, 'Posėdžio data'))
    await press('Control+a')
    await type(MEETING_DAY)
    await press('Enter')
    await expect(form.getByText('Numatytas', { exact: true })).toBeVisible()
    await keys.enterRegion(form)
    await keys.tabTo(field(form, 'Vieta'))
    await type('Aktų salė')
    await keys.tabTo(field(item(1), '1 klausimas'))
    await type('Dėl šventės')
    await press('Control+Enter')
    await type('Dėl veiklos plano')
    await press('Alt+ArrowUp')
    await expect(field(item(1), '1 klausimas')).toHaveValue('Dėl veiklos plano')
    await expect(field(item(1), '1 klausimas')).toBeFocused()
  })

  await test.step('it begins, and the members are marked', async () => {
    await press('Control+Shift+Enter')
    await expect(form.getByText('Rašomas', { exact: true })).toBeVisible()
    await keys.tabTo(form.getByRole('button', { name: new RegExp(`^${CHAIR}`) }), 'Shift+Tab')
    await press('d')
    await press('v')
    await press('2')
    await expect(form.getByRole('button', { name: `${SECRETARY}: dalyvavo, nuo 2 klausimo` })).toBeFocused()
    await expect(item(1).getByText('Dalyvauja 1 iš 2')).toBeVisible()
    await expect(item(2).getByText('Dalyvauja 2 iš 2')).toBeVisible()
  })

  await test.step('what was said and decided is written', async () => {
    await keys.tabTo(field(item(1), 'Svarstyta'))
    await page.keyboard.insertText(OF_THE_PLAN)
    await press('Tab')
    await expect(field(item(1), 'Nutarta 1.1')).toBeFocused()
    await type('Pritarti planui.')
    await press('Alt+Enter')
    await expect(field(item(1), 'Nutarta 1.2')).toBeFocused()
    await type('Parengti grafiką.')
    await count.uncounted(async () => {
      await press('Alt+Shift+ArrowUp')
      await expect(field(item(1), 'Nutarta 1.1')).toHaveValue('Parengti grafiką.')
      await expect(field(item(1), 'Nutarta 1.1')).toBeFocused()
      await press('Alt+Shift+ArrowDown')
      await expect(field(item(1), 'Nutarta 1.2')).toHaveValue('Parengti grafiką.')
      await expect(field(item(1), 'Nutarta 1.2')).toBeFocused()
    })
    await press('Tab')
    await press('Enter')
    await press('ArrowDown')
    await press('Enter')
    await keys.tabTo(field(item(1), 'Atsakingas (-a) 1.2'))
    await type(SECRETARY)
    await press('Tab')
    await type('2031-03-20')
    await press('F8')
    await expect(item(1).getByText(/^Įsakymo juodraštis: /)).toBeVisible()
    await keys.tabTo(item(1).getByRole('button', { name: 'Balsavimas' }))
    await press('Enter')
    await press('ArrowDown')
    await press('ArrowDown')
    await press('Enter')
    await press('Tab')
    await type('2')
    await press('Tab')
    await type('0')
    await press('Tab')
    await type('0')
    await press('Control+Enter')
    await expect(field(item(2), '2 klausimas')).toBeFocused()
    await keys.tabTo(item(2).getByRole('button', { name: 'Pridėti nutarimą' }))
    await keys.tabTo(item(2).getByRole('button', { name: 'Atidėti' }), 'ArrowRight')
    await press('Enter')
    await expect(item(2).getByText('Atidėtas: grįš į kito posėdžio darbotvarkę')).toBeVisible()
    await press('Control+Enter')
    await expect(field(item(3), '3 klausimas')).toBeFocused()
    await type('Dėl dvišalių pokalbių')
    await keys.tabTo(field(item(3), 'Svarstyta'))
    await page.keyboard.insertText(OF_THE_TALKS)
    await press('Tab')
    await page.keyboard.insertText(DECIDED)
  })

  await test.step('[row 74] a value tells who wrote it, where, when and from what, by one key', async () => {
    await count.uncounted(async () => {
      await press('Shift+F1')
      const origin = page.getByRole('dialog', { name: 'Iš kur ši reikšmė' })
      await expect(origin.getByText(DECIDED)).toBeVisible()
      await expect(origin.getByText('įrašyta ranka')).toBeVisible()
      await expect(origin.getByText('šis kompiuteris')).toBeVisible()
      await press('Escape')
      await expect(field(item(3), 'Nutarta 3.1')).toBeFocused()
    })
  })

  await test.step('no field is more than two keys from the last', async () => {
    await count.uncounted(async () => {
      await keys.enterRegion(form)
      await keys.tabTo(form.getByRole('combobox', { name: 'Komanda' }))
      const stops = await stopsOf(page, form)
      expect(stops.filter(({ isField }) => isField).length).toBeGreaterThan(20)
      expect(longWays(stops)).toEqual([])
    })
  })

  await test.step('what is odd is left with a reason, and the minutes are registered', async () => {
    await expect(form.getByText('1 klausimas: balsų – 2, o dalyvavo 1.')).toBeVisible()
    const leave = form.getByRole('button', { name: 'Palikti…' }).last()
    await keys.tabTo(leave, 'Shift+Tab')
    await press('Enter')
    await type('Sekretorius balsavo raštu')
    await keys.tabTo(page.getByRole('dialog').getByRole('button', { name: 'Palikti', exact: true }))
    await press('Enter')
    await expect(form.getByText('Paliktas 1 įspėjimas')).toBeVisible()
    await keys.enterRegion(form)
    await keys.tabTo(form.getByRole('button', { name: 'Pridėti priedą' }), 'Shift+Tab')
    await press('Control+Shift+Enter')
    await expect(page.getByRole('textbox', { name: 'Protokolo numeris' })).toBeFocused()
    await press('Enter')
    await minutes.isRegistered('1')
    const { pressed } = count
    const asked = page.waitForEvent('download')
    await press('Control+Shift+S')
    const download = await asked
    expect(download.suggestedFilename()).toMatch(/\.pdf$/)
    const { lines } = await readPdf(readFileSync(await download.path()))
    expect(lines.length).toBe(2)
    const inWord = keysOfPaper(lines.flat())
    const { letters, others, all } = pressed()
    test.info().annotations.push({ type: 'keys', description: `${letters} + ${others}, in Word ${inWord}` })
    expect(all).toBeLessThan(inWord)
  })
})
