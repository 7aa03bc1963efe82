import { expect, type Page } from '@playwright/test'
import { FOLDED_ROOMS, frame, ROOMS } from './page-models/frame.ts'
import { rollupPage } from './page-models/rollup-page.ts'
import { keyboard } from './page-models/keyboard.ts'
import { expectAccessible } from './support/accessible.ts'
import { type Desk, type Desks, makeDesks, test } from './support/desks.ts'

const DIALOG = '[role=dialog]'

const isRead = (page: Page) => expect(page.getByText('Skaitoma…')).toHaveCount(0)

const firstOption = (page: Page) => page.getByRole('main').getByRole('option').first()

test.describe("the coordinator's screens with practice data", () => {
  let desks: Desks
  let coordinator: Desk

  test.beforeAll(async ({ browser }) => {
    desks = await makeDesks(browser)
    coordinator = await desks.open('savivaldybe', { data: 'practice municipality' })
  })

  test.afterAll(() => desks.close())

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
      // While a room's code is read the room before stays, with a list and a record of its own.
      await expect(page.getByRole('heading', { level: 1, name: room })).toBeVisible()
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
    for (const tab of ['Dalyvavimai', 'Susitikimų dažnis', 'Kas pasikeitė']) {
      await page.getByRole('tab', { name: tab }).click()
      await expectAccessible(page, tab, '[role=tabpanel]')
    }
  })

  test("[row 91] the coordinator's road, by keyboard alone", async () => {
    const { page } = coordinator
    const { enterRegion, tabTo } = keyboard(page)
    const choose = async (words: string): Promise<void> => {
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog', { name: 'Komandų paletė' })).toBeVisible()
      await page.keyboard.type(words)
      await expect(page.getByRole('option').first()).toContainText(words)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await choose('Suvestinė')
    const tabs = page.getByRole('tablist')
    await tabTo(tabs)
    const matrix = page.getByRole('tab', { name: 'Matrica' })
    await tabTo(matrix, 'ArrowRight')
    await expect(matrix).toHaveAttribute('aria-selected', 'true')
    await expectAccessible(page, 'matrix', '[role=tabpanel]')
    await tabTo(page.locator('[data-cell="0-0"]'))
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('[data-cell="1-0"]')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await tabTo(tabs, 'Shift+Tab')
    await tabTo(page.getByRole('tab', { name: 'Radiniai' }), 'ArrowRight')
    await tabTo(page.getByRole('tabpanel').getByRole('button').first())
    await page.keyboard.press('F5')
    await expect(page.getByRole('heading', { name: 'Bendrinimas', level: 1 })).toBeVisible()
    await enterRegion(page.getByRole('navigation', { name: 'Skyriai' }))
    await choose('Asmens duomenys')
    await tabTo(page.getByRole('textbox', { name: 'Vardas ir pavardė' }))
    await expectAccessible(page, 'personal data', 'main')
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
