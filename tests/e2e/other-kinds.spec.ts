import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { eventPage } from './page-models/event-page.ts'
import { field, press, write } from './page-models/fields.ts'
import { frame } from './page-models/frame.ts'
import { openTeam } from './page-models/open-school.ts'
import { test } from './support/desks.ts'
import { komandaJson } from './support/komanda-command.ts'

test('surveys, talks and report questions are written, computed, removed and brought back', async ({
  desks,
}) => {
  const { page } = await desks.open('mokykla', { data: 'school' })
  await openTeam(page)
  const main = page.getByRole('main')
  const begin = (name: string) => page.getByRole('button', { name, exact: true }).first().click()

  await test.step('a survey pasted from a table tells how far it is from its plan', async () => {
    await frame(page).goTo('Apklausos')
    await begin('Nauja apklausa')
    await press(page, 'Įklijuoti iš lentelės')
    const dialog = page.getByRole('dialog', { name: 'Įklijuoti iš lentelės' })
    await write(dialog, 'Nukopijuota lentelė', 'Drįstu klausti\t40\t35\nMoku įsivertinti\t50\t')
    await press(dialog, 'Pridėti 2 teiginius')
    const first = main.getByRole('group', { name: '1 teiginys' })
    await expect(first.getByText('−5 proc. p. nuo planuoto')).toBeVisible()
    await write(first, 'Visiškai sutinka', '7')
    await write(first, 'Atsakymų', '18')
    await field(first, 'Atsakymų').press('Enter')
    await expect(first.getByText('38,89 %')).toBeVisible()
    await expect(first.getByText('Pateikta kitaip: 35 %.')).toBeVisible()
    await expect(main.getByRole('group', { name: '2 teiginys' }).getByText('neapskaičiuojama')).toBeVisible()
  })

  await test.step('a removed record is brought back by the notice that says so', async () => {
    await press(main, 'Pašalinti įrašą')
    await expect(main.getByRole('option')).toHaveCount(0)
    await press(page, 'Grąžinti')
    await expect(main.getByRole('option', { name: /^Nauja apklausa/ })).toBeVisible()
  })

  await test.step('coverage of talks is computed, and an impossible one is said to be so', async () => {
    await frame(page).goTo('Pokalbiai')
    await begin('Nauji pokalbiai')
    await write(main, 'Klasė ar grupė', '5a')
    await write(main, 'Mokinių dalyvavo', '24')
    await write(main, 'Mokinių klasėje', '26')
    await field(main, 'Mokinių klasėje').press('Enter')
    await expect(main.getByText('24 iš 26 (92,31 %)').first()).toBeVisible()
    await write(main, 'Mokinių klasėje', '20')
    await field(main, 'Mokinių klasėje').press('Enter')
    await expect(main.getByText(/Dalyvavo daugiau mokinių, negu jų yra klasėje/)).toBeVisible()
  })

  await test.step("the report's six questions are put in by one button", async () => {
    await frame(page).goTo('Ataskaitos klausimai')
    await begin('Įrašyti šešis ataskaitos klausimus')
    await expect(main.getByRole('option')).toHaveCount(6)
    await expect(main.getByText('atsakyta 0 iš 1')).toHaveCount(6)
  })
})

test('[row 41] counts of four hundred institutions are typed and pasted, though only those in sight are drawn', async ({
  desks,
}) => {
  const desk = await desks.open('mokykla', { data: 'school' })
  const { page } = desk
  await desk.stop()
  const institutions = Array.from({ length: 400 }, (_, at) => ({
    id: `S${at + 1}`,
    name: `${String(at + 1).padStart(4, '0')} mokykla`,
    institutionType: 'pagrindine-mokykla',
  }))
  const file = join(desk.dataFolder, 'institutions.json')
  await writeFile(file, JSON.stringify(institutions))
  await komandaJson(desk.dataFolder, ['record', 'put', '--kind', 'institution', '--file', file])
  const events = Array.from({ length: 320 }, (_, at) => ({
    id: `R${at + 1001}`,
    title: `${String(at + 1).padStart(3, '0')} mokymai`,
    dates: ['2018-11-05'],
    hasParticipantList: true,
  }))
  await writeFile(file, JSON.stringify(events))
  await komandaJson(desk.dataFolder, ['record', 'put', '--kind', 'event', '--file', file])
  await desk.restart()

  const { form, grid } = eventPage(page)
  const cell = (number: string, role = 'Mokytojai') => field(grid, `${number} mokykla, ${role}`)
  await frame(page).goTo('Renginiai')
  await page.getByRole('button', { name: 'Naujas renginys' }).first().click()
  await expect(grid).toHaveAttribute('aria-rowcount', /^4\d\d$/)
  const rows = Number(await grid.getAttribute('aria-rowcount'))
  expect(await grid.getByRole('row').count()).toBeLessThan(80)

  await test.step('typing replaces, F2 goes on writing, Enter goes down and Tab across', async () => {
    await cell('0002').focus()
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await expect(cell('0003')).toBeFocused()
    await page.keyboard.type('5')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('F2')
    await page.keyboard.type('1')
    await page.keyboard.press('Tab')
    await expect(cell('0002', 'Mokiniai')).toBeFocused()
    await expect(cell('0002')).toHaveValue('71')
    await expect(grid.getByRole('row').last()).toContainText('76')
  })

  await test.step('what was not understood stays, however far one goes', async () => {
    await cell('0002', 'Mokiniai').fill('daug')
    await page.keyboard.press('Control+End')
    await expect(grid.locator(`[aria-rowindex="${rows - 1}"] input`).last()).toBeFocused()
    await expect(grid.getByRole('columnheader').first()).toBeInViewport()
    await expect(cell('0009')).toHaveCount(0)
    await expect(cell('0002', 'Mokiniai')).toHaveValue('daug')
    await cell('0002', 'Mokiniai').fill('')
  })

  await test.step('a block is laid over rows that were not drawn, and an institution is found by its name', async () => {
    await field(form, 'Rasti įstaigą')
      .or(form.getByRole('searchbox', { name: 'Rasti įstaigą' }))
      .fill('0234')
    await cell('0234').focus()
    await page.keyboard.press('Control+Home')
    await expect(grid.getByRole('row')).toHaveCount(3)
    await form.getByRole('searchbox', { name: 'Rasti įstaigą' }).fill('')
    await cell('0004').evaluate((input) => {
      const clipboardData = new DataTransfer()
      const lines = Array.from({ length: 90 }, (_, at) => `${at + 1}\t1`)
      clipboardData.setData('text/plain', lines.join('\n'))
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await expect(
      page.getByRole('region', { name: 'Pranešimai' }).getByText('Įklijuota 180 langelių.'),
    ).toBeVisible()
    await expect(grid.getByRole('row').last()).toContainText(String(76 + (90 * 91) / 2))
    await frame(page).saved()
  })

  await test.step('a long list shows at once what a key chose, opens it after, and nothing is typed into the one before', async () => {
    const list = page.getByRole('listbox', { name: 'Renginiai' })
    const chosen = list.locator('[role="option"][aria-selected="true"]')
    const heading = form.getByRole('heading', { level: 2 }).first()
    await list.getByRole('option', { name: '003 mokymai' }).click()
    await expect(heading).toHaveText('003 mokymai')
    for (const _ of '45678') await page.keyboard.press('ArrowDown')
    await expect(chosen).toContainText('008 mokymai')
    await expect(list.getByRole('option', { name: '008 mokymai' })).toBeFocused()
    await expect(heading).toHaveText('008 mokymai')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type('X')
    await expect(heading).toContainText('009 mokymai')
    await expect(field(form, 'Pavadinimas')).toHaveValue(/009 mokymai/u)
    await list.getByRole('option', { name: '008 mokymai' }).click()
    await expect(heading).toHaveText('008 mokymai')
    // Its head stays above the rows that go under it.
    await list.evaluate((element) => (element.scrollTop = 900))
    const onTop = () =>
      list.evaluate((element) => {
        const { left, top } = element.getBoundingClientRect()
        return document.elementFromPoint(left + 20, top + 12)?.textContent
      })
    await expect.poll(onTop).toBe('2018–2019')
  })
})
