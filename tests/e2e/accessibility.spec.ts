import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { FOLDED_ROOMS, frame, ROOMS } from './page-models/frame.ts'
import { minutesPage } from './page-models/minutes-page.ts'
import { openSchool } from './page-models/open-school.ts'
import { rollupPage } from './page-models/rollup-page.ts'
import { startPage } from './page-models/start-page.ts'
import { teamPage } from './page-models/team-page.ts'
import { type Desk, type Desks, makeDesks, test } from './support/desks.ts'

const DIALOG = '[role=dialog]'

interface Look {
  /** Only this part of the screen; what is behind it was looked at before. */
  readonly part?: string
  readonly rules?: readonly string[]
}

/** What breaks the rules of WCAG 2.2 A and AA or of good practice: the rule's name and where. */
async function breaches(page: Page, { part, rules }: Look): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page })
  if (part !== undefined) builder.include(part)
  if (rules !== undefined) builder.withRules([...rules])
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Looks at the screen in both themes; the dark one has the same parts in other colours. */
async function expectAccessible(page: Page, screen: string, part?: string): Promise<void> {
  const scope = part === undefined ? {} : { part }
  expect(await breaches(page, scope), `${screen}, light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await breaches(page, { ...scope, rules: ['color-contrast'] }), `${screen}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

const isRead = (page: Page) => expect(page.getByText('Skaitoma…')).toHaveCount(0)

const firstOption = (page: Page) => page.getByRole('main').getByRole('option').first()

test.describe('with practice data', () => {
  let desks: Desks
  let coordinator: Desk
  let school: Desk

  test.beforeAll(async ({ browser }) => {
    desks = await makeDesks(browser)
    coordinator = await desks.open('savivaldybe')
    await startPage(coordinator.page).openPractice()
    school = await desks.open('mokykla')
    await startPage(school.page).openPractice('Antanavo pagrindinė mokykla', 'sekretorė')
  })

  test.afterAll(() => desks.close())

  test('the first screen breaks no rule', async () => {
    const { page } = await desks.open('nauja')
    await expect(startPage(page).title).toBeVisible()
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await ground()
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await ground(), 'the dark theme is another one').not.toBe(light)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.getByRole('radio', { name: /^Dirbti įstaigoje/ }).check({ force: true })
    await expectAccessible(page, 'first screen')
  })

  for (const room of ['Pradžia', 'Suvestinė', 'Bendrinimas'] as const) {
    test(`${room}: the coordinator's screen breaks no rule`, async () => {
      const { page } = coordinator
      await frame(page).goTo(room)
      await isRead(page)
      await expectAccessible(page, room)
    })
  }

  for (const room of ['Protokolai', 'Įsakymai', 'Renginiai', 'Komandos', 'Įstaigos', 'Planas'] as const) {
    test(`${room}: an opened record breaks no rule`, async () => {
      const { page } = coordinator
      await frame(page).goTo(room)
      // A list that is still being read may draw its rows anew under the first click.
      await expect(async () => {
        await firstOption(page).click()
        const heading = page.getByRole('main').getByRole('heading', { level: 2 }).first()
        await expect(heading).toBeVisible({ timeout: 3000 })
      }).toPass()
      await isRead(page)
      await expectAccessible(page, room)
    })
  }

  for (const [room, add] of [
    ['Apklausos', 'Nauja apklausa'],
    ['Pokalbiai', 'Nauji pokalbiai'],
    ['Metodiniai būreliai', 'Naujas būrelis'],
    ['Aplankai', 'Nauja programa'],
    ['Refleksijos metodai', 'Naujas metodas'],
    ['Stažuotės', 'Nauja stažuotė'],
    ['Projekto pakeitimai', 'Naujas pakeitimas'],
    ['Ataskaitos klausimai', 'Įrašyti šešis ataskaitos klausimus'],
  ] as const) {
    test(`${room}: a new record and the overview break no rule`, async () => {
      const { page } = coordinator
      const form = page.getByRole('main').getByRole('heading', { level: 2 }).first()
      await frame(page).goTo(room)
      await page.getByRole('button', { name: add }).first().click()
      await expect(form).toBeVisible()
      await isRead(page)
      await expectAccessible(page, room)
    })
  }

  test('the evidence behind a figure breaks no rule', async () => {
    const { page } = coordinator
    await rollupPage(page).open()
    const drawer = await rollupPage(page).openEvidence('K1.1')
    await expectAccessible(page, 'evidence', DIALOG)
    await drawer.getByRole('button', { name: 'Užverti' }).click()
    for (const tab of ['Dalyvavimai', 'Susitikimų dažnis']) {
      await page.getByRole('tab', { name: tab }).click()
      await expectAccessible(page, tab, '[role=tabpanel]')
    }
  })

  test('the windows of the menu break no rule', async () => {
    const { page } = coordinator
    for (const [key, name] of [
      ['F1', 'Žinynas'],
      ['Control+/', 'Spartieji klavišai'],
      ['Control+k', 'Komandų paletė'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await expectAccessible(page, name, DIALOG)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
  })

  for (const room of ['Pradžia', 'Bendrinimas'] as const) {
    test(`${room}: the secretary's screen breaks no rule`, async () => {
      const { page } = school
      await frame(page).goTo(room)
      await isRead(page)
      await expectAccessible(page, room)
    })
  }

  test('writing minutes with the page beside breaks no rule', async () => {
    const { page } = school
    await page.keyboard.press('Control+n')
    const minutes = minutesPage(page)
    const team = page.getByRole('menuitem').or(page.getByRole('dialog').getByRole('option'))
    if ((await minutes.form.count()) === 0) await team.first().click()
    await minutes.fillHead({ date: '2018-10-16' })
    await minutes.writeItem(1, { title: 'Dėl plano', decisions: ['Pritarti.'], votes: [3, 0, 0] })
    await expectAccessible(page, 'minutes form')
    await minutes.showPage()
    await expect(minutes.sheet.getByRole('img')).toBeVisible()
    await expectAccessible(page, 'minutes with page')
  })

  test('in English no Lithuanian word is left in the menus and the rooms', async () => {
    const { page } = coordinator
    await page.getByRole('button', { name: 'English' }).click()
    const rooms = page.getByRole('navigation', { name: 'Rooms' })
    await expect(rooms.getByRole('link', { name: 'Minutes' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    for (const head of ['Teams and institutions', 'More']) {
      const group = rooms.getByRole('button', { name: head })
      if ((await group.getAttribute('aria-expanded')) === 'false') await group.click()
    }
    for (const room of [...ROOMS, ...FOLDED_ROOMS]) {
      await expect(rooms.getByText(room, { exact: true })).toHaveCount(0)
    }
    const words = [await rooms.innerText()]
    for (const menu of ['File', 'Edit', 'View', 'Registers', 'Reports', 'Tools', 'Help']) {
      await page.getByRole('menuitem', { name: menu, exact: true }).click()
      words.push(await page.getByRole('menu', { name: menu }).innerText())
      await page.keyboard.press('Escape')
    }
    expect(words.join('\n')).not.toMatch(/[ąčęėįšųūž]/iu)
    await page.getByRole('button', { name: 'Lietuvių' }).click()
    await expect(frame(page).rooms).toBeVisible()
  })
})

test('F6 goes round the parts of the window and back', async ({ desks }) => {
  const { page } = await desks.open('mokykla')
  await startPage(page).openPractice('Antanavo pagrindinė mokykla', 'sekretorė')
  await frame(page).goTo('Protokolai')
  await firstOption(page).click()
  await expect(minutesPage(page).form).toBeVisible()
  const region = () =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('aria-label') ?? '')
  const walk = async (key: string): Promise<readonly string[]> => {
    const seen: string[] = []
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press(key)
      seen.push(await region())
    }
    return seen
  }
  expect(await region()).toBe('Protokolų sąrašas')
  expect(await walk('F6')).toEqual(['Protokolo forma', 'Būsena', 'Meniu', 'Skyriai', 'Protokolų sąrašas'])
  expect(await walk('Shift+F6')).toEqual([
    'Skyriai',
    'Meniu',
    'Būsena',
    'Protokolo forma',
    'Protokolų sąrašas',
  ])
})

test('at 200 % zoom every control can still be reached', async ({ desks }) => {
  const { page } = await desks.open('mokykla', {
    screen: { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 },
  })
  await openSchool(page)
  await teamPage(page).startMinutes()
  await minutesPage(page).writeItem(1, { title: 'Dėl plano', votes: [2, 0, 0] })
  for (const control of await minutesPage(page).form.locator('input, textarea, button').all()) {
    if (await control.isEnabled()) await control.click({ trial: true })
  }
  let reached = 0
  for (const room of ROOMS) {
    await frame(page).goTo(room)
    await isRead(page)
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(sideways, `${room} needs no scrolling sideways`).toBeLessThanOrEqual(0)
    const main = page.getByRole('main')
    const controls = main.getByRole('button').or(main.getByRole('option'))
    // What is still being read changes the controls while they are tried: then all are tried again.
    await expect(async () => {
      for (const control of await controls.all()) {
        if (!(await control.isEnabled({ timeout: 2000 }))) continue
        await control.click({ trial: true, timeout: 5000 })
        reached += 1
      }
    }).toPass()
  }
  expect(reached).toBeGreaterThan(10)
  for (const menu of await frame(page).menu.getByRole('menuitem').all()) await menu.click({ trial: true })
  for (const part of await frame(page).status.getByRole('button').all()) await part.click({ trial: true })
})
