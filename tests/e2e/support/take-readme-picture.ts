import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium, SANDBOX_SWITCHES } from '#tests/support/find-chromium.ts'
import { ROOT } from '../../../scripts/project.mjs'
import { frame } from '../page-models/frame.ts'
import { minutesPage } from '../page-models/minutes-page.ts'
import { startPage } from '../page-models/start-page.ts'
import { makeDesks } from './desks.ts'
import { indexedPng } from './indexed-png.ts'
import { pixelsOf } from './page-pixels.ts'
import { takeIcons } from './take-icons.ts'
import { takeHandbookPictures } from './take-handbook-pictures.ts'

/** `npm run picture`: the README's picture and the handbook's, of the built program with practice data; its icons. */
const FILE = join(ROOT, 'resources', 'readme', 'komanda.png')
const MOST_BYTES = 200_000

const browser = await chromium.launch({ executablePath: findChromium(), args: [...SANDBOX_SWITCHES] })
const desks = await makeDesks(browser)
try {
  await takeIcons(browser)
  const { page } = await desks.open('mokykla', { screen: { viewport: { width: 1600, height: 900 } } })
  await startPage(page).openPractice('Kazlų Rūdos Prano Dovydaičio pagrindinė mokykla', 'sekretorė')
  await frame(page).goTo('Protokolai')
  await page.getByRole('option', { name: /^Kūrybinės komandos darbo pradžia/ }).click()
  await minutesPage(page).sheet.getByRole('img').first().waitFor()
  await minutesPage(page).form.getByText('2018 m. spalio 10 d.').waitFor()
  const spare = await browser.newPage()
  const picture = indexedPng(await pixelsOf(spare, await page.screenshot()))
  if (picture.length > MOST_BYTES) throw new Error(`The picture takes ${picture.length} bytes`)
  await writeFile(FILE, picture)
  const coordinator = await desks.open('savivaldybe')
  await startPage(coordinator.page).openPractice()
  await takeHandbookPictures(page, coordinator.page, spare)
} finally {
  await desks.close()
  await browser.close()
}
