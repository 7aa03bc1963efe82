import type { Kind } from '../../model/kinds.ts'
import type { Draft } from './intake.ts'
import type { KeptIndex, KeptRecord } from './kept-index.ts'
import { folded } from './kept-index.ts'
import { holdsParticipant, updatedParticipant } from './update-participant.ts'

export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

export interface Compared {
  readonly state: 'new' | 'changed' | 'same' | 'question'
  readonly keptId: string | null
  /** What accepting would change; of a new record nothing is listed. */
  readonly changes: readonly FieldChange[]
  /** Fields where both say something and not the same: the kept value stays. */
  readonly differs: readonly FieldChange[]
  /** The record to save: the kept one with what is new. */
  readonly record: Readonly<Record<string, unknown>>
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

type IsSame = (draft: Readonly<Record<string, unknown>>, kept: KeptRecord) => boolean

const both =
  (field: string): IsSame =>
  (draft, kept) =>
    !isEmpty(draft[field]) && draft[field] === kept[field]
const sameWords = (field: string): IsSame => (draft, kept) => folded(draft[field]) !== '' && folded(draft[field]) === folded(kept[field]) // prettier-ignore
const free =
  (field: string): IsSame =>
  (draft, kept) =>
    isEmpty(draft[field]) || isEmpty(kept[field]) || draft[field] === kept[field]
const all =
  (...rules: readonly IsSame[]): IsSame =>
  (draft, kept) =>
    rules.every((rule) => rule(draft, kept))
const sameYear: IsSame = (draft, kept) =>
  String(draft['date']).slice(0, 4) === String(kept['date']).slice(0, 4)
const sameDates: IsSame = (draft, kept) => JSON.stringify(draft['dates']) === JSON.stringify(kept['dates'])

/** By what two tellings of one thing are known to be one, where ids say nothing. */
const NATURAL_KEYS: Readonly<Partial<Record<Kind, IsSame>>> = {
  body: all(both('institutionId'), both('bodyKind')),
  meeting: all(both('bodyId'), both('date'), free('minutesNumber')),
  'meeting-count': all(both('bodyId'), both('from'), both('count')),
  order: all(both('institutionId'), both('number'), sameYear),
  'paper-version': all(both('institutionId'), both('paperKind'), free('date'), both('state')),
  survey: all(both('institutionId'), sameWords('title'), free('date')),
  event: all(sameDates, free('hostId'), free('title')),
  plan: sameWords('title'),
  level: all(both('planId'), sameWords('title')),
  activity: all(both('planId'), sameWords('title')),
  indicator: all(both('activityId'), sameWords('title')),
  observation: all(both('institutionId'), both('indicatorId'), both('numerator'), both('denominator')),
  evidence: all(both('indicatorId'), both('recordId')),
  institution: sameWords('name'),
  population: all(both('institutionId'), both('countedUnit'), both('schoolYear')),
}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Does a kept row say everything that the told one says? Ids and the typed words themselves do not count. */
function holds(kept: unknown, told: unknown): boolean {
  if (!isRow(kept) || !isRow(told)) return JSON.stringify(kept) === JSON.stringify(told)
  return Object.entries(told).every(
    ([name, value]) =>
      name === 'id' ||
      name === 'raw' ||
      isEmpty(value) ||
      JSON.stringify(kept[name]) === JSON.stringify(value),
  )
}

const isSameSchool = (kept: unknown, told: unknown): boolean =>
  isRow(kept) && isRow(told) && kept['institutionId'] === told['institutionId']

/** Rows that a list does not hold yet. */
const newRows = (field: string, before: readonly unknown[], after: readonly unknown[]): unknown[] =>
  after.filter(
    (row) =>
      !before.some((kept) =>
        field === 'participants' && isSameSchool(kept, row) && isRow(kept) && isRow(row)
          ? holdsParticipant(kept, row)
          : holds(kept, row),
      ),
  )

/** By what a row of a list is the same row in a later state of the table it came from. */
const ROW_KEYS: Readonly<Record<string, string>> = { statements: 'text', participants: 'institutionId' }

/** Each row of the list by its key; `null` where two rows share one, so that none can be told from the other. */
function byRowKey(
  rows: readonly unknown[],
  name: string,
): Map<unknown, Readonly<Record<string, unknown>>> | null {
  const keyed = new Map(rows.filter(isRow).map((row) => [row[name], row]))
  return keyed.size === rows.length ? keyed : null
}

/** The kept rows with what the table now says of them, new ones behind; `null` where rows have no keys. */
function updatedRows(field: string, before: readonly unknown[], after: readonly unknown[]): unknown[] | null {
  const name = ROW_KEYS[field]
  const told = name === undefined ? null : byRowKey(after, name)
  if (name === undefined || !told || !byRowKey(before, name)) return null
  const seen = new Set<unknown>()
  const kept = before.filter(isRow).map((row) => {
    const now = told.get(row[name])
    if (!now) return row
    seen.add(row[name])
    if (field === 'participants') return updatedParticipant(row, now)
    const news = Object.entries(now).filter(
      ([key, value]) => key !== 'id' && key !== 'raw' && !isEmpty(value),
    )
    return holds(row, now) ? row : { ...row, ...Object.fromEntries(news) }
  })
  return [...kept, ...[...told].filter(([key]) => !seen.has(key)).map(([, row]) => row)]
}

interface Merge {
  readonly changes: FieldChange[]
  readonly differs: FieldChange[]
  readonly record: Record<string, unknown>
}

function mergeRows(
  merge: Merge,
  field: string,
  before: readonly unknown[],
  told: readonly unknown[],
  overwrites: boolean,
): void {
  const more = newRows(field, before, told)
  if (more.length === 0) return
  const after = (overwrites ? updatedRows(field, before, told) : null) ?? [...before, ...more]
  merge.record[field] = after
  merge.changes.push({ field, before, after })
}

function mergeField(merge: Merge, field: string, before: unknown, after: unknown, overwrites: boolean): void {
  if (isEmpty(after) || JSON.stringify(before) === JSON.stringify(after)) return
  if (Array.isArray(before) && Array.isArray(after) && before.length > 0 && typeof after[0] === 'object') {
    mergeRows(merge, field, before, after, overwrites)
    return
  }
  if (isEmpty(before) || overwrites) {
    merge.record[field] = after
    merge.changes.push({ field, before: before ?? null, after })
  } else merge.differs.push({ field, before, after })
}

/** Fields by which a draft was found, or that only say how sure the source is. */
const NOT_COMPARED = new Set(['id', 'raw', 'registeredOn', 'datePrecision'])

/**
 * A draft beside what is kept. Empty fields are filled; a field that says something else is a difference to be
 * decided, unless the source may overwrite (tables matched by key). Of a paper given out (`isLocked`) nothing changes.
 */
export function compareWithKept(
  draft: Draft,
  kept: Pick<KeptIndex, 'byId' | 'near'>,
  options: {
    readonly id: string
    /** May the source replace what a field says? */
    readonly overwrites: (field: string) => boolean
    readonly isLocked: (kept: KeptRecord) => boolean
  },
): Compared {
  const isSame = NATURAL_KEYS[draft.kind]
  const found =
    kept.byId(options.id) ??
    (isSame && kept.near(draft.record).find((one) => isSame(draft.record, one))) ??
    null
  if (!found) {
    const told = Object.entries(draft.record).filter(([, value]) => !isEmpty(value))
    const record = { ...draft.record, ...draft.fallback, ...Object.fromEntries(told), id: options.id }
    return { state: 'new', keptId: null, changes: [], differs: [], record }
  }
  const merge: Merge = { changes: [], differs: [], record: { ...found } }
  for (const [field, after] of Object.entries(draft.record)) {
    if (!NOT_COMPARED.has(field)) mergeField(merge, field, found[field], after, options.overwrites(field))
  }
  // Its state is what the school made of it since; a source cannot take that back.
  const differs = merge.differs.filter(({ field }) => field !== 'state')
  if (options.isLocked(found)) {
    return { state: merge.changes.length + differs.length > 0 ? 'question' : 'same', keptId: found.id, changes: [], differs: [...merge.changes, ...differs], record: found } // prettier-ignore
  }
  const state = differs.length > 0 ? 'question' : merge.changes.length > 0 ? 'changed' : 'same'
  return { state, keptId: found.id, changes: merge.changes, differs, record: merge.record }
}
