import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { ROOT } from '../../../scripts/project.mjs'
import { icoFile } from './ico-file.ts'

const FOLDER = join(ROOT, 'resources', 'installer')
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256]
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512]

async function drawn(browser: Browser, name: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const svg = await readFile(join(FOLDER, `${name}.svg`), 'utf8')
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
  const png = await page.screenshot({ omitBackground: true })
  await page.close()
  return png
}

/** The pictures of the program and of its files, of all sizes, from their drawings. */
export async function takeIcons(browser: Browser): Promise<void> {
  for (const name of ['icon', 'document']) {
    const pictures = []
    for (const size of WINDOWS_SIZES) pictures.push({ size, png: await drawn(browser, name, size) })
    await writeFile(join(FOLDER, `${name}.ico`), icoFile(pictures))
  }
  await mkdir(join(FOLDER, 'icons'), { recursive: true })
  for (const size of LINUX_SIZES) {
    await writeFile(join(FOLDER, 'icons', `${size}x${size}.png`), await drawn(browser, 'icon', size))
  }
}
