import { expect, type Page } from '@playwright/test'
import { choose, field, press, write } from './page-models/fields.ts'
import { frame } from './page-models/frame.ts'
import { startPage } from './page-models/start-page.ts'
import { test } from './support/desks.ts'

const region = (page: Page, name: string) => page.getByRole('region', { name })
const room = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Skyriai' }).getByRole('link', { name }).click()
const saved = (page: Page) => expect(page.getByText(/^Įrašyta \d\d:\d\d$/).first()).toBeVisible()

test('[row 23] [row 24] [row 29] [row 33] a school plans, proves, finds what is missing and turns the year', async ({
  desks,
}) => {
  const { page } = await desks.open('mokykla')
  await startPage(page).openPractice('Antanavo pagrindinė mokykla', 'sekretorė')
  const form = region(page, 'Plano dalies forma')
  const parts = region(page, 'Plano dalys')

  await test.step('an own plan of the year hangs on the municipality’s and takes an activity of it', async () => {
    for (const name of ['Failas', 'Naujas', 'Naujas planas'])
      await frame(page).menu.getByRole('menuitem', { name, exact: true }).click()
    await choose(form, 'Kurių metų planas', '2018–2019')
    await parts.getByRole('option', { name: /^2 Seminarai/ }).click()
    await press(form, 'Veiksmai')
    await page.getByRole('menuitem', { name: 'Kopijuoti į savo planą' }).click()
    await expect(form.getByRole('combobox', { name: 'Prie kurios savivaldybės veiklos' })).toHaveValue(/^2 /)
    await expect(parts.getByRole('option', { name: /^1 Seminarai/ })).toContainText('savo')
  })

  await test.step('an own activity moves by Alt with an arrow, and the numbers follow', async () => {
    await press(page, 'Pridėti')
    await page.getByRole('menuitem', { name: 'Veiklą' }).click()
    // The form of what was open before stands until the new one does.
    await expect(field(form, 'Pavadinimas')).toHaveValue('Nauja veikla')
    await write(form, 'Pavadinimas', 'Atviros pamokos')
    await write(form, 'Numeris plane', '2')
    await saved(page)
    const row = parts.getByRole('option', { name: /Atviros pamokos/ })
    await row.click()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(row).toHaveAccessibleName(/^1 /)
    await expect(parts.getByRole('option', { name: /^2 Seminarai/ })).toHaveCount(2)
  })

  await test.step('people judge a yes-no indicator', async () => {
    await press(page, 'Pridėti')
    await page.getByRole('menuitem', { name: 'Rodiklį', exact: true }).click()
    await expect(field(form, 'Pavadinimas')).toHaveValue('Naujas rodiklis')
    await write(form, 'Pavadinimas', 'Surengta atvira pamoka')
    await choose(form, 'Rodiklio rūšis', 'Taip arba ne')
    await form.getByRole('radio', { name: 'Taip' }).check({ force: true })
    await press(form, 'Pateikti vertinimą')
    await expect(form.getByRole('grid', { name: 'Pateikti vertinimai' })).toContainText('Taip')
    await expect(form.getByText('Pasiekta: taip sako 1 iš 1.')).toBeVisible()
  })

  const event = region(page, 'Renginio forma')
  await test.step('[row 34] [row 38] [row 39] an event is counted with short ways and one clear total', async () => {
    await room(page, 'Renginiai')
    await page.getByRole('button', { name: 'Naujas renginys' }).first().click()
    await write(event, 'Pavadinimas', 'Atvira pamoka')
    await field(event, 'Data').fill('0305')
    await page.keyboard.press('Enter')
    await expect(event.getByRole('button', { name: 'Pašalinti dieną 2019-03-05' })).toBeVisible()
    const grid = event.getByRole('table', { name: 'Dalyvavimai' })
    await write(grid, 'Antanavo pagrindinė mokykla, Mokytojai', '12+14')
    await write(grid, 'Antanavo pagrindinė mokykla, Mokiniai', '0')
    await expect(event.getByText('26 = mokytojai 26 + mokiniai 0')).toBeVisible()
    await expect(page).toHaveTitle('Atvira pamoka – Antanavo pagrindinė mokykla – Komanda')
    await write(event, 'Tikimasi ne daugiau kaip', '20')
    await expect(event.getByText('Daugiau, nei tikėtasi: ne daugiau kaip 20.')).toBeVisible()
  })

  await test.step('what is missing opens what fills the gap', async () => {
    await room(page, 'Ko trūksta')
    const row = page.getByRole('row', { name: 'Atvira pamoka' })
    await expect(row).toContainText('Nesusieta su planu')
    await row.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Susieti su rodikliu' })
    await dialog.getByRole('option', { name: /Surengta atvira pamoka/ }).click()
    await press(dialog, 'Susieti')
    await expect(page.getByRole('row', { name: 'Atvira pamoka' })).toHaveCount(0)
  })

  await test.step('[row 30] the indicator shows its proof, and how far it proves is changed there', async () => {
    await room(page, 'Planas')
    await parts.getByRole('option', { name: /Surengta atvira pamoka/ }).click()
    const proofs = form.getByRole('grid', { name: 'Kas tai įrodo' })
    await expect(proofs).toContainText('Renginys – Atvira pamoka')
    await proofs.getByRole('button', { name: /^Kas padaryta/ }).click()
    await page.getByRole('menuitem', { name: 'Neaišku' }).click()
    await expect(proofs).toContainText('Neaišku')
  })

  await test.step('[row 29] [row 30] a file proves it too, weaker than a record', async () => {
    await press(form, 'Pridėti failą ar paminėti')
    const dialog = page.getByRole('dialog', { name: 'Pridėti failą ar paminėti' })
    const chosen = page.waitForEvent('filechooser')
    await press(dialog, 'Pridėti failą: Įrodymo failas')
    const buffer = Buffer.from('%PDF-1.4 nuotraukos')
    await (await chosen).setFiles({ name: 'Pamokos nuotraukos.pdf', mimeType: 'application/pdf', buffer })
    await expect(dialog.getByText('Pamokos nuotraukos.pdf')).toBeVisible()
    await press(dialog, 'Pridėti')
    const row = form.getByRole('row', { name: 'Pamokos nuotraukos.pdf' })
    await expect(row).toContainText('Tik failas')
    await row.getByRole('button', { name: /^Įrodymo failas/ }).click()
    await press(page.getByRole('dialog'), 'Pašalinti failą Pamokos nuotraukos.pdf')
    await press(page.getByRole('dialog'), 'Užverti')
    await expect(form.getByRole('grid', { name: 'Kas tai įrodo' })).toContainText('Be dokumento')
  })

  await test.step('the year is turned after it was told what that does; the old one is locked', async () => {
    await page.getByRole('menuitem', { name: 'Priemonės' }).click()
    await page.getByRole('menuitem', { name: 'Keisti mokslo metus' }).click()
    const told = page.getByRole('list', { name: 'Kas bus padaryta' })
    await expect(told).toContainText('Bus nukopijuotas 1 metinis planas.')
    await expect(told).toContainText('1 pasiektas rodiklis liks senajame plane.')
    await press(page, 'Pereiti į 2019–2020 m. m.')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Pereiti į 2019–2020 m. m.' }).click()
    await expect(page.getByRole('row', { name: '2018–2019' })).toContainText('Užrakinti')
    await room(page, 'Renginiai')
    await expect(region(page, 'Renginių sąrašas')).toContainText('2018–2019 · užrakinta')
    await page.getByRole('option', { name: /Atvira pamoka/ }).click()
    await expect(event.getByText(/mokslo metai užrakinti/)).toBeVisible()
    await expect(field(event, 'Pavadinimas')).not.toBeEditable()
  })
})
