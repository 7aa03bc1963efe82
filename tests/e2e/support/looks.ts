import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { ROOT } from '../../../scripts/project.mjs'
import { greyPicture, type GreyPicture, greyPng, shareOfOthers } from './grey-picture.ts'

/** The browser draws a quarter of the size, and of that sixteen pixels are one cell: a cell is half a line of text. */
const SCALE = 0.25
const SIDE = 4
/** Letters that differ by a pixel, or a date by a digit, stay below; a moved pane or another colour does not. */
const CLEARLY = 20
const MOST_OTHERS = 0.06
/** Only screens of this size are kept. */
const SCREEN = { width: 1366, height: 768 } as const

const fileOf = (screen: string, theme: string): string => {
  const story = basename(test.info().file, '.spec.ts')
  const name = screen
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
  return join(ROOT, 'tests', 'e2e', 'looks', story, `${name}-${theme}.png`)
}

async function taken(page: Page) {
  const session = await page.context().newCDPSession(page)
  try {
    const clip = { x: 0, y: 0, ...SCREEN, scale: SCALE }
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'png',
      clip,
      optimizeForSpeed: true,
    })
    return greyPicture(Buffer.from(data, 'base64'), SIDE)
  } finally {
    await session.detach()
  }
}

/** What is there when two looks, one after the other, are the same. */
async function settled(page: Page): Promise<GreyPicture> {
  let last = await taken(page)
  await expect
    .poll(async () => {
      const before = last
      last = await taken(page)
      return shareOfOthers(before, last, 0)
    })
    .toBe(0)
  return last
}

/**
 * Compares the screen with how it looked when it was last found good: a picture of 85 by 48 grey cells, the same on any
 * machine. `npm run e2e -- --update-snapshots accessibility` keeps what is there now.
 */
export async function expectLooks(page: Page, screen: string, theme: 'light' | 'dark'): Promise<void> {
  const file = fileOf(screen, theme)
  if (['all', 'changed'].includes(test.info().config.updateSnapshots)) {
    await mkdir(dirname(file), { recursive: true })
    return writeFile(file, greyPng(await settled(page)))
  }
  expect(existsSync(file), `${file} is kept`).toBe(true)
  const kept = greyPicture(await readFile(file), 1)
  // What still comes in, a count beside a room, say, is waited for.
  await expect
    .poll(async () => shareOfOthers(kept, await taken(page), CLEARLY), {
      message: `${screen}, ${theme}: looks`,
    })
    .toBeLessThanOrEqual(MOST_OTHERS)
}
