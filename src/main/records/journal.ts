import { z } from 'zod'
import { labelStep } from '#shared/domain/steps/label-step.ts'
import { type LeafChange, StepLabel, StepRecord } from '#shared/domain/steps/step.ts'
import { type Db, type ReadDb, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'

/** A step as it is kept; `label` is what the person did, also after it was taken back. */
const JournalBody = z.object({ startedAt: z.string(), label: StepLabel, records: z.array(StepRecord) })

export interface JournalEntry extends z.infer<typeof JournalBody> {
  readonly entry: number
  readonly at: string
  readonly source: string
}

const KEPT_STEPS = 300
/** A larger step (an import of years) is kept by backups, not by this journal. */
const LARGEST_STEP = 30_000_000

/** Typing in one place goes into one step while it goes on, but not for ever. */
const TYPING_PAUSE_MS = 4000
const TYPING_STEP_MS = 20_000

const parse = (row: { entry: number; at: string; source: string; changes: string }): JournalEntry => ({
  entry: row.entry,
  at: row.at,
  source: row.source,
  ...JournalBody.parse(JSON.parse(row.changes)),
})

const newestDone = prepared()(() =>
  sql.selectFrom('journal').selectAll().where('undone', '=', 0).orderBy('entry', 'desc').limit(1),
)

const oldestUndone = prepared()(() =>
  sql.selectFrom('journal').selectAll().where('undone', '=', 1).orderBy('entry').limit(1),
)

type JournalRow = Parameters<typeof parse>[0] & { readonly undone: number }

/** Steps by their rows, as long as those are kept; nobody changes them. */
const parsed = new WeakMap<object, JournalEntry>()

/** The step that would be taken back, or done again, next. */
export function nextStep(db: ReadDb, which: 'undo' | 'redo'): JournalEntry | null {
  const [row] = db.keptWhileSame(which === 'undo' ? newestDone({}) : oldestUndone({}))
  if (!row) return null
  const step = parsed.get(row) ?? parse(row)
  parsed.set(row, step)
  return step
}

const insert = (db: Db, at: Date, source: string, body: z.infer<typeof JournalBody>): void => {
  const changes = JSON.stringify(body)
  if (changes.length > LARGEST_STEP) return
  db.run(sql.insertInto('journal').values({ at: at.toISOString(), source, undone: 0, changes }))
}

export function dropStep(db: Db, entry: number): void {
  db.run(sql.deleteFrom('journal').where('entry', '=', entry))
}

/** Keeps what taking a step back did, so that it can be done again, and the other way round. */
export function turnStep(db: Db, step: JournalEntry, undone: boolean, records: readonly StepRecord[]): void {
  const body = { startedAt: step.startedAt, label: step.label, records }
  db.run(
    sql
      .updateTable('journal')
      .set({ undone: undone ? 1 : 0, changes: JSON.stringify(body) })
      .where('entry', '=', step.entry),
  )
}

const samePlaces = (left: readonly LeafChange[], right: readonly LeafChange[]): boolean =>
  left.length === right.length && left.every(({ path }, index) => path === right[index]?.path)

const isWithin = (ms = 0, most: number): boolean => ms >= 0 && ms <= most

/** Goes on with typing in the very same fields of the same record. */
function isGoingOn(last: JournalEntry, records: readonly StepRecord[], source: string, at: Date): boolean {
  if (source !== 'typed' || last.source !== 'typed') return false
  const [before, now] = [onlyOf(last.records), onlyOf(records)]
  if (before === null || now === null) return false
  const [pause, long] = [last.at, last.startedAt].map((from) => at.getTime() - Date.parse(from))
  // A clock that was put back must not make one step of everything until it has caught up.
  const isSoon = isWithin(pause, TYPING_PAUSE_MS) && isWithin(long, TYPING_STEP_MS)
  const isSame = before.kind === now.kind && before.id === now.id && samePlaces(before.leaves, now.leaves)
  return isSoon && isSame && now.leaves.every(({ path }) => !path.includes('$'))
}

/** The one record that was changed and not made; `null` for anything more. */
const onlyOf = (records: readonly StepRecord[]): StepRecord | null => {
  const [first] = records
  return first && records.length === 1 && !first.isNew ? first : null
}

/** The first state and the last one; nothing where they are the same. */
function joined(before: StepRecord, now: StepRecord): StepRecord | null {
  const leaves = before.leaves.map((leaf, index) => ({ ...leaf, after: now.leaves[index]?.after }))
  return leaves.every((leaf) => leaf.before === leaf.after) ? null : { ...before, leaves }
}

const continuation = prepared<{ entry: number; at: string; changes: string }>()((slot) =>
  sql
    .updateTable('journal')
    .set({ at: slot('at'), changes: slot('changes') })
    .where('entry', '=', slot('entry')),
)

const anyUndone = prepared()(() => sql.selectFrom('journal').select('entry').where('undone', '=', 1).limit(1))

const undoneSteps = prepared()(() => sql.deleteFrom('journal').where('undone', '=', 1))

function goOn(db: Db, last: JournalEntry, now: StepRecord, at: Date): void {
  const [before] = last.records
  const record = before && joined(before, now)
  if (!record) return dropStep(db, last.entry)
  const body = { startedAt: last.startedAt, label: last.label, records: [record] }
  const row: JournalRow = {
    entry: last.entry,
    at: at.toISOString(),
    source: last.source,
    undone: 0,
    changes: JSON.stringify(body),
  }
  db.run(continuation(row))
  parsed.set(row, { entry: row.entry, at: row.at, source: row.source, ...body })
  db.told(newestDone({}), [row])
}

/** Writes down what a person did here, in the transaction that does it. What was taken back can no more be done again. */
export function noteStep(db: Db, records: readonly StepRecord[], source: string, at: Date): void {
  const [first] = records
  if (first === undefined) return
  if (db.keptWhileSame(anyUndone({})).length > 0) db.run(undoneSteps({}))
  const last = nextStep(db, 'undo')
  if (last && isGoingOn(last, records, source, at)) return goOn(db, last, first, at)
  insert(db, at, source, { startedAt: at.toISOString(), label: labelStep(records), records: [...records] })
  const newest = db.first(sql.selectFrom('journal').select((eb) => eb.fn.max('entry').as('entry')))
  db.run(sql.deleteFrom('journal').where('entry', '<=', Number(newest?.entry ?? 0) - KEPT_STEPS))
}
