import { liveRollup, NO_RECORDS } from '#shared/domain/rollup/live-rollup.ts'
import {
  type Heard,
  ROLLUP_KINDS,
  type OwnedInstitution,
  type RollupInput,
  type RollupQuestion,
  type WrittenRecords,
} from '#shared/domain/rollup/rollup-input.ts'
import type { RollupContext } from '#shared/domain/rollup/rollup-context.ts'
import type { Matrix } from '#shared/domain/rollup/matrix.ts'
import type { ComparedBy, PeriodValues } from '#shared/domain/rollup/period-values.ts'
import type { RollupWithFindings } from '#shared/domain/rollup/whole-rollup.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { type Db, sql } from '../db/database.ts'
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
  /** Everything live in this workspace, for figures of another selection of it. */
  input(question: RollupQuestion): RollupInput
}

type Writable = {
  institutions: OwnedInstitution[]
  records: Record<string, RecordOf<(typeof ROLLUP_KINDS)[number]>[]>
}

const liveRows = sql
  .selectFrom('record')
  .select(['owner_id', 'kind', 'main', 'json'])
  .where('kind', 'in', ['institution', ...ROLLUP_KINDS])
  .where('deleted', '=', 0)

function writtenBy(db: Db, owners: ReadonlySet<string> | 'all', redirect: Redirect) {
  const ownId = ownOrganisation(db)
  const written = new Map<string, Writable>()
  const of = (ownerId: string): Writable => {
    const found = written.get(ownerId) ?? { institutions: [], records: {} }
    written.set(ownerId, found)
    return found
  }
  const rows =
    owners === 'all'
      ? db.all(liveRows)
      : [...owners].flatMap((ownerId) => db.all(liveRows.where('owner_id', '=', ownerId)))
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

/** Where redirects lead elsewhere than before, every record may read otherwise. */
const wordsOf = (led: ReturnType<typeof ledOn>): string => JSON.stringify([[...led.own], [...led.elsewhere]])

const heard = (db: Db): Heard => ({
  ownInstitutionId: ownOrganisation(db),
  heardFrom: heardFrom(db),
  newerFrom: newerFrom(db),
})

/** The rollup of what is in a database now, whatever becomes of it. */
function rollupOnce(db: Db): RollupSource {
  const live = liveRollup()
  live.write(writtenBy(db, 'all', redirectBy(ledOn(db))))
  live.hear(heard(db))
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
    if (owners === 'all' || owners.size > 0) {
      const read = writtenBy(db, owners, redirectBy(redirects))
      const before = owners === 'all' ? live.writers() : [...owners]
      live.write(new Map([...before.map((id) => [id, NO_RECORDS] as const), ...read]))
    }
    live.hear(heard(db))
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
    input: (question) => {
      refresh()
      return live.input(question)
    },
  }
}
