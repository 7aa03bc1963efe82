import { type Db, type ReadDb, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'

/** A record of a meeting that another record of the same meeting speaks for. */
interface Joined {
  readonly ownerId: string
  readonly id: string
  readonly intoId: string
}

const allJoined = prepared()(() => sql.selectFrom('joined').selectAll().orderBy('owner_id').orderBy('id'))

const readJoined = (db: ReadDb): readonly Joined[] =>
  db.kept(allJoined({})).map((row) => ({ ownerId: row.owner_id, id: row.id, intoId: row.into_id }))

/** Was any meeting of an owner ever joined into another? */
export const hasJoined = (db: ReadDb, ownerId: string): boolean =>
  readJoined(db).some((one) => one.ownerId === ownerId)

/** Remembers, or forgets with `null`, into which record a meeting was joined. */
export function noteJoined(db: Db, ownerId: string, id: string, intoId: string | null): void {
  const known = readJoined(db).find((one) => one.ownerId === ownerId && one.id === id)
  if ((known?.intoId ?? null) === intoId) return
  db.run(sql.deleteFrom('joined').where('owner_id', '=', ownerId).where('id', '=', id))
  if (intoId === null || intoId === id) return
  db.run(sql.insertInto('joined').values({ owner_id: ownerId, id, into_id: intoId }))
}

/**
 * The record that speaks in the end. Two computers may join two records each into the other; then the one with
 * the smallest id of such a ring speaks, so that never all of them are hidden.
 */
function endOf(links: ReadonlyMap<string, string>, id: string): string {
  const way = [id]
  for (let next = links.get(id); next !== undefined; next = links.get(next)) {
    const again = way.indexOf(next)
    if (again !== -1) return way.slice(again).reduce((least, one) => (one < least ? one : least))
    way.push(next)
  }
  return way.at(-1) ?? id
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
      .map(({ id }) => ({ ownerId, id, intoId: endOf(links, id) }))
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
  return { own, elsewhere }
}

export const redirectBy = ({ own, elsewhere }: LedOn): Redirect =>
  own.size === 0 ? STAY : (ownerId, id) => own.get(`${ownerId}|${id}`) ?? elsewhere.get(id) ?? id

/** Where a reference leads: to the record that speaks for a joined meeting, else to where it says. */
export const redirectOf = (db: ReadDb): Redirect => redirectBy(ledOn(db))

const isShown = (db: ReadDb, id: string): boolean =>
  db.first(sql.selectFrom('record').select('id').where('id', '=', id).where('deleted', '=', 0)) !== undefined

/** A record as JSON with its references to joined meetings led on; its own id is its own. */
export function redirectedJson(redirect: Redirect, ownerId: string, json: string): Record<string, unknown> {
  const record = JSON.parse(json) as Record<string, unknown>
  return redirect === STAY
    ? record
    : (led(record, (id) => redirect(ownerId, id), true) as Record<string, unknown>)
}

function led(value: unknown, to: (id: string) => string, isRecord = false): unknown {
  if (typeof value === 'string') return value.length > 80 ? value : to(value)
  if (Array.isArray(value)) return value.map((item) => led(item, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isRecord && name === 'id' ? inner : led(inner, to)]),
  )
}
