import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { COMMANDS } from '#shared/commands/command-table.ts'
import { ERROR_CODES } from '#shared/contract/app-error.ts'
import { CATALOG_LT } from '#renderer/i18n/catalog-lt.ts'
import { findPages } from '#renderer/features/handbook/find-pages.ts'
import { pagesOf } from '#renderer/features/handbook/handbook-page.ts'
import { type Block, readBlocks } from '#renderer/features/handbook/read-blocks.ts'
import en from '#renderer/features/handbook/texts/handbook.en.json' with { type: 'json' }
import lt from '#renderer/features/handbook/texts/handbook.lt.json' with { type: 'json' }
import { HANDBOOK_PAGES, pageOfError, pageOfPath } from '#renderer/lib/handbook-pages.ts'
import { PATHS } from '#renderer/lib/paths.ts'

const PICTURES = join(import.meta.dirname, '../../../resources/handbook')
const books = { lt: pagesOf(lt), en: pagesOf(en) }
const shapeOf = (block: Block): string =>
  block.as === 'steps' || block.as === 'points'
    ? `${block.as} ${block.lines.length}`
    : block.as === 'picture'
      ? `picture ${block.name}`
      : block.as
const picturesOf = (text: string): readonly string[] =>
  readBlocks(text).flatMap((block) => (block.as === 'picture' ? [block.name] : []))
const keysOf = (text: string): readonly string[] =>
  readBlocks(text).flatMap((block) => {
    const lines = block.as === 'words' ? [block.line] : 'lines' in block ? block.lines : []
    return lines.flat().flatMap(({ text: words, isKey }) => (isKey ? [words] : []))
  })

/** Keys of fields, lists and dialogs, of the system and of the screen readers: no command of the table. */
const OWN_KEYS = [
  'Tab',
  'Enter',
  'Esc',
  'Alt',
  'D',
  'F6',
  'F8',
  'F9',
  'Alt+Enter',
  'Alt+↑',
  'Alt+↓',
  'Ctrl+Enter',
  'Ctrl+;',
  'Insert+Tarpas',
  'Insert+Space',
  'Insert+A',
]

describe('the handbook', () => {
  test('has every page in both languages, made of the same steps, pictures and heads', () => {
    const ids = HANDBOOK_PAGES.flatMap((id) => [`handbook.${id}.title`, `handbook.${id}.text`])
    expect(Object.keys(lt).toSorted()).toEqual(ids.toSorted())
    for (const [at, page] of books.lt.entries()) {
      const shapes = readBlocks(page.text).map(shapeOf)
      expect(readBlocks(books.en[at]?.text ?? '').map(shapeOf), page.id).toEqual(shapes)
    }
  })

  test('answers every failure, and the general page only what has to do with no task', () => {
    const general = ERROR_CODES.filter((code) => pageOfError(code) === 'trouble')
    expect(general).toEqual([
      'unknown-procedure',
      'data-folder-in-use',
      'storage-full',
      'storage-read-only',
      'storage-locked',
      'storage-missing',
      'storage-failed',
      'cancelled',
      'disconnected',
      'internal',
    ])
    for (const code of ERROR_CODES) expect(HANDBOOK_PAGES).toContain(pageOfError(code))
  })

  test('opens at the page of the screen', () => {
    expect(pageOfPath('/', false)).toBe('start')
    expect(pageOfPath('/', true)).toBe('coordinator')
    expect(pageOfPath('/orders/o1', true)).toBe('order')
    expect(pageOfPath('/elsewhere', false)).toBe('start')
    const pages = Object.values(PATHS).map((path) => pageOfPath(path, false))
    expect(new Set(pages).size).toBeGreaterThan(10)
  })

  test('is found by any form of a word, without accents, and by what is still being typed', () => {
    const first = (query: string) => findPages(books.lt, query)[0]?.id
    expect(first('kopijos')).toBe('backups')
    expect(first('isakymai')).toBe('order')
    expect(first('klaviat')).toBe('keyboard')
    expect(findPages(books.lt, 'patikros žodžiai').map(({ id }) => id)).toContain('hand-over')
    expect(findPages(books.lt, '')).toHaveLength(HANDBOOK_PAGES.length)
    expect(findPages(books.lt, 'xyzzy')).toEqual([])
  })

  test('names only keys that the program has', () => {
    const known = new Set<string>(COMMANDS.flatMap(({ shortcut }) => (shortcut === null ? [] : [shortcut])))
    const named = [...books.lt, ...books.en]
      .flatMap(({ text }) => keysOf(text))
      .filter((key) => /^[A-Z]/.test(key) && !key.includes(':'))
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((key) => !known.has(key) && !OWN_KEYS.includes(key))).toEqual([])
  })
})

describe("the handbook's pictures", () => {
  const taken = z
    .record(z.string(), z.array(z.string()))
    .parse(JSON.parse(readFileSync(join(PICTURES, 'words.json'), 'utf8')))
  const shown = [...new Set(books.lt.flatMap(({ text }) => picturesOf(text)))].toSorted()

  test('are all there, and none that no page shows', () => {
    const files = readdirSync(PICTURES).filter((name) => name.endsWith('.png'))
    expect(files.map((name) => name.replace('.png', '')).toSorted()).toEqual(shown)
    expect(Object.keys(taken)).toEqual(shown)
  })

  test('are not stale: every word of the program in them is still said by it (else: npm run picture)', () => {
    const said = new Set(Object.values(CATALOG_LT))
    for (const [name, words] of Object.entries(taken)) {
      expect(words.length, name).toBeGreaterThan(10)
      expect(
        words.filter((word) => !said.has(word)),
        name,
      ).toEqual([])
    }
  })
})
