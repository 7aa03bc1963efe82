import { execFileSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { field } from './page-models/fields.ts'
import { expectAccessible } from './support/accessible.ts'
import { test } from './support/desks.ts'

const LOCK_FOLDER = join(import.meta.dirname, 'support', 'lock-folder-child.ts')

const menu = async (page: Page, name: string, item: RegExp): Promise<void> => {
  await page.getByRole('menubar').getByRole('menuitem', { name }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('[row 42] [row 43] [row 71] [row 78] what was written is found, taken back, told and restored without a mouse in the text', async ({
  desks,
}) => {
  const { page, stop, restart, dataFolder } = await desks.open('mokykla', { data: 'practice school KRPD' })

  await test.step('search everywhere, with the keyboard alone', async () => {
    await page.keyboard.press('Control+Shift+F')
    await expect(page.getByRole('searchbox', { name: 'Ko ieškoti' })).toBeFocused()
    await expectAccessible(page, 'search', 'main')
    await page.keyboard.type('rūšis:protokolas mokytoju taryba 2018-12')
    const found = page.getByRole('listbox', { name: 'Rasta' }).getByRole('option')
    await expect(found.filter({ hasText: '2018-12-17' })).toBeVisible()
    await expect(found).toHaveCount(1)
    // What a reader is told to be on is what was found last, half a second after the last letter.
    const told = (await found.getAttribute('id')) ?? ''
    await expect(page.getByRole('searchbox')).toHaveAttribute('aria-activedescendant', told)
    await expectAccessible(page, 'what was found', 'main')
    await page.keyboard.press('Enter')
    await expect(field(page, 'Vieta')).toHaveValue('Kazlų Rūda')
  })

  await test.step('the field takes its typing back, then the program its steps', async () => {
    const place = field(page, 'Vieta')
    await place.press('End')
    await page.keyboard.type('os salė')
    await expect(place).toHaveValue('Kazlų Rūdaos salė')
    // In as many steps as the browser makes of it.
    for (let turn = 0; turn < 10 && (await place.inputValue()) !== 'Kazlų Rūda'; turn++) {
      await page.keyboard.press('Control+z')
    }
    await expect(place).toHaveValue('Kazlų Rūda')
    await expect(page.getByText(/^Anuliuota/)).toHaveCount(0)
    await place.fill('Jankai')
    await page.keyboard.press('Tab')
    await page.getByRole('menubar').getByRole('menuitem', { name: 'Keisti' }).click()
    await expect(page.getByRole('menuitem', { name: 'Anuliuoti: pakeisti lauką „vieta“' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Posėdis' }).click()
    await page.keyboard.press('Control+z')
    await expect(place).toHaveValue('Kazlų Rūda')
    await expect(page.getByText('Anuliuota: pakeisti lauką „vieta“').first()).toBeVisible()
    await page.keyboard.press('Control+Shift+Z')
    await expect(place).toHaveValue('Jankai')
  })

  await test.step('the history tells it and brings the first version back', async () => {
    await menu(page, 'Keisti', /istorija/)
    const drawer = page.getByRole('dialog', { name: 'Įrašo istorija' })
    await expect(drawer.getByText('vieta: „Kazlų Rūda“ → „Jankai“').first()).toBeVisible()
    await expectAccessible(page, 'history', '[role=dialog]')
    await drawer
      .getByRole('button', { name: /^Grąžinti šią versiją/ })
      .last()
      .click()
    await expect(drawer.getByText('grąžinta', { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(field(page, 'Vieta')).toHaveValue('Kazlų Rūda')
  })

  await test.step('the palette makes a backup; a restore brings back what was removed since', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('atsargine kopija')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Kopija padaryta ir patikrinta').first()).toBeVisible()
    await menu(page, 'Failas', /Atkurti iš kopijos/)
    await expect(page.getByRole('heading', { name: 'Atsarginės kopijos' })).toBeVisible()
    await page
      .getByRole('button', { name: /^Peržiūrėti: / })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Atkurti iš kopijos' })
    await expect(dialog).toContainText('29 protokolai')
    await expectAccessible(page, 'restoring', '[role=dialog]')
    await dialog.getByRole('button', { name: 'Atkurti', exact: true }).click()
    await expect(page.getByText('Tai, kas buvo, išsaugota tarp kopijų').first()).toBeVisible()
    await page.evaluate(() => {
      window.location.hash = '#/backups'
    })
    const stick = desks.folder('stick')
    await mkdir(stick)
    await page.getByLabel('Aplankas').fill(stick)
    await page.getByRole('button', { name: 'Padaryti užrakintą kopiją…' }).click()
    const locking = page.getByRole('dialog', { name: 'Užrakinti kopiją slaptafraze' })
    await locking.getByRole('button', { name: 'Pasiūlyti žodžius' }).click()
    await expect(locking.getByText('Gera slaptafrazė.')).toBeVisible()
    await expectAccessible(page, 'locking', '[role=dialog]')
    const words = await locking.getByLabel('Slaptafrazė', { exact: true }).inputValue()
    await locking.getByRole('button', { name: 'Padaryti kopiją' }).click()
    // A passphrase costs seconds of work on purpose.
    await expect(page.getByText('Kopija užrakinta ir patikrinta').first()).toBeVisible({ timeout: 60_000 })
    await page
      .getByRole('grid', { name: 'Kopijos šiame aplanke' })
      .getByRole('button', { name: /^Peržiūrėti: / })
      .click()
    await dialog.getByLabel('Slaptafrazė arba atkūrimo lapo žodžiai').fill(words)
    await expectAccessible(page, 'unlocking', '[role=dialog]')
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('29 protokolai', { timeout: 60_000 })
    await page.keyboard.press('Escape')
    for (const room of ['backups', 'trash', 'news']) {
      await page.evaluate((path) => {
        window.location.hash = `#/${path}`
      }, room)
      await expect(page.getByText('Skaitoma…')).toHaveCount(0)
      await expectAccessible(page, room, 'main')
    }
  })

  await test.step('locked data ask for their passphrase: a wrong one is told, the right one opens them', async () => {
    await stop()
    execFileSync(process.execPath, [LOCK_FOLDER, dataFolder, 'žalias dviratis prie upės'])
    await restart()
    const passphrase = page.getByLabel('Slaptafrazė', { exact: true })
    await expect(passphrase).toBeFocused()
    await page.keyboard.type('žalias dviratis')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('Slaptafrazė netinka')
    await expectAccessible(page, 'a locked folder', 'main')
    await passphrase.fill('žalias dviratis prie upės')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: 'Skyriai' })).toBeVisible()
  })
})
