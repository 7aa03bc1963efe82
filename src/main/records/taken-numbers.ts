import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import {
  nextNumber,
  nextNumberLike,
  normalisedNumber,
  PLAIN_SERIES,
  seriesPeriod,
  type SeriesRule,
} from '#shared/domain/numbering/number-series.ts'
import type { NumberedPaper } from '#shared/domain/numbering/series-journal.ts'
import type { StepRecord } from '#shared/domain/steps/step.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { type ReadDb, sql } from '../db/database.ts'
import { readSetting } from '../db/settings.ts'
import { loadAll } from './record-reader.ts'
import type { RecordWrite } from './record-writer.ts'

/**
 * Which run of numbers: a register's; without one, a body's own for minutes and an institution's own for
 * orders of one kind. In one period.
 */
export interface SeriesName {
  readonly kind: 'meeting' | 'order'
  readonly institutionId: string
  readonly registerId: string | null
  /** Body id, or kind of order; only without a register. */
  readonly ownRun: string | null
  readonly period: string
}

export interface NumberSeries {
  readonly name: SeriesName
  readonly rule: SeriesRule
  /** Papers that have a number, annulled ones too. */
  readonly papers: readonly NumberedPaper[]
  readonly entries: readonly RecordOf<'register-entry'>[]
  /** Given before an older copy was restored: on paper somewhere, so not to be given again. */
  readonly given: readonly GivenNumber[]
}

export const GIVEN_NUMBERS_SETTING = 'givenNumbers'

/** A number a paper had here before an older copy was restored; `run` names the run it stands in. */
export const GivenNumber = z.object({ run: z.string(), number: z.string(), id: z.string() })
export type GivenNumber = z.infer<typeof GivenNumber>

/** What was given earlier and is remembered apart from the records. */
export const rememberedNumbers = (db: ReadDb): readonly GivenNumber[] =>
  readSetting(db, GIVEN_NUMBERS_SETTING, z.array(GivenNumber)) ?? []

/** Minutes are dated by their document date where it is written, else by the meeting. */
export const minutesDate = (meeting: RecordOf<'meeting'>): string | null =>
  meeting.documentDate ?? meeting.date

interface Placed {
  readonly registerId: string | null
  readonly ownRun: string | null
}

/** What decides the run of each paper, read once for many papers. */
interface Registers {
  readonly ruleOf: (registerId: string | null) => SeriesRule
  readonly placeOf: (kind: 'meeting' | 'order', record: RecordOf<'meeting' | 'order'>) => Placed
}

function readRegisters(db: ReadDb): Registers {
  const registers = new Map(loadAll(db, 'register').map(({ record }) => [record.id, record]))
  const bodies = new Map(loadAll(db, 'body').map(({ record }) => [record.id, record.registerId]))
  const known = (id: string | null): string | null => (id !== null && registers.has(id) ? id : null)
  return {
    ruleOf: (registerId) => registers.get(registerId ?? '') ?? PLAIN_SERIES,
    placeOf(kind, record) {
      if (kind === 'meeting') {
        const { bodyId } = record as RecordOf<'meeting'>
        const registerId = known(bodies.get(bodyId) ?? null)
        return { registerId, ownRun: registerId === null ? bodyId : null }
      }
      const order = record as RecordOf<'order'>
      const registerId = known(order.registerId)
      return { registerId, ownRun: registerId === null ? order.orderKind : null }
    },
  }
}

function meetingPaper(meeting: RecordOf<'meeting'>): NumberedPaper {
  return {
    kind: 'meeting',
    id: meeting.id,
    number: meeting.minutesNumber ?? '',
    date: minutesDate(meeting),
    title: meeting.purpose || (meeting.agenda[0]?.title ?? ''),
    isAnnulled: meeting.state === 'annulled',
    annulReason: meeting.annulReason,
  }
}

function orderPaper(order: RecordOf<'order'>): NumberedPaper {
  return {
    kind: 'order',
    id: order.id,
    number: order.number ?? '',
    date: order.date,
    title: order.subject,
    isAnnulled: order.state === 'annulled',
    annulReason: order.annulReason,
  }
}

interface Candidate {
  readonly name: SeriesName
  readonly paper: NumberedPaper
}

function candidate(
  kind: 'meeting' | 'order',
  record: RecordOf<'meeting' | 'order'>,
  registers: Registers,
): Candidate | null {
  const paper =
    kind === 'meeting' ? meetingPaper(record as RecordOf<'meeting'>) : orderPaper(record as RecordOf<'order'>)
  if (paper.date === null) return null
  const { registerId, ownRun } = registers.placeOf(kind, record)
  const period = seriesPeriod(registers.ruleOf(registerId).resets, paper.date)
  return { paper, name: { kind, institutionId: record.institutionId, registerId, ownRun, period } }
}

/** Minutes and orders of an institution that have a number, with the run each stands in. */
function numbered(db: ReadDb, institutionId: string, registers: Registers): Candidate[] {
  return db
    .all(
      sql
        .selectFrom('record')
        .select(['kind', 'json'])
        .where('kind', 'in', ['meeting', 'order'])
        .where('institution_id', '=', institutionId)
        .where('number', 'is not', null)
        .where('number', '!=', '')
        .where('main', '=', 1)
        .where('deleted', '=', 0)
        .orderBy('id'),
    )
    .flatMap((row) => {
      const kind = row.kind === 'order' ? 'order' : 'meeting'
      return candidate(kind, JSON.parse(row.json) as RecordOf<'meeting' | 'order'>, registers) ?? []
    })
}

const isOfRun = (one: SeriesName, run: SeriesName): boolean => runKey(one) === runKey(run)

function isEntryOf(entry: RecordOf<'register-entry'>, run: SeriesName): boolean {
  if (entry.institutionId !== run.institutionId || entry.period !== run.period) return false
  return run.registerId === null
    ? entry.registerId === null && entry.bodyId === run.ownRun
    : entry.registerId === run.registerId
}

/** A run of numbers with everything that stands in it. */
export function numberSeries(db: ReadDb, name: SeriesName): NumberSeries {
  const registers = readRegisters(db)
  return {
    name,
    rule: registers.ruleOf(name.registerId),
    papers: numbered(db, name.institutionId, registers)
      .filter((one) => isOfRun(one.name, name))
      .map(({ paper }) => paper),
    entries: loadAll(db, 'register-entry')
      .map(({ record }) => record)
      .filter((entry) => isEntryOf(entry, name)),
    given: rememberedNumbers(db).filter(({ run }) => run === runKey(name)),
  }
}

/** One text for one run; minutes and orders of one register share it. */
const runKey = ({ kind, institutionId, registerId, ownRun, period }: SeriesName): string =>
  JSON.stringify([institutionId, period, registerId ?? [kind, ownRun]])

/** Every run of an institution that has a paper with a number, for lists of registers. */
export function knownSeries(db: ReadDb, institutionId: string): readonly SeriesName[] {
  const names = numbered(db, institutionId, readRegisters(db)).map(({ name }) => name)
  return [...new Map(names.map((name) => [runKey(name), name])).values()]
}

/** Every run of an institution with everything that stands in it, from one reading. */
export function allSeries(db: ReadDb, institutionId: string): readonly NumberSeries[] {
  const registers = readRegisters(db)
  const entries = loadAll(db, 'register-entry').map(({ record }) => record)
  const given = rememberedNumbers(db)
  const runs = Map.groupBy(numbered(db, institutionId, registers), ({ name }) => runKey(name))
  return [...runs.values()].flatMap((found) => {
    const name = found[0]?.name
    if (name === undefined) return []
    return {
      name,
      rule: registers.ruleOf(name.registerId),
      papers: found.map(({ paper }) => paper),
      entries: entries.filter((entry) => isEntryOf(entry, name)),
      given: given.filter(({ run }) => run === runKey(name)),
    }
  })
}

/** The run that minutes or an order stand in; `null` without a date. */
export function seriesOf(
  db: ReadDb,
  kind: 'meeting' | 'order',
  record: RecordOf<'meeting' | 'order'>,
): NumberSeries | null {
  const found = candidate(kind, record, readRegisters(db))
  return found && numberSeries(db, found.name)
}

/** Another record of the same series that has this number already, also an annulled one. */
export function takenBy(series: NumberSeries, id: string, number: string) {
  const wanted = normalisedNumber(number)
  return series.papers.find((paper) => paper.id !== id && normalisedNumber(paper.number) === wanted) ?? null
}

/** What stands in a run beside the paper `id`: numbers of papers, those annulled without one, those given earlier. */
function usedIn(series: NumberSeries, id: string): readonly string[] {
  const used = series.papers.filter((paper) => paper.id !== id).map(({ number }) => number)
  const annulled = series.entries
    .filter(({ entryKind }) => entryKind === 'annulled')
    .map(({ number }) => number)
  const given = series.given.filter((one) => one.id !== id).map(({ number }) => number)
  return [...used, ...annulled, ...given]
}

/** The next number of a run; those of papers other than `id` and those annulled without a paper are used. */
export function proposedNumber(series: NumberSeries, id: string): string {
  return nextNumber(series.rule, usedIn(series, id))
}

/** Every number an institution's papers have here now. */
export function givenNumbers(db: ReadDb, institutionId: string): readonly GivenNumber[] {
  return numbered(db, institutionId, readRegisters(db)).map(({ name, paper }) => ({
    run: runKey(name),
    number: paper.number,
    id: paper.id,
  }))
}

/** Written minutes and orders that have a number, by the institution they belong to. */
function writtenPapers(writes: readonly RecordWrite[]): ReadonlyMap<string, ReadonlySet<string>> {
  const written = new Map<string, Set<string>>()
  for (const { kind, next } of writes) {
    if ((kind !== 'meeting' && kind !== 'order') || next === 'removed') continue
    const record = next as RecordOf<'meeting' | 'order'>
    const number = 'minutesNumber' in record ? record.minutesNumber : record.number
    if (!number) continue
    written.set(record.institutionId, (written.get(record.institutionId) ?? new Set()).add(record.id))
  }
  return written
}

function refuseTaken(db: ReadDb, written: Candidate, other: Candidate): never {
  const { number, id } = written.paper
  const series = numberSeries(db, written.name)
  throw new AppError('number-taken', `Number ${number} is taken by ${other.paper.id}`, {
    details: {
      number,
      takenBy: other.paper.id,
      title: other.paper.title || (other.paper.date ?? ''),
      proposal: nextNumberLike(number, series.rule, usedIn(series, id)),
    },
  })
}

/** Leaves that decide which number a paper has and in which run it stands. */
const DECIDING: ReadonlySet<string> = new Set([
  'minutesNumber',
  'number',
  'date',
  'documentDate',
  'institutionId',
  'bodyId',
  'registerId',
  'orderKind',
  '$deleted',
])

/** Those of some writes that may have given a paper another number or put it in another run; typing into one does not. */
export function numbering(
  writes: readonly RecordWrite[],
  changed: readonly StepRecord[],
): readonly RecordWrite[] {
  const moved = new Set(
    changed
      .filter(({ leaves }) => leaves.some(({ path }) => DECIDING.has(path)))
      .map(({ kind, id }) => `${kind} ${id}`),
  )
  return writes.filter(({ kind, id }) => moved.has(`${kind} ${id}`))
}

/**
 * Fails with `number-taken` when a written record's number already belongs to another one of its run. The
 * records are read once for all writes; call it after they are written.
 */
export function refuseTakenNumbers(db: ReadDb, writes: readonly RecordWrite[]): void {
  for (const [institutionId, ids] of writtenPapers(writes)) {
    const all = numbered(db, institutionId, readRegisters(db))
    const byNumber = Map.groupBy(
      all,
      ({ name, paper }) => `${runKey(name)}|${normalisedNumber(paper.number)}`,
    )
    for (const same of byNumber.values()) {
      const written = same.find(({ paper }) => ids.has(paper.id))
      const other = written && same.find((one) => one !== written)
      if (written && other) refuseTaken(db, written, other)
    }
  }
}
