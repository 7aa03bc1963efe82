import type { AnyRecord } from '#shared/model/kinds.ts'
import { type Db, type ReadDb, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { joinedEnd } from './joined-end.ts'
import { joinedInstitutions } from './joined-institutions.ts'

/** A record of a meeting that another record of the same meeting speaks for. */
interface Joined {
  readonly ownerId: string
  readonly id: string
  readonly intoId: string
}

const allJoined = prepared()(() =>
  sql.selectFrom('joined').selectAll().orderBy('owner_id').orderBy('kind').orderBy('id'),
)

type JoinableKind = 'meeting' | 'institution'

const readJoined = (db: ReadDb, kind: JoinableKind = 'meeting'): readonly Joined[] =>
  db
    .kept(allJoined({}))
    .filter((row) => row.kind === kind)
    .map((row) => ({ ownerId: row.owner_id, id: row.id, intoId: row.into_id }))

/** Was any meeting of an owner ever joined into another? */
export const hasJoined = (db: ReadDb, ownerId: string): boolean =>
  readJoined(db).some((one) => one.ownerId === ownerId)

export interface JoinedName {
  readonly ownerId: string
  readonly kind: JoinableKind
  readonly id: string
}

export const isJoinable = (kind: string): kind is JoinableKind => kind === 'meeting' || kind === 'institution'

/** Remembers, or forgets with `null`, into which record another one was joined. */
export function noteJoined(db: Db, { ownerId, kind, id }: JoinedName, intoId: string | null): void {
  const known = readJoined(db, kind).find((one) => one.ownerId === ownerId && one.id === id)
  if ((known?.intoId ?? null) === intoId) return
  db.run(
    sql.deleteFrom('joined').where('owner_id', '=', ownerId).where('kind', '=', kind).where('id', '=', id),
  )
  if (intoId === null || intoId === id) return
  db.run(sql.insertInto('joined').values({ owner_id: ownerId, kind, id, into_id: intoId }))
}

const isThere = (db: ReadDb, ownerId: string, id: string): boolean =>
  db.first(
    sql
      .selectFrom('record')
      .select('id')
      .where('kind', '=', 'meeting')
      .where('id', '=', id)
      .where('owner_id', '=', ownerId),
  ) !== undefined

/**
 * Joined meetings of each owner with the record that speaks for them; one whose other record has not arrived yet
 * speaks for itself.
 */
export function joinedMeetings(db: ReadDb): readonly Joined[] {
  const all = readJoined(db)
  if (all.length === 0) return []
  return [...Map.groupBy(all, ({ ownerId }) => ownerId)].flatMap(([ownerId, joined]) => {
    const links = new Map(joined.map(({ id, intoId }) => [id, intoId]))
    return joined
      .map(({ id }) => ({ ownerId, id, intoId: joinedEnd(links, id) }))
      .filter(({ id, intoId }) => id !== intoId && isThere(db, ownerId, intoId))
  })
}

export type Redirect = (ownerId: string, id: string) => string

const STAY: Redirect = (_ownerId, id) => id

/** Ids that lead to another record: within one owner (`owner|id`), and for everybody else. */
export interface LedOn {
  readonly own: ReadonlyMap<string, string>
  readonly elsewhere: ReadonlyMap<string, string>
}

export function ledOn(db: ReadDb): LedOn {
  const joined = joinedMeetings(db)
  const own = new Map(joined.map(({ ownerId, id, intoId }) => [`${ownerId}|${id}`, intoId]))
  const elsewhere = new Map(joined.map(({ id, intoId }) => [id, intoId]))
  for (const { id } of joined) if (isShown(db, id)) elsewhere.delete(id)
  for (const { id, intoId } of joinedInstitutions(db)) elsewhere.set(id, intoId)
  return { own, elsewhere }
}

export const redirectBy = ({ own, elsewhere }: LedOn): Redirect =>
  own.size + elsewhere.size === 0
    ? STAY
    : (ownerId, id) => own.get(`${ownerId}|${id}`) ?? elsewhere.get(id) ?? id

/** Where a reference leads: to the record that speaks for a joined one, else to where it says. */
export const redirectOf = (db: ReadDb): Redirect =>
  db.kept(allJoined({})).length === 0 ? STAY : redirectBy(ledOn(db))

const isShown = (db: ReadDb, id: string): boolean =>
  db.first(sql.selectFrom('record').select('id').where('id', '=', id).where('deleted', '=', 0)) !== undefined

/** A record as JSON with its references to joined records led on; ids of its own and of its rows are their own. One that is `held` is given as it is where none is. */
export function redirectedJson(
  redirect: Redirect,
  ownerId: string,
  json: string,
  held?: AnyRecord,
): Record<string, unknown> {
  if (held && redirect === STAY) return held as unknown as Record<string, unknown>
  const record = JSON.parse(json) as Record<string, unknown>
  return redirect === STAY
    ? record
    : (led(record, (id) => redirect(ownerId, id), false) as Record<string, unknown>)
}

/** What a reference is called in every kind of record: words that happen to read like an id stay words. */
const REFERENCE = /Ids?$/

function led(value: unknown, to: (id: string) => string, isReference: boolean): unknown {
  if (typeof value === 'string') return isReference && value.length <= 80 ? to(value) : value
  if (Array.isArray(value)) return value.map((item) => led(item, to, isReference))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, led(inner, to, REFERENCE.test(name))]),
  )
}
