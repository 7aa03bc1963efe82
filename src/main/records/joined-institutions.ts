import { type ReadDb, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { joinedEnd } from './joined-end.ts'
import { ownOrganisation } from './own-organisation.ts'

interface JoinedInstitution {
  /** Whose document says so. */
  readonly ownerId: string
  readonly id: string
  /** The id it goes by here. */
  readonly intoId: string
}

const allMarks = prepared()(() =>
  sql.selectFrom('joined').selectAll().where('kind', '=', 'institution').orderBy('owner_id').orderBy('id'),
)

/** Who describes each of some institutions. */
function describersOf(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const rows = db.all(
    sql
      .selectFrom('record')
      .select(['id', 'owner_id as ownerId'])
      .where('kind', '=', 'institution')
      .where('id', 'in', ids)
      .where('deleted', '=', 0),
  )
  for (const { id, ownerId } of rows) found.set(id, (found.get(id) ?? new Set()).add(ownerId))
  return found
}

/**
 * Institutions that go by another id, since whoever named them said that two are one. Nobody can say so of what others
 * describe too. An organisation's own id stays in its own workspace: there the listed one goes by it. While the other
 * one is not here, or was removed, each speaks for itself.
 */
export function joinedInstitutions(db: ReadDb): readonly JoinedInstitution[] {
  const marks = db.kept(allMarks({}))
  if (marks.length === 0) return []
  const describers = describersOf(
    db,
    marks.flatMap((mark) => [mark.id, mark.into_id]),
  )
  const ownId = ownOrganisation(db)
  const said = marks
    .filter(({ owner_id: ownerId, id, into_id: intoId }) => {
      const by = describers.get(id)
      return by?.size === 1 && by.has(ownerId) && describers.has(intoId)
    })
    .map(({ owner_id: ownerId, id, into_id: intoId }) =>
      id === ownId && id === ownerId ? { ownerId, id: intoId, intoId: id } : { ownerId, id, intoId },
    )
  const links = new Map(said.map(({ id, intoId }) => [id, intoId]))
  return said
    .map(({ ownerId, id }) => ({ ownerId, id, intoId: joinedEnd(links, id) }))
    .filter(({ id, intoId }) => id !== intoId)
}

/** Every id that an institution is referred to by: its own first. */
export const idsOfInstitution = (db: ReadDb, id: string): readonly string[] => [
  id,
  ...joinedInstitutions(db).flatMap((one) => (one.intoId === id ? [one.id] : [])),
]
