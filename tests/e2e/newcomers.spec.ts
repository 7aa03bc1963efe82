import { mkdir } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { choose } from './page-models/fields.ts'
import { frame } from './page-models/frame.ts'
import { reportsPage } from './page-models/reports-page.ts'
import { sharePage } from './page-models/share-page.ts'
import { startPage } from './page-models/start-page.ts'
import { test } from './support/desks.ts'
import { komandaJson } from './support/komanda-command.ts'

const SCHOOL = 'Kazlų Rūdos Prano Dovydaičio pagrindinė mokykla'

/** Does what a newcomer would, from home on, and counts the presses. */
async function inAtMostFour(page: Page, steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  expect(steps.length).toBeLessThanOrEqual(4)
  await frame(page).goTo('Pradžia')
  for (const step of steps) await step()
}

const menu = (page: Page, name: string) => () =>
  frame(page).menu.getByRole('menuitem', { name, exact: true }).click()
const line = (page: Page, name: string | RegExp) => () =>
  frame(page).menu.getByRole('menuitem', { name }).click()
const button = (page: Page, name: string | RegExp) => () => page.getByRole('button', { name }).first().click()

test("a newcomer's tasks are four presses from home", async ({ desks }) => {
  const shared = desks.folder('bendras')
  await mkdir(shared)
  const other = desks.folder('kita-mokykla')
  await komandaJson(other, [
    'init',
    '--role',
    'institution',
    '--name',
    'Jankų mokykla',
    '--municipality',
    'Kazlų Rūda',
  ])

  const school = (await desks.open('mokykla')).page
  await startPage(school).openPractice(SCHOOL, 'sekretorė')
  const reports = reportsPage(school)
  await inAtMostFour(school, [
    () => reports.goTo(),
    () => reports.open('Protokolo išrašas'),
    () => choose(school, 'Klausimas', /^2\. /),
    async () => expect((await reports.savePdf()).suggestedFilename()).toMatch(/išrašas/u),
  ])
  await school.keyboard.press('Control+s')
  await menu(school, 'Failas')()
  await line(school, 'Atsarginė kopija dabar')()
  await expect(school.getByText('Kopija padaryta ir patikrinta').first()).toBeVisible()
  await inAtMostFour(school, [
    menu(school, 'Failas'),
    line(school, /^Atkurti iš kopijos/),
    button(school, /^Peržiūrėti/),
    () => school.getByRole('dialog').getByRole('button', { name: 'Atkurti', exact: true }).click(),
  ])
  await expect(school.getByText(/^Atkurta\./).first()).toBeVisible()
  await inAtMostFour(school, [
    menu(school, 'Priemonės'),
    line(school, 'Keisti mokslo metus'),
    button(school, /^Pereiti į/),
    () =>
      school
        .getByRole('alertdialog')
        .getByRole('button', { name: /^Pereiti į/ })
        .click(),
  ])
  await expect(school.getByText(/užrakinti\.$/).first()).toBeVisible()

  const coordinator = (await desks.open('savivaldybe')).page
  await startPage(coordinator).createMunicipality({
    name: 'Kazlų Rūda',
    author: 'koordinatorė',
    schoolYear: '2018–2019',
  })
  await sharePage(coordinator).choose(shared)
  await komandaJson(other, ['share', 'send', '--to', shared])
  await sharePage(coordinator).receive()
  await inAtMostFour(coordinator, [])
  await expect(coordinator.getByRole('heading', { name: 'Kas tyli' })).toBeVisible()
  await inAtMostFour(coordinator, [
    () => frame(coordinator).goTo('Bendrinimas'),
    button(coordinator, /^Anuliuoti šį sujungimą/),
    () =>
      coordinator.getByRole('alertdialog').getByRole('button', { name: 'Anuliuoti šį sujungimą' }).click(),
  ])
  await expect(coordinator.getByText(/^Sujungimas anuliuotas/).first()).toBeVisible()
})
