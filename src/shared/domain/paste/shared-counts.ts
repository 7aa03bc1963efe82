import type { Ask } from './ask.ts'
import { ask } from './ask.ts'
import type { Entry } from './entry.ts'
import type { RowDraft } from './row-draft.ts'
import { sumOfCounts } from './row-counts.ts'

const isEmpty = (row: RowDraft | undefined): boolean => row !== undefined && sumOfCounts(row.counts) === null

/** Nothing but a comma or "ir" stands between the two schools. */
function onlyJoined(row: RowDraft): boolean {
  const { body } = row.entry
  return (
    body.length > 0 &&
    body.every((item) => ['comma', 'conjunction', 'filler', 'from', 'quote'].includes(item.kind))
  )
}

function asked(row: RowDraft): RowDraft {
  const institution = row.entry.institution
  return { ...row, asks: [...row.asks, ask('count-may-be-shared', institution ? [institution] : [])] }
}

const ALONE: ReadonlySet<string> = new Set([
  'comma',
  'conjunction',
  'filler',
  'from',
  'quote',
  'stop',
  'dash',
])

/** A school without a number of its own, which may share the one of its neighbours. */
const mayShare = (row: RowDraft | undefined): row is RowDraft =>
  row !== undefined &&
  row.entry.institution !== null &&
  isEmpty(row) &&
  row.entry.body.every(({ kind }) => ALONE.has(kind))

const isOfEach = ({ used }: RowDraft): boolean => {
  const numbers = used.filter((item) => item.kind === 'number')
  return numbers.length > 0 && numbers.every((item) => item.isEach === true)
}

/** "Dalyvavo po 3 mokytojus iš kiekvienos mokyklos: …": the entry before the schools that counts for each of them. */
export function announcedForEach(entries: readonly Entry[]): Entry | null {
  const [first, ...rest] = entries
  const numbers = first?.body.filter((item) => item.kind === 'number') ?? []
  const isAll = numbers.length > 0 && numbers.every((item) => item.isEach === true)
  return first && first.kind !== 'row' && isAll && rest.some(({ kind }) => kind === 'row') ? first : null
}

/** Each school without a number of its own gets the announced one, and a person looks at it once. */
export function withCountsOfEach(rows: readonly RowDraft[], each: RowDraft): RowDraft[] {
  return rows.map((row) => {
    const school = row.entry.institution
    if (!school || !mayShare(row)) return row
    const shared = ask('count-may-be-shared', [school], { blocking: false })
    return {
      ...row,
      counts: each.counts,
      mixedRoles: each.mixedRoles,
      used: [...row.used, ...each.used],
      asks: [
        ...row.asks.filter(({ code }) => code !== 'no-count'),
        ...each.asks.filter(isAboutCount),
        shared,
      ],
    }
  })
}

const isAboutCount = ({ code }: Ask): boolean =>
  code !== 'institution-missing' && code !== 'institution-unknown'

/** The schools around a row that nothing but commas part from it. */
function sharing(rows: readonly RowDraft[], at: number): number[] {
  const places: number[] = []
  for (let before = at - 1; mayShare(rows[before]); before--) places.push(before)
  for (let behind = at + 1; mayShare(rows[behind]); behind++) places.push(behind)
  return places
}

/** "Antanavo ir Jankų – po 4 mokytojus": the number is each one's, and a person looks at it once. */
function withEach(rows: readonly RowDraft[]): readonly RowDraft[] {
  const all = [...rows]
  for (const [at, row] of rows.entries()) {
    if (!isOfEach(row)) continue
    for (const place of sharing(rows, at)) {
      const other = rows[place]
      const school = other?.entry.institution
      if (!other || !school) continue
      const { counts, mixedRoles } = row
      const shared = ask('count-may-be-shared', [school], { blocking: false })
      all[place] = {
        ...other,
        counts,
        mixedRoles,
        asks: [...other.asks.filter(({ code }) => code !== 'no-count'), shared],
      }
    }
  }
  return all
}

/** "…, juos lydėjo po 2 mokytojus" behind a list with counts: so many of the last school, or of each. */
function askAboutEach(rows: readonly RowDraft[]): readonly RowDraft[] {
  const last = rows.length - 1
  const other = rows[last - 1]
  return rows.map((row, at) => {
    const numbers = row.used.filter((item) => item.kind === 'number')
    const each = numbers.filter((item) => item.isEach === true)
    const mayBeAll = at === last && other !== undefined && !isEmpty(other) && each.length > 0
    const isOwn = other?.used.some((item) => item.kind === 'number' && item.isEach === true)
    return mayBeAll && !isOwn && each.length < numbers.length
      ? { ...row, asks: [...row.asks, ask('count-may-be-shared', each)] }
      : row
  })
}

/**
 * Numbers that may be of several schools: "Antanavo ir Jankų pagrindinės mokyklos – 12". Also all rows of a list
 * which begins with a number and ends with a school: its numbers may stand before the schools.
 */
export function askAboutSharedCounts(typed: readonly RowDraft[]): RowDraft[] {
  const rows = askAboutEach(withEach(typed))
  const [first] = rows
  const last = rows.at(-1)
  const shifted = first?.entry.kind === 'loose' && last?.entry.kind === 'row' && isEmpty(last)
  return rows.map((row, at) => {
    const before = rows[at - 1]
    const next = rows[at + 1]
    const sharesWithBefore = !isEmpty(row) && before !== undefined && isEmpty(before) && onlyJoined(before)
    const sharesWithNext =
      row.entry.countFirst && !isEmpty(row) && next !== undefined && isEmpty(next) && onlyJoined(next)
    return sharesWithBefore || sharesWithNext || (shifted && row.entry.institution) ? asked(row) : row
  })
}
