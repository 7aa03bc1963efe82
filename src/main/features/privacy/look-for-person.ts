import { setImmediate } from 'node:timers/promises'
import { AppError } from '#shared/contract/app-error.ts'
import { mentionsOf } from '#shared/domain/privacy/mentions-of.ts'
import type { NamePattern } from '#shared/domain/public-version/name-pattern.ts'
import { SEPARATOR } from '#shared/model/leaves.ts'
import type { Core } from '../../core/core.ts'
import type { CallContext } from '../../core/handlers.ts'
import { documentId, type DocumentName } from '../../records/document-id.ts'
import { type ChangeFacts, changesOf, type RecordKey, type ReplicaDocument } from '../../replica/document.ts'
import { textsEver } from '../../replica/texts-ever.ts'
import { allDocuments, leafText, type PersonLeaf, personLeaves } from './person-leaves.ts'

/** A text of the history that reads otherwise now, or a note of where something was read. */
export interface PastText {
  readonly name: DocumentName
  readonly record: RecordKey
  /** Empty for a note of the source. */
  readonly path: string
  readonly text: string
  readonly at: string | null
  readonly by: string
}

/** Changes that carry the person's name as their author. */
export interface SignedChanges {
  readonly name: DocumentName
  readonly by: string
  readonly changes: number
  readonly first: string | null
  readonly last: string | null
}

export interface PersonLook {
  readonly leaves: readonly PersonLeaf[]
  readonly past: readonly PastText[]
  readonly signed: readonly SignedChanges[]
}

const splitKey = (key: string): { readonly record: RecordKey; readonly path: string } => {
  const [kind = '', id = '', ...path] = key.split(SEPARATOR)
  return { record: `${kind}${SEPARATOR}${id}`, path: path.join(SEPARATOR) }
}

type Speaks = (text: string) => boolean

function pastTexts(name: DocumentName, document: ReplicaDocument, speaks: Speaks): readonly PastText[] {
  const changes = new Map(changesOf(document).map((change) => [change.hash, change]))
  const former = textsEver(document, speaks).flatMap(({ key, text, hash }): PastText[] => {
    const { record, path } = splitKey(key)
    if (leafText(path, document.records.get(record)?.get(path)) === text) return []
    const { at = null, by = '' } = changes.get(hash) ?? {}
    return [{ name, record, path, text, at, by }]
  })
  const notes = [...changes.values()].flatMap(({ at, by, places }) =>
    Object.entries(places ?? {}).flatMap(([record, { raw }]): PastText[] =>
      speaks(raw) ? [{ name, record, path: '', text: raw, at, by }] : [],
    ),
  )
  return [...former, ...notes]
}

function signedChanges(
  name: DocumentName,
  changes: readonly ChangeFacts[],
  speaks: Speaks,
): readonly SignedChanges[] {
  const signed = Map.groupBy(
    changes.filter(({ by }) => speaks(by)),
    ({ by }) => by,
  )
  return [...signed].map(([by, all]) => {
    const times = all.flatMap(({ at }) => at ?? []).toSorted()
    return { name, by, changes: all.length, first: times[0] ?? null, last: times.at(-1) ?? null }
  })
}

/**
 * Reads every document here for what it says of a person, one after the other, so that others are answered in between.
 * With `history` also every former text. Fails with `cancelled`.
 */
export async function lookForPerson(
  core: Core,
  person: NamePattern,
  history: boolean,
  { signal, progress }: CallContext,
): Promise<PersonLook> {
  const speaks: Speaks = (text) => mentionsOf(person, text).some(({ how }) => how !== 'first')
  const names = allDocuments(core)
  const look = { leaves: [] as PersonLeaf[], past: [] as PastText[], signed: [] as SignedChanges[] }
  for (const [index, name] of names.entries()) {
    if (signal.aborted) throw new AppError('cancelled', 'Stopped by the asker')
    const document = core.shelf.read(documentId(name))
    look.leaves.push(...personLeaves(core, name, person))
    if (history) {
      look.past.push(...pastTexts(name, document, speaks))
      look.signed.push(...signedChanges(name, changesOf(document), speaks))
    }
    progress(index + 1, names.length)
    await setImmediate()
  }
  return look
}
