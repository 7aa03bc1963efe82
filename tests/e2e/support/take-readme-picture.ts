import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium, SANDBOX_SWITCHES } from '#tests/support/find-chromium.ts'
import { ROOT } from '../../../scripts/project.mjs'
import { frame } from '../page-models/frame.ts'
import { minutesPage } from '../page-models/minutes-page.ts'
import { startPage } from '../page-models/start-page.ts'
import { makeDesks } from './desks.ts'
import { indexedPng, type Pixels } from './indexed-png.ts'

/** `npm run picture`: the README's picture of the built program, with the practice municipality's data. */
const FILE = join(ROOT, 'resources', 'readme', 'komanda.png')
const MOST_BYTES = 200_000

/** The pixels of a picture, read by the browser. */
async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, base64 } = await page.evaluate(async (text) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(text), (sign) => sign.codePointAt(0) ?? 0)]),
    )
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    if (context === null) throw new Error('The browser draws nothing')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    let signs = ''
    for (let at = 0; at < data.length; at += 8192) {
      signs += String.fromCodePoint(...data.subarray(at, at + 8192))
    }
    return { width: bitmap.width, height: bitmap.height, base64: btoa(signs) }
  }, png.toString('base64'))
  return { width, height, data: Buffer.from(base64, 'base64') }
}

const browser = await chromium.launch({ executablePath: findChromium(), args: [...SANDBOX_SWITCHES] })
const desks = await makeDesks(browser)
try {
  const { page } = await desks.open('mokykla', { screen: { viewport: { width: 1600, height: 900 } } })
  await startPage(page).openPractice('Kazlų Rūdos Prano Dovydaičio pagrindinė mokykla', 'sekretorė')
  await frame(page).goTo('Protokolai')
  await page.getByRole('option', { name: /^Kūrybinės komandos darbo pradžia/ }).click()
  await minutesPage(page).sheet.getByRole('img').first().waitFor()
  await minutesPage(page).form.getByText('2018 m. spalio 10 d.').waitFor()
  const picture = indexedPng(await pixelsOf(await browser.newPage(), await page.screenshot()))
  if (picture.length > MOST_BYTES) throw new Error(`The picture takes ${picture.length} bytes`)
  await writeFile(FILE, picture)
} finally {
  await desks.close()
  await browser.close()
}
