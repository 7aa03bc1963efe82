import { mkdir } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { createSchool, openTeam } from './page-models/open-school.ts'
import { field } from './page-models/fields.ts'
import { frame } from './page-models/frame.ts'
import { minutesPage } from './page-models/minutes-page.ts'
import { sharePage } from './page-models/share-page.ts'
import { teamPage } from './page-models/team-page.ts'
import { test } from './support/desks.ts'

const SENTENCE = 'Ąžuolyno mokytojai aptarė, kaip žiemą įsivertins pažangą; šįkart – su mokiniais. '
/** Exactly 2,000 characters that end in a full stop: a field keeps no space at its end. */
const LONG_TEXT = `${SENTENCE.repeat(40).slice(0, 1999)}.`

const title = 'Dėl pažangos'

/** Draft minutes with one item, saved. */
async function startDraft(page: Page): Promise<void> {
  await teamPage(page).startMinutes()
  await minutesPage(page).fillHead({ date: '2025-10-14' })
  await minutesPage(page).writeItem(1, { title })
  await expect(minutesPage(page).saved).toHaveText(/^Įrašyta/)
}

async function openDraft(page: Page): Promise<void> {
  await frame(page).goTo('Protokolai')
  await page.getByRole('option', { name: new RegExp(`^${title}`) }).click()
  await expect(minutesPage(page).item(1)).toBeVisible()
}

/** Keys without waiting for what the screen makes of them, then bursts as dictation gives them. */
async function typeFast(page: Page, text: string): Promise<void> {
  const keys = text.slice(0, 200)
  await Promise.all(Array.from(keys, (key) => page.keyboard.insertText(key)))
  for (let at = keys.length; at < text.length; at += 10) {
    await page.keyboard.insertText(text.slice(at, at + 10))
  }
}

// Each has computers of its own: workers share them out.
test.describe.configure({ mode: 'parallel' })

test('2,000 characters typed while a merge comes in elsewhere: each is kept, and so is the merge', async ({
  desks,
}) => {
  const folder = desks.folder('bendras')
  await mkdir(folder)
  const first = await desks.open('pirmas', { data: 'school' })
  await openTeam(first.page)
  await startDraft(first.page)
  await sharePage(first.page).choose(folder)
  await sharePage(first.page).handOver('savivaldybei')

  const second = await desks.open('antras')
  await createSchool(second.page, 'pavaduotoja')
  await sharePage(second.page).choose(folder)
  await sharePage(second.page).receive()
  await openDraft(second.page)
  await minutesPage(second.page).fillHead({ place: 'Aktų salė' })
  await minutesPage(second.page).writeItem(2, { title: 'Dėl šventės', considered: 'Aptarta šventė.' })
  await expect(minutesPage(second.page).saved).toHaveText(/^Įrašyta/)
  await sharePage(second.page).handOver('savivaldybei')

  await openDraft(first.page)
  const beside = await first.page.context().newPage()
  await beside.goto(new URL(first.page.url()).origin)
  const minutes = minutesPage(first.page)
  await minutes.considered(1).focus()
  await Promise.all([typeFast(first.page, LONG_TEXT), sharePage(beside).receive()])
  await expect(minutes.considered(1)).toHaveValue(LONG_TEXT)
  await expect(minutes.considered(2)).toHaveValue('Aptarta šventė.')
  await expect(field(minutes.form, 'Vieta')).toHaveValue('Aktų salė')
  await expect(minutes.saved).toHaveText(/^Įrašyta/)

  await first.restart()
  await openDraft(first.page)
  await expect(minutes.considered(1)).toHaveValue(LONG_TEXT)
  await expect(minutes.considered(2)).toHaveValue('Aptarta šventė.')
})

test('what was shown as saved is there after the program is killed, three times over', async ({ desks }) => {
  const { page, restart, server } = await desks.open('mokykla', { data: 'school' })
  await openTeam(page)
  await startDraft(page)
  const minutes = minutesPage(page)
  let text = ''
  for (const words of ['Pirmas', 'antras', 'trečias'].map((word) => `${word} žodis.`)) {
    text = [text, words].filter(Boolean).join(' ')
    await minutes.considered(1).press('Control+End')
    await minutes.considered(1).pressSequentially(text.length === words.length ? words : ` ${words}`)
    await expect(frame(page).status).toContainText(/Įrašyta \d\d:\d\d/)
    await server().kill()
    await restart()
    await openDraft(page)
    await expect(minutes.considered(1)).toHaveValue(text)
  }
})

test('words typed while the core is away stay in sight and are said to be unsaved', async ({ desks }) => {
  const { page, server, restart } = await desks.open('mokykla', { data: 'school' })
  await openTeam(page)
  await startDraft(page)
  const minutes = minutesPage(page)
  await minutes.considered(1).pressSequentially('Šitai įrašyta.')
  await expect(minutes.saved).toHaveText(/^Įrašyta/)
  await server().kill()
  await expect(page.getByRole('alert').filter({ hasText: 'Nutrūko ryšys su programa.' })).toBeVisible()
  await minutes.considered(1).press('Control+End')
  await minutes.considered(1).pressSequentially(' Šitai – dar ne.')
  await expect(minutes.considered(1)).toHaveValue('Šitai įrašyta. Šitai – dar ne.')
  await expect(minutes.form.getByText('Dar neįrašyta')).toBeVisible()
  await expect(frame(page).status).toContainText('Dar neįrašyta')

  const asked = page.waitForEvent('dialog')
  await page.evaluate(() => setTimeout(() => window.location.reload(), 0))
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await expect(minutes.considered(1)).toHaveValue('Šitai įrašyta. Šitai – dar ne.')

  page.on('dialog', (again) => void again.accept())
  await restart()
  await openDraft(page)
  await expect(minutes.considered(1)).toHaveValue('Šitai įrašyta.')
})
