import { COUNTRY, type LiveRollup, liveRollup, NO_RECORDS } from '#shared/domain/rollup/live-rollup.ts'
import {
  type Heard,
  ROLLUP_KINDS,
  type OwnedInstitution,
  type RollupInput,
  type RollupKind,
  type RollupQuestion,
  type WrittenRecords,
} from '#shared/domain/rollup/rollup-input.ts'
import type { RollupContext } from '#shared/domain/rollup/rollup-context.ts'
import type { Matrix } from '#shared/domain/rollup/matrix.ts'
import type { ComparedBy, PeriodValues } from '#shared/domain/rollup/period-values.ts'
import type { RollupWithFindings } from '#shared/domain/rollup/whole-rollup.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { growSlowly } from './grow-slowly.ts'
import { type Db, type ReadDb, sql } from '../db/database.ts'
import { ledOn, type Redirect, redirectBy, redirectedJson } from '../records/joined-meetings.ts'
import { ownOrganisation } from '../records/own-organisation.ts'
import { endOfDay, openPast } from '../records/past-state.ts'
import { heardFrom, newerFrom } from '../records/record-reader.ts'

/** The rollup of what is in the database, kept up to date by reading anew only what others wrote since. */
export interface RollupSource {
  answer(question: RollupQuestion): RollupWithFindings
  matrix(question: RollupQuestion): Matrix
  periods(by: ComparedBy, asOf: string): PeriodValues
  /** The records as the figures read them. */
  context(question: RollupQuestion): RollupContext
  /** Everything live in this workspace, for figures of another selection of it; read anew each time. */
  input(question: RollupQuestion): RollupInput
  /** Live records of some kinds, of all institutions or at least of some; read anew each time. */
  records(kinds: readonly RollupKind[], of: ReadonlySet<string> | 'all'): WrittenRecords['records']
}

/** What is answered of a database that is not there any more. */
export type PastRollup = Omit<RollupSource, 'input' | 'records'>

type Writable = {
  institutions: OwnedInstitution[]
  records: Record<string, RecordOf<(typeof ROLLUP_KINDS)[number]>[]>
}

const liveRows = sql
  .selectFrom('record')
  .select(['owner_id', 'kind', 'main', 'json'])
  .where('kind', 'in', ['institution', ...ROLLUP_KINDS])
  .where('deleted', '=', 0)

/** So many organisations are read at once: all records of a country would take more memory than their rollup. */
const READ_AT_ONCE = 10

const ownersOf = (db: ReadDb): readonly string[] =>
  db
    .all(sql.selectFrom('record').select('owner_id').distinct().orderBy('owner_id'))
    .map(({ owner_id: ownerId }) => ownerId)

function inParts<Row>(rows: readonly Row[], size: number): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  )
}

interface LiveRow {
  readonly owner_id: string
  readonly kind: string
  readonly main: number
  readonly json: string
}

const ofOwners = (db: ReadDb, owners: readonly string[]): readonly LiveRow[] =>
  owners.flatMap((ownerId) => db.all(liveRows.where('owner_id', '=', ownerId)))

function writtenIn(db: Db, rows: readonly LiveRow[], redirect: Redirect) {
  const ownId = ownOrganisation(db)
  const written = new Map<string, Writable>()
  const of = (ownerId: string): Writable => {
    const found = written.get(ownerId) ?? { institutions: [], records: {} }
    written.set(ownerId, found)
    return found
  }
  for (const { owner_id: ownerId, kind, main, json } of rows) {
    const own = of(ownerId)
    if (kind === 'institution') {
      const record = JSON.parse(json) as RecordOf<'institution'>
      // In its own workspace an organisation stays itself; elsewhere the rollup knows both ids.
      const id = redirect(ownerId, record.id) === ownId ? ownId : record.id
      own.institutions.push({ ownerId, record: { ...record, id } })
    } else if (main === 1) {
      const record = redirectedJson(redirect, ownerId, json) as RecordOf<(typeof ROLLUP_KINDS)[number]>
      ;(own.records[kind] ??= []).push(record)
    }
  }
  return written as ReadonlyMap<string, WrittenRecords>
}

/** Institutions and municipalities alone: they say by which id each goes, and records are filed under that. */
const describing = (db: Db, redirect: Redirect) =>
  writtenIn(db, db.all(liveRows.where('kind', 'in', ['institution', 'municipality'])), redirect)

/** Puts everything that organisations wrote in the place of what they wrote before, some organisations at a time. */
function writeAll(db: Db, live: LiveRollup, redirect: Redirect): void {
  const owners = ownersOf(db)
  if (owners.length >= COUNTRY) growSlowly()
  const gone = new Set(live.writers())
  const isFirst = gone.size === 0
  for (const ownerId of owners) gone.delete(ownerId)
  live.write(new Map([...gone].map((id) => [id, NO_RECORDS])))
  if (isFirst) live.write(describing(db, redirect))
  for (const part of inParts(owners, READ_AT_ONCE)) writeSome(db, live, part, redirect)
}

function writeSome(db: Db, live: LiveRollup, owners: readonly string[], redirect: Redirect): void {
  const read = writtenIn(db, ofOwners(db, owners), redirect)
  live.write(new Map([...owners.map((id) => [id, NO_RECORDS] as const), ...read]))
}

/** Everything live as one input, for figures of another selection of it; nothing of it is kept. */
function wholeInput(db: Db, question: RollupQuestion): RollupInput {
  const { institutions, records } = together(writtenIn(db, db.all(liveRows), redirectBy(ledOn(db))))
  return { ...question, ...heard(db), institutions, records }
}

function together(written: ReadonlyMap<string, WrittenRecords>): WrittenRecords {
  const all = [...written.values()]
  const lists = ROLLUP_KINDS.map((kind) => [
    kind,
    all.flatMap(({ records }): readonly RecordOf<RollupKind>[] => records[kind] ?? []),
  ])
  return {
    institutions: all.flatMap(({ institutions }) => institutions),
    records: Object.fromEntries(lists) as WrittenRecords['records'],
  }
}

/** Live records of some kinds as they read now, of all institutions or at least of some. */
function liveRecords(
  db: Db,
  kinds: readonly RollupKind[],
  institutionIds: ReadonlySet<string> | 'all',
): WrittenRecords['records'] {
  const led = ledOn(db)
  const rows = liveRows.where('kind', 'in', kinds)
  // Where a reference is led on, whose a record is shows only when it was read.
  const isPlain = led.own.size + led.elsewhere.size === 0
  const asked =
    institutionIds === 'all' || !isPlain ? rows : rows.where('institution_id', 'in', [...institutionIds])
  return together(writtenIn(db, db.all(asked), redirectBy(led))).records
}

/** Where redirects lead elsewhere than before, every record may read otherwise. */
const wordsOf = (led: ReturnType<typeof ledOn>): string => JSON.stringify([[...led.own], [...led.elsewhere]])

const heard = (db: Db): Heard => ({
  ownInstitutionId: ownOrganisation(db),
  heardFrom: heardFrom(db),
  newerFrom: newerFrom(db),
})

/** The rollup of what is in a database now, whatever becomes of it. */
function rollupOnce(db: Db): PastRollup {
  const live = liveRollup()
  live.hear(heard(db))
  writeAll(db, live, redirectBy(ledOn(db)))
  return live
}

/** The rollup of what had been written by the end of a day; reading that is long. */
export function rollupOfPast(core: Parameters<typeof openPast>[0], day: string) {
  const past = openPast(core, endOfDay(day))
  try {
    return rollupOnce(past.db)
  } finally {
    past.close()
  }
}

export function rollupSource(db: Db): RollupSource {
  const live = liveRollup()
  let led: string | null = null

  const refresh = (): void => {
    const touched = db.takeTouchedOwners()
    const redirects = ledOn(db)
    const words = wordsOf(redirects)
    const owners = led === words ? touched : 'all'
    led = words
    live.hear(heard(db))
    if (owners === 'all') writeAll(db, live, redirectBy(redirects))
    else if (owners.size > 0) writeSome(db, live, [...owners], redirectBy(redirects))
  }

  return {
    answer: (question) => {
      refresh()
      return live.answer(question)
    },
    matrix: (question) => {
      refresh()
      return live.matrix(question)
    },
    periods: (by, asOf) => {
      refresh()
      return live.periods(by, asOf)
    },
    context: (question) => {
      refresh()
      return live.context(question)
    },
    input: (question) => wholeInput(db, question),
    records: (kinds, of) => liveRecords(db, kinds, of),
  }
}
