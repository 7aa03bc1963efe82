import type { PersonFound, PersonMention } from '#shared/contract/privacy-contract.ts'
import { SEPARATOR } from '#shared/model/leaves.ts'
import type { NamePattern } from '#shared/domain/public-version/name-pattern.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import type { CallContext } from '../../core/handlers.ts'
import { sql } from '../../db/database.ts'
import { documentId } from '../../records/document-id.ts'
import { lookForPerson, type PersonLook } from './look-for-person.ts'
import { leavesOf, mentionId, type PersonLeaf } from './person-leaves.ts'
import { personPlaces } from './person-places.ts'
import { protectionOf } from './protected-records.ts'
import { leavesAfter, replaceInLeaf } from './replaced-leaves.ts'

/** Letters shown before and after a mention. */
const AROUND = 70

/** How a record is called here. */
export interface Named {
  readonly title: string
  readonly date: string | null
  readonly number: string | null
}

export function nameRecord(core: Core, ownerId: string, kind: string, id: string): Named {
  const row = core.db.first(
    sql
      .selectFrom('record')
      .select(['title', 'date', 'number'])
      .where('owner_id', '=', ownerId)
      .where('kind', '=', kind)
      .where('id', '=', id),
  )
  return row ?? { title: '', date: null, number: null }
}

/** An organisation by the name it is known by here. */
export function nameOwner(core: Core, ownerId: string): string {
  const device = core.db.first(sql.selectFrom('device').select('org_name').where('org_id', '=', ownerId))
  const record = core.db.first(
    sql
      .selectFrom('record')
      .select('title')
      .where('kind', 'in', ['institution', 'municipality'])
      .where('id', '=', ownerId),
  )
  return record?.title ?? device?.org_name ?? ownerId
}

function isProtected(core: Core, leaf: PersonLeaf, person: NamePattern): boolean {
  const { kind, id, name, record, mentions, isRemoved } = leaf
  if (isRemoved) return false
  const document = core.shelf.read(documentId(name))
  const replaced = replaceInLeaf(document, leaf, mentions, person.initials)
  const next = leavesAfter(leavesOf(core, name, record), [replaced])
  return protectionOf(core, { kind, id }, next) !== null
}

function mentionsIn(core: Core, leaf: PersonLeaf, person: NamePattern): readonly PersonMention[] {
  const { kind, id, name, path, rows, isRemoved } = leaf
  const isOwn = name.ownerId === requireWorkspace(core).workspaceId
  const text = leaf.text.normalize('NFC')
  const place = {
    kind,
    recordId: id,
    ...nameRecord(core, name.ownerId, kind, id),
    ownerName: isOwn ? '' : nameOwner(core, name.ownerId),
    isOwn,
    path: path.replaceAll(SEPARATOR, '/'),
    rows: [...rows],
    state: isRemoved ? ('removed' as const) : ('now' as const),
    isProtected: isOwn && isProtected(core, leaf, person),
  }
  return leaf.mentions.map((mention) => ({
    ...place,
    id: mentionId(leaf, mention),
    before: text.slice(Math.max(0, mention.start - AROUND), mention.start),
    match: mention.match,
    after: text.slice(mention.end, mention.end + AROUND),
    how: mention.how,
  }))
}

/** Duties and positions in the rows that hold the name: what could stand in its place. */
function rolesBeside(core: Core, leaves: readonly PersonLeaf[]): string[] {
  const roles = leaves
    .filter(({ path }) => path.endsWith(`${SEPARATOR}name`))
    .flatMap(({ name, record, path }) => {
      const row = path.slice(0, -'name'.length)
      const all = leavesOf(core, name, record)
      return [all.get(`${row}role`), all.get(`${row}position`)]
    })
    .filter((role): role is string => typeof role === 'string' && role.trim() !== '')
  return [...new Set(roles)].slice(0, 8)
}

const pastOf = ({ past, signed }: PersonLook): PersonFound['past'] => ({
  texts: past.length,
  records: new Set(past.map(({ name, record }) => `${name.ownerId}|${record}`)).size,
  changesBy: signed.reduce((sum, { changes }) => sum + changes, 0),
})

/** Everything held here that speaks of a person. */
export async function findPerson(
  core: Core,
  person: NamePattern,
  history: boolean,
  context: CallContext,
): Promise<PersonFound> {
  const look = await lookForPerson(core, person, history, context)
  return {
    mentions: look.leaves.flatMap((leaf) => mentionsIn(core, leaf, person)),
    past: history ? pastOf(look) : null,
    places: await personPlaces(core, person),
    initials: person.initials,
    roles: rolesBeside(core, look.leaves),
  }
}
