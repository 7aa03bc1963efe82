import { type Reference, referencesOf } from '#shared/domain/border/references-of.ts'
import type { AnyRecord, Kind } from '#shared/model/kinds.ts'
import { type ReadDb, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'

interface Written {
  readonly kind: Kind
  readonly id: string
  readonly next: AnyRecord
  /** References that it shares with this one are left out. */
  readonly stored?: AnyRecord
}

const MOST_ASKED = 500
/** As many as one record refers to: asked for again at each key that is typed into it. */
const MOST_KEPT = 40

const kindsOf = prepared<{ id: string }>()((slot) =>
  sql.selectFrom('record').select(['kind', 'id']).where('id', '=', slot('id')).where('deleted', '=', 0),
)

function rowsOf(
  db: ReadDb,
  ids: readonly string[],
): readonly { readonly kind: string; readonly id: string }[] {
  if (ids.length <= MOST_KEPT) return ids.flatMap((id) => db.keptWhileSame(kindsOf({ id })))
  return db.all(
    sql.selectFrom('record').select(['kind', 'id']).where('id', 'in', ids).where('deleted', '=', 0),
  )
}

/** Kinds of the live records that stand under each id, whoever keeps them. */
function kindsById(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (let at = 0; at < ids.length; at += MOST_ASKED) {
    for (const { kind, id } of rowsOf(db, ids.slice(at, at + MOST_ASKED)))
      found.set(id, (found.get(id) ?? new Set()).add(kind))
  }
  return found
}

/** A reference that cannot be right: to a record of another kind, or of a record to itself. */
export interface WrongReference extends Reference {
  readonly rule: 'refers-to-other-kind' | 'refers-to-itself'
  /** Which of the written records it stands in. */
  readonly at: number
}

/**
 * References that cannot be right, among records written together. What is not here yet may still come, with a
 * bundle or a later line of the same file: it is not asked for.
 */
export function wrongReferences(db: ReadDb, writes: readonly Written[]): readonly WrongReference[] {
  const all = writes.flatMap(({ kind, id, next, stored }, at) =>
    referencesOf(kind, next, stored).map((reference) => ({
      ...reference,
      at,
      isOwnId: reference.to === id,
      kind,
    })),
  )
  const known = kindsById(db, [...new Set(all.map(({ to }) => to))])
  const together = new Map<string, Set<string>>()
  for (const { kind, id } of writes) together.set(id, (together.get(id) ?? new Set()).add(kind))
  return all.flatMap(({ isOwnId, kind, ...reference }): WrongReference[] => {
    const kinds = new Set([...(known.get(reference.to) ?? []), ...(together.get(reference.to) ?? [])])
    // A record of another kind may have the same id, and be meant.
    const isItself =
      isOwnId &&
      !reference.isTrace &&
      (reference.kinds.length === 0 ? [...kinds] : reference.kinds).join() === kind
    if (isItself) return [{ ...reference, rule: 'refers-to-itself' }]
    // That a record has this id itself says nothing of another one.
    if (isOwnId) kinds.delete(kind)
    const isWrong =
      reference.kinds.length > 0 && kinds.size > 0 && !reference.kinds.some((kind) => kinds.has(kind))
    return isWrong ? [{ ...reference, rule: 'refers-to-other-kind' }] : []
  })
}

/** References of a record to what is not here, removed or never arrived; traces of where it came from aside. */
export function missingReferences(db: ReadDb, kind: Kind, record: AnyRecord): readonly Reference[] {
  const all = referencesOf(kind, record).filter(({ isTrace }) => !isTrace)
  const known = kindsById(db, [...new Set(all.map(({ to }) => to))])
  return all.filter(({ to }) => !known.has(to))
}
