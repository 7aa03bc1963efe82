import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { frame, ROOMS } from './page-models/frame.ts'
import { minutesPage } from './page-models/minutes-page.ts'
import { openTeam } from './page-models/open-school.ts'
import { startPage } from './page-models/start-page.ts'
import { teamPage } from './page-models/team-page.ts'
import { expectAccessible } from './support/accessible.ts'
import { type Desk, type Desks, makeDesks, test } from './support/desks.ts'

const isRead = (page: Page) => expect(page.getByText('Skaitoma…')).toHaveCount(0)

interface Told {
  readonly id?: number
  readonly name?: string
}

/** A settings file of the whole computer lies where only its administrator can write: its answer is put into the wire. */
async function answerInstead(page: Page, name: string, output: unknown): Promise<void> {
  await page.routeWebSocket('**/wire', (wire) => {
    const server = wire.connectToServer()
    const asked = new Set<number | undefined>()
    wire.onMessage((message) => {
      const call = JSON.parse(String(message)) as Told
      if (call.name === name) asked.add(call.id)
      server.send(message)
    })
    server.onMessage((message) => {
      const answer = JSON.parse(String(message)) as Told
      wire.send(asked.has(answer.id) ? JSON.stringify({ ...answer, output }) : message)
    })
  })
}

const firstOption = (page: Page) => page.getByRole('main').getByRole('option').first()

const scrollToTop = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll('*')) part.scrollTop = 0
  })

test.describe("the secretary's screens with practice data", () => {
  let desks: Desks
  let school: Desk

  test.beforeAll(async ({ browser }) => {
    desks = await makeDesks(browser)
    school = await desks.open('mokykla', { data: 'practice school ANT' })
  })

  test.afterAll(() => desks.close())

  test('the first screen and the one of damaged data break no rule', async () => {
    const desk = await desks.open('nauja')
    const { page } = desk
    await expect(startPage(page).title).toBeVisible()
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await ground()
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await ground(), 'the dark theme is another one').not.toBe(light)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.getByRole('radio', { name: /^Dirbti įstaigoje/ }).check({ force: true })
    await expectAccessible(page, 'first screen')

    await desk.stop()
    await writeFile(join(desk.dataFolder, 'komanda.db'), 'Ne duomenų bazė')
    await desk.restart()
    await expect(page.getByRole('heading', { name: 'Duomenų bazė sugadinta' })).toBeVisible()
    await isRead(page)
    await expectAccessible(page, 'damaged data')
  })

  test('what the administrator has fixed breaks no rule', async () => {
    const page = await school.page.context().newPage()
    await answerInstead(page, 'policy.state', {
      file: '/etc/komanda/policy.json',
      policy: { share: '/mnt/bendras', language: 'lt', registers: [], off: ['practice', 'export'] },
      trouble: 'registers/0',
    })
    await page.goto(new URL('/', school.page.url()).href)
    await frame(page).goTo('Bendrinimas')
    await expect(page.getByText('/etc/komanda/policy.json')).toBeVisible()
    await isRead(page)
    await expectAccessible(page, 'fixed by the administrator')
    await page.close()
  })

  for (const room of ['Pradžia', 'Bendrinimas'] as const) {
    test(`${room}: the secretary's screen breaks no rule`, async () => {
      const { page } = school
      await frame(page).goTo(room)
      await isRead(page)
      await expectAccessible(page, room)
    })
  }

  test('F6 goes round the parts of the window and back', async () => {
    const { page } = school
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
    await expect.poll(region).toBe('Protokolų sąrašas')
    expect(await walk('F6')).toEqual(['Protokolo forma', 'Būsena', 'Meniu', 'Skyriai', 'Protokolų sąrašas'])
    expect(await walk('Shift+F6')).toEqual([
      'Skyriai',
      'Meniu',
      'Būsena',
      'Protokolo forma',
      'Protokolų sąrašas',
    ])
  })

  test('writing minutes with the page beside breaks no rule', async () => {
    const { page } = school
    await page.keyboard.press('Control+n')
    const minutes = minutesPage(page)
    const team = page.getByRole('menuitem').or(page.getByRole('dialog').getByRole('option'))
    if ((await minutes.form.count()) === 0) await team.first().click()
    await minutes.fillHead({ date: '2018-10-16' })
    await minutes.writeItem(1, { title: 'Dėl plano', decisions: ['Pritarti.'], votes: [3, 0, 0] })
    // The check under the form takes room when it has something to say: where the form was scrolled to depends on when.
    await expect(minutes.form.getByText(/^Formos patikra: 2/)).toBeVisible()
    await scrollToTop(page)
    await expectAccessible(page, 'minutes form')
    await minutes.showPage()
    await expect(minutes.sheet.getByRole('img')).toBeVisible()
    await scrollToTop(page)
    await expectAccessible(page, 'minutes with page')
  })
})

test('at 200 % zoom every control can still be reached', async ({ desks }) => {
  const { page } = await desks.open('mokykla', {
    screen: { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 },
    data: 'school',
  })
  await openTeam(page)
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
