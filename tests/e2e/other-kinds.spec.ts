import { expect } from '@playwright/test'
import { field, press, write } from './page-models/fields.ts'
import { frame } from './page-models/frame.ts'
import { openTeam } from './page-models/open-school.ts'
import { test } from './support/desks.ts'

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
