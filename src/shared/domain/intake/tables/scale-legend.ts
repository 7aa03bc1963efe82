import { type ScaleWord, scaleWordOf } from './answer-scales.ts'
import type { Cell, Table } from './table.ts'

/** What numbers and codes of a table of answers mean, as written beside it: "4" – "visiškai sutinku". */
export type ScaleLegend = ReadonlyMap<string, string>

const KEY = /^[A-Z]{0,2}\d{1,2}$/iu
/** "1 – visiškai nesutinku", "A1: Sutinku", "nuo 1 (visiškai nesutinku) iki 4 (visiškai sutinku)". */
const KEY_FIRST = /(?<![\p{L}\p{N}])([A-Z]{0,2}\d{1,2})\s*[-–—=:.)(]+\s*(\p{L}[\p{L} ]{1,40})/giu
/** "visiškai sutinku – 4". */
const WORD_FIRST = /(\p{L}[\p{L} ]{1,40}?)\s*[-–—=:(]+\s*([A-Z]{0,2}\d{1,2})(?![\p{L}\p{N}])/giu

const LONGEST = 1000

function pairsOfText(text: string): [string, string][] {
  if (text.length > LONGEST || !/\d/u.test(text)) return []
  const keyFirst = [...text.matchAll(KEY_FIRST)].map(([, key = '', word = '']) => [key, word] as [string, string]) // prettier-ignore
  const wordFirst = [...text.matchAll(WORD_FIRST)].map(([, word = '', key = '']) => [key, word] as [string, string]) // prettier-ignore
  const known = (pairs: [string, string][]): [string, string][] =>
    pairs
      .map(([key, word]) => [key.toUpperCase(), word.trim()] as [string, string])
      .filter(([, word]) => scaleWordOf(word) !== null)
  const first = known(keyFirst)
  return first.length > 0 ? first : known(wordFirst)
}

const filled = (row: readonly Cell[]): string[] =>
  row.map(({ text }) => text.trim()).filter((text) => text !== '')

/** The pairs of a row that holds nothing else: `4 | Visiškai sutinku`, or both in one cell. */
function pairsOfRow(row: readonly Cell[]): [string, string][] {
  const cells = filled(row)
  const [first = '', second = ''] = cells
  if (cells.length === 1) return pairsOfText(first)
  if (cells.length !== 2) return []
  if (KEY.test(first) && scaleWordOf(second)) return [[first.toUpperCase(), second]]
  return KEY.test(second) && scaleWordOf(first) ? [[second.toUpperCase(), first]] : []
}

/** Narrower tables may hold a respondent's number and one answer in each row. */
const NARROWEST = 3

/** Is the row an explanation of the scale rather than somebody's answers? */
export function isLegendRow(row: readonly Cell[], widest: number, legend: ScaleLegend): boolean {
  const pairs = pairsOfRow(row)
  return pairs.length > 0 && (widest >= NARROWEST || pairs.every(([key, word]) => legend.get(key) === word))
}

/** Pairs in rows of their own; a narrow sheet is an explanation where others stand beside and no answer comes twice. */
function pairsOfRows(rows: readonly (readonly Cell[])[], isAlone: boolean): [string, string][] {
  const pairs = rows.flatMap(pairsOfRow)
  const isNarrow = rows.every((row) => filled(row).length < NARROWEST)
  const isTold = !isNarrow || (!isAlone && new Set(pairs.map(([, word]) => word)).size === pairs.length)
  return isTold ? pairs : []
}

/** Explanations stand above the headings, in them, or under the last row. */
const ABOVE = 40
const BELOW = 20

/** The scale as the sheets of one file explain it; a sheet of its own may do so. */
export function legendOf(tables: readonly Table[]): ScaleLegend {
  const legend = new Map<string, string>()
  for (const { rows } of tables) {
    const near = rows.length > ABOVE + BELOW ? [...rows.slice(0, ABOVE), ...rows.slice(-BELOW)] : rows
    const inside = near.flatMap((row) => row.flatMap(({ text }) => pairsOfText(text.trim())))
    for (const [key, word] of [...pairsOfRows(near, tables.length === 1), ...inside]) {
      if (!legend.has(key)) legend.set(key, word)
    }
  }
  return legend.size > 1 ? legend : new Map()
}

/** What a number or code answers; between the ends of an explained scale any whole number is an answer. */
export function legendWordOf(text: string, legend: ScaleLegend): ScaleWord | null {
  const key = text.trim().toUpperCase()
  if (legend.size === 0 || !KEY.test(key)) return null
  const word = legend.get(key)
  if (word !== undefined) return scaleWordOf(word)
  const ends = [...legend.keys()].filter((one) => /^\d+$/u.test(one)).map(Number)
  const isBetween = /^\d+$/u.test(key) && Math.min(...ends) < Number(key) && Number(key) < Math.max(...ends)
  const [some = ''] = legend.values()
  return isBetween ? { scale: scaleWordOf(some)?.scale ?? null, isTop: false } : null
}
