import type { RecordOf } from '../../model/kinds.ts'
import {
  formatNumber,
  nextNumberLike,
  normalisedNumber,
  sequenceOf,
  type SeriesRule,
} from './number-series.ts'

/** One numbered paper of a run: minutes or an order. */
export interface NumberedPaper {
  readonly kind: 'meeting' | 'order'
  readonly id: string
  readonly number: string
  readonly date: string | null
  readonly title: string
  readonly isAnnulled: boolean
  readonly annulReason: string
}

/** A line of the register as a bound book. */
export interface JournalRow {
  readonly line: 'paper' | 'gap' | 'annulled' | 'note'
  /** As printed; of a gap its first number. */
  readonly number: string
  /** Of a gap of several numbers its last one, else `null`. */
  readonly toNumber: string | null
  readonly sequence: number | null
  readonly date: string | null
  readonly title: string
  readonly recordKind: 'meeting' | 'order' | null
  readonly recordId: string | null
  /** The register's own entry that says why; `null` where there is none. */
  readonly entryId: string | null
  /** Why it is missing or annulled; empty where nobody has said. */
  readonly reason: string
  /** The same number stands on another paper of the run. */
  readonly isDuplicate: boolean
}

/** Two papers with one number: the later one is proposed a free number. */
export interface DuplicateNumber {
  readonly number: string
  readonly keeps: NumberedPaper
  readonly changes: NumberedPaper
  readonly proposal: string
}

export interface SeriesJournal {
  readonly rows: readonly JournalRow[]
  /** Gaps that nobody has given a reason for. */
  readonly gapsWithoutReason: readonly JournalRow[]
  /** Annulled numbers without a reason. */
  readonly annulledWithoutReason: readonly JournalRow[]
  readonly duplicates: readonly DuplicateNumber[]
}

type Entry = RecordOf<'register-entry'>

interface Series {
  readonly rule: SeriesRule
  readonly papers: readonly NumberedPaper[]
  /** Entries of this register and run. */
  readonly entries: readonly Entry[]
}

/** The one that had the number first: by date, then by id, so that every PC says the same. */
const byAge = (one: NumberedPaper, other: NumberedPaper): number =>
  (one.date ?? '9999').localeCompare(other.date ?? '9999') || (one.id < other.id ? -1 : 1)

function paperRow(paper: NumberedPaper, rule: SeriesRule, isDuplicate: boolean): JournalRow {
  return {
    line: paper.isAnnulled ? 'annulled' : 'paper',
    number: paper.number,
    toNumber: null,
    sequence: sequenceOf(paper.number, rule.suffix),
    date: paper.date,
    title: paper.title,
    recordKind: paper.kind,
    recordId: paper.id,
    entryId: null,
    reason: paper.annulReason,
    isDuplicate,
  }
}

/** Entries that stand for themselves: annulled numbers without a record, and notes. */
function entryRow(entry: Entry, line: 'annulled' | 'note', rule: SeriesRule): JournalRow {
  return {
    line,
    number: entry.number,
    toNumber: null,
    sequence: sequenceOf(entry.number, rule.suffix),
    date: entry.date,
    title: '',
    recordKind: null,
    recordId: entry.recordId,
    entryId: entry.id,
    reason: entry.reason,
    isDuplicate: false,
  }
}

/** The entry whose numbers hold the whole gap. */
function entryOfGap(from: number, to: number, { entries, rule }: Series): Entry | undefined {
  return entries.find((entry) => {
    const first = sequenceOf(entry.number, rule.suffix)
    const last = entry.toNumber === '' ? first : sequenceOf(entry.toNumber, rule.suffix)
    return entry.entryKind === 'gap' && first !== null && last !== null && first <= from && to <= last
  })
}

/** Cuts a gap where a reason begins or ends, so that explained and unexplained numbers stand apart. */
function cuts(from: number, to: number, { entries, rule }: Series): number[] {
  const edges = entries.flatMap((entry) => {
    const first = sequenceOf(entry.number, rule.suffix)
    const last = entry.toNumber === '' ? first : sequenceOf(entry.toNumber, rule.suffix)
    return first === null || last === null || entry.entryKind !== 'gap' ? [] : [first, last + 1]
  })
  const inside = [...new Set(edges)].filter((edge) => edge > from && edge <= to)
  return [from, ...inside.toSorted((one, other) => one - other), to + 1]
}

function gapRows(from: number, to: number, series: Series): JournalRow[] {
  const edges = cuts(from, to, series)
  return edges.slice(0, -1).map((first, index) => {
    const last = (edges[index + 1] ?? first + 1) - 1
    const entry = entryOfGap(first, last, series)
    return {
      line: 'gap',
      number: formatNumber(series.rule, first),
      toNumber: last > first ? formatNumber(series.rule, last) : null,
      sequence: first,
      date: null,
      title: '',
      recordKind: null,
      recordId: null,
      entryId: entry?.id ?? null,
      reason: entry?.reason ?? '',
      isDuplicate: false,
    }
  })
}

/** Puts gaps between the numbers that are there; numbers of another grammar stand at the end. */
function withGaps(rows: readonly JournalRow[], series: Series): JournalRow[] {
  const numbered = rows.filter((row) => row.sequence !== null)
  const others = rows.filter((row) => row.sequence === null)
  const sorted = numbered.toSorted(
    (one, other) =>
      (one.sequence ?? 0) - (other.sequence ?? 0) || (one.date ?? '').localeCompare(other.date ?? ''),
  )
  const result: JournalRow[] = []
  let next = series.rule.firstNumber
  for (const row of sorted) {
    const sequence = row.sequence ?? next
    if (sequence > next) result.push(...gapRows(next, sequence - 1, series))
    result.push(row)
    next = Math.max(next, sequence + 1)
  }
  return [...result, ...others]
}

function duplicatesOf({ rule, papers, entries }: Series): DuplicateNumber[] {
  const byNumber = Map.groupBy(papers, ({ number }) => normalisedNumber(number))
  const used = [...papers.map(({ number }) => number), ...entries.map(({ number }) => number)]
  return [...byNumber.values()].flatMap((same) => {
    const [keeps, ...later] = same.toSorted(byAge)
    return later.flatMap((changes) => {
      if (keeps === undefined) return []
      const proposal = nextNumberLike(keeps.number, rule, used)
      used.push(proposal)
      return [{ number: keeps.number, keeps, changes, proposal }]
    })
  })
}

/**
 * A run of numbers as a numbered journal (documents.md 5.3, 5.4): papers in order, annulled ones in their
 * place, every number that is missing with its reason, and every number that stands twice with a proposed
 * correction. Nothing is taken from a counter; the records are all it knows.
 */
export function seriesJournal(series: Series): SeriesJournal {
  const duplicates = duplicatesOf(series)
  const doubled = new Set(duplicates.flatMap(({ keeps, changes }) => [keeps.id, changes.id]))
  const rows = withGaps(
    [
      ...series.papers.map((paper) => paperRow(paper, series.rule, doubled.has(paper.id))),
      ...series.entries.flatMap((entry) =>
        entry.entryKind === 'gap' ? [] : [entryRow(entry, entry.entryKind, series.rule)],
      ),
    ],
    series,
  )
  return {
    rows,
    gapsWithoutReason: rows.filter((row) => row.line === 'gap' && row.reason === ''),
    annulledWithoutReason: rows.filter((row) => row.line === 'annulled' && row.reason === ''),
    duplicates,
  }
}
