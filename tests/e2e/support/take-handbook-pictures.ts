import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { CATALOG_LT } from '#renderer/i18n/catalog-lt.ts'
import { PATHS, type RoomId } from '#renderer/lib/paths.ts'
import { ROOT } from '../../../scripts/project.mjs'
import { indexedPng } from './indexed-png.ts'
import { pixelsOf } from './page-pixels.ts'

const FOLDER = join(ROOT, 'resources', 'handbook')
/** A picture larger than this does not belong into the repository. */
const MOST_BYTES = 90_000
const SIZE = { width: 1180, height: 640 }

interface Shot {
  readonly name: string
  readonly room: RoomId
  /** The list row to open, by the beginning of its name. */
  readonly open?: RegExp
  /** Waits for the printed page beside the form. */
  readonly hasSheet?: boolean
  /** A button that fills an empty room. */
  readonly press?: string
  /** Words that stand there only when all was read; a room before it may still be shown a moment longer. */
  readonly shows: string
}

const SCHOOL: readonly Shot[] = [
  { name: 'minutes', room: 'minutes', open: /^Kūrybinės komandos darbo pradžia/, shows: 'Posėdžio tikslas' },
  { name: 'order', room: 'orders', open: /./, shows: 'Antraštė' },
  { name: 'share', room: 'share', shows: 'Bendrasis aplankas' },
  {
    name: 'reports',
    room: 'reports',
    open: /^Protokolo išrašas/,
    hasSheet: true,
    shows: 'Ataskaitos ir spausdinimas',
  },
  { name: 'backups', room: 'backups', press: 'Padaryti kopiją dabar', shows: 'Peržiūrėti' },
]
const MUNICIPALITY: readonly Shot[] = [
  { name: 'home', room: 'home', shows: 'Yra be perdavimo' },
  { name: 'plan', room: 'plan', open: /K1\.1/, shows: 'Rodiklio rūšis' },
  { name: 'event', room: 'events', open: /./, shows: 'Kam skirta' },
  { name: 'rollup', room: 'rollup', shows: 'Rodyti rodiklius' },
]

/** Whole messages of the screen's own catalog that stand in a picture: what it goes stale by. */
async function catalogWords(page: Page): Promise<readonly string[]> {
  const known = new Set(Object.values(CATALOG_LT).filter((words) => words.length > 3 && !/[{}]/.test(words)))
  // What a pane has scrolled away stands in no picture.
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        // Of a drawing no words are asked.
        if (!(element instanceof HTMLElement)) return false
        const { top, bottom, width } = element.getBoundingClientRect()
        return element.childElementCount === 0 && width > 0 && top >= 0 && bottom <= window.innerHeight
      })
      .map((element) => element.innerText.trim()),
  )
  return [...new Set(lines.filter((line) => known.has(line)))].toSorted()
}

async function takeShot(page: Page, spare: Page, { room, name, open, hasSheet, press, shows }: Shot) {
  await page.evaluate((path) => (window.location.hash = path), PATHS[room])
  const main = page.getByRole('main')
  if (open !== undefined) await main.getByRole('option', { name: open }).first().click()
  if (hasSheet === true) await main.getByRole('img').first().waitFor()
  if (press !== undefined) await main.getByRole('button', { name: press }).click()
  // What was pressed stays under the pointer, and lit.
  await page.mouse.move(0, 0)
  await main.getByText(shows, { exact: true }).first().waitFor()
  await page.waitForFunction(() => !document.body.innerText.includes('Skaitoma…'))
  const picture = indexedPng(await pixelsOf(spare, await page.screenshot()))
  if (picture.length > MOST_BYTES) throw new Error(`${name} takes ${picture.length} bytes`)
  await writeFile(join(FOLDER, `${name}.png`), picture)
  return [name, await catalogWords(page)] as const
}

/** Takes the handbook's pictures of the built program: of a school's window and of the coordinator's, both practising. */
export async function takeHandbookPictures(school: Page, coordinator: Page, spare: Page): Promise<void> {
  const words: (readonly [string, readonly string[]])[] = []
  for (const [page, shots] of [
    [school, SCHOOL],
    [coordinator, MUNICIPALITY],
  ] as const) {
    await page.setViewportSize(SIZE)
    for (const shot of shots) words.push(await takeShot(page, spare, shot))
  }
  const sorted = Object.fromEntries(words.toSorted(([a], [b]) => a.localeCompare(b)))
  await writeFile(join(FOLDER, 'words.json'), `${JSON.stringify(sorted, null, 2)}\n`)
}
