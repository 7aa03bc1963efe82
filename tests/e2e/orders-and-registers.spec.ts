import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { field, press, write } from './page-models/fields.ts'
import { openTeam } from './page-models/open-school.ts'
import { test } from './support/desks.ts'

const PDF = Buffer.from('%PDF-1.7\nKomandos nuostatai\n')

test('[row 13] [row 15] [row 16] [row 18] [row 22] an order from its skeleton to the register and back', async ({
  desks,
}) => {
  const { page } = await desks.open('mokykla', { data: 'school' })
  await openTeam(page)
  const room = (name: string) =>
    page.getByRole('navigation', { name: 'Skyriai' }).getByRole('link', { name }).first().click()

  // The school's own register says the next number while it is written.
  await room('Registrai')
  await page.getByRole('button', { name: 'Naujas registras' }).first().click()
  const register = page.getByRole('region', { name: 'Registro forma' })
  await write(register, 'Registro pavadinimas', 'Įsakymai veiklos klausimais')
  await write(register, 'Priešdėlis', 'V-')
  await register.getByRole('button', { name: /Skaitmenų/ }).click()
  await page.getByRole('option', { name: '001', exact: true }).click()
  await expect(register.getByText('Kitas numeris: V-001')).toBeVisible()
  await expect(register.getByText(/^Įrašyta/)).toBeVisible()

  await room('Įsakymai')
  await page.getByRole('button', { name: 'Naujas įsakymas' }).first().click()
  await page.getByRole('menuitem', { name: /komandos sudarymo/ }).click()
  await press(page.getByRole('dialog'), 'Pradėti')
  const form = page.getByRole('region', { name: 'Įsakymo forma' })
  await expect(field(form, 'Antraštė')).toHaveValue('Dėl kūrybinės komandos sudarymo')
  await expect(field(form, '1.2 papunktis')).toHaveValue(/^Šarūnas Žilvitis/)

  // Sub-points by keyboard: one more, and away again.
  await field(form, '1.2 papunktis').focus()
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('Austėja Ąžuolė – mokytoja (narė).')
  await expect(field(form, '1.3 papunktis')).toHaveValue('Austėja Ąžuolė – mokytoja (narė).')
  await write(form, '2 punktas', 'Pavedu sekretoriui supažindinti su šiuo įsakymu.')
  await write(form, 'Pagrindas', '')
  await write(form, 'Vieta', 'Ąžuolynas')
  await write(form, 'Vardas ir pavardė', 'Vytautas Girėnas')

  // The file of an annex: an empty one is refused in words, a real one is kept and saved as a copy.
  await press(form, 'Pridėti priedą')
  await page.keyboard.type('Komandos nuostatai')
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await form.getByRole('button', { name: 'Pridėti failą: 1 priedas' }).click()
    await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer })
  }
  await choose('tuščias.pdf', Buffer.alloc(0))
  await expect(form.getByRole('alert')).toContainText('Failas tuščias (0 baitų). Niekas nepakeista.')
  await choose('nuostatai.pdf', PDF)
  await expect(form.getByText('nuostatai.pdf')).toBeVisible()
  const download = page.waitForEvent('download')
  await press(form, 'Išsaugoti kopiją: nuostatai.pdf')
  const saved = await download
  expect(saved.suggestedFilename()).toBe('nuostatai.pdf')
  expect((await readFile(await saved.path())).equals(PDF)).toBe(true)

  // Another is dropped on its row and taken away again.
  await press(form, 'Pašalinti failą nuostatai.pdf')
  const dropped = await page.evaluateHandle(() => {
    const carried = new DataTransfer()
    carried.items.add(new File(['Komandos nuostatai'], 'nutemptas.txt'))
    return carried
  })
  await form
    .getByRole('group', { name: '1 priedas: failas' })
    .dispatchEvent('drop', { dataTransfer: dropped })
  await expect(form.getByText('nutemptas.txt')).toBeVisible()

  const registerOrder = async (): Promise<void> => {
    await press(form, 'Registruoti')
    const dialog = page.getByRole('dialog', { name: 'Registruoti įsakymą' })
    await expect(field(dialog, 'Įsakymo numeris')).toHaveValue('V-001')
    await press(dialog, 'Registruoti')
    await expect(form.getByText('Įregistruotas')).toBeVisible()
  }
  await registerOrder()
  await expect(form.getByRole('button', { name: 'Pridėti punktą' })).toHaveCount(0)
  await press(form, 'Vėl atverti')
  await write(page.getByRole('dialog'), 'Priežastis', 'Rašybos klaida')
  await press(page.getByRole('dialog'), 'Vėl atverti')
  await expect(form.getByText('Įsakymas vėl atvertas: Rašybos klaida')).toBeVisible()
  await registerOrder()
  await expect(form.getByText('2-oji redakcija')).toBeVisible()

  // Repealed by another order, which links back.
  await press(form, 'Kiti veiksmai')
  await page.getByRole('menuitem', { name: 'Pripažinti netekusiu galios' }).click()
  await expect(field(form, 'Antraštė')).toHaveValue(/Nr\. V-001 .*pripažinimo netekusiu galios$/)
  await form.getByRole('link', { name: /V-001/ }).click()
  await expect(field(form, 'Antraštė')).toHaveValue('Dėl kūrybinės komandos sudarymo')

  await room('Registrai')
  await page.getByText('Įsakymai veiklos klausimais').first().click()
  const journal = register.getByRole('grid', { name: 'Žurnalas' })
  await expect(journal.getByRole('row').nth(1)).toContainText('V-001')
  await expect(register.getByText('Kitas numeris: V-002')).toBeVisible()
})
