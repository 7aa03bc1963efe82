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
}

const SCHOOL: readonly Shot[] = [
  { name: 'minutes', room: 'minutes', open: /^Kūrybinės komandos darbo pradžia/ },
  { name: 'order', room: 'orders', open: /./ },
  { name: 'share', room: 'share' },
  { name: 'reports', room: 'reports', open: /^Protokolo išrašas/, hasSheet: true },
  { name: 'backups', room: 'backups' },
]
const MUNICIPALITY: readonly Shot[] = [
  { name: 'home', room: 'home' },
  { name: 'plan', room: 'plan', open: /K1\.1/ },
  { name: 'event', room: 'events', open: /./ },
  { name: 'rollup', room: 'rollup' },
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

async function takeShot(page: Page, spare: Page, { room, name, open, hasSheet }: Shot) {
  await page.evaluate((path) => (window.location.hash = path), PATHS[room])
  const main = page.getByRole('main')
  await main.getByRole('heading').first().waitFor()
  if (open !== undefined) await main.getByRole('option', { name: open }).first().click()
  if (hasSheet === true) await main.getByRole('img').first().waitFor()
  await page.waitForLoadState('networkidle')
  await main.getByText('Skaitoma…').waitFor({ state: 'hidden' })
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
