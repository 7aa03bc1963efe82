import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput, Output } from '#shared/contract/contract.ts'
import { mentionsOf } from '#shared/domain/privacy/mentions-of.ts'
import type { NamePattern } from '#shared/domain/public-version/name-pattern.ts'
import type { StepRecord } from '#shared/domain/steps/step.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { type Leaves, readRecord } from '#shared/model/leaves.ts'
import { type Core, requireWorkspace, writerOf } from '../../core/core.ts'
import { keepOwnWords, ownWords } from '../../core/own-words.ts'
import { documentId } from '../../records/document-id.ts'
import { noteStep } from '../../records/journal.ts'
import type { LeafWrite } from '../../records/record-writer.ts'
import { allDocuments, leavesOf, mentionId, type PersonLeaf, personLeaves } from './person-leaves.ts'
import { protectionOf } from './protected-records.ts'
import { leavesAfter, replaceInLeaf, type ReplacedLeaf } from './replaced-leaves.ts'

interface Chosen {
  readonly replaced: readonly ReplacedLeaf[]
  readonly mentions: number
}

/** The chosen mentions as steps; all is refused where one of them was changed meanwhile. */
function choose(core: Core, person: NamePattern, input: HandlerInput<'privacy.erase'>): Chosen {
  const { workspaceId } = requireWorkspace(core)
  const wanted = new Set(input.mentions)
  const found = wanted.size
  const replaced = allDocuments(core)
    .filter(({ ownerId }) => ownerId === workspaceId)
    .flatMap((name) => {
      const document = core.shelf.read(documentId(name))
      return personLeaves(core, name, person).flatMap((leaf): ReplacedLeaf[] => {
        const mentions = leaf.mentions.filter((mention) => wanted.delete(mentionId(leaf, mention)))
        return mentions.length === 0 ? [] : [replaceInLeaf(document, leaf, mentions, input.replacement)]
      })
    })
  if (wanted.size > 0) {
    throw new AppError('not-found', 'What was chosen has changed', { details: { id: input.name } })
  }
  return { replaced, mentions: found }
}

const recordOf = ({ name, record }: PersonLeaf): string => `${name.bucket}|${record}`

const isValid = ({ kind, id }: PersonLeaf, leaves: Leaves): boolean =>
  SCHEMAS[kind].safeParse(readRecord(SCHEMAS[kind], id, leaves)).success

/** A replacement longer than the name may not fit where the name did. */
function refuseTooLong(leaf: PersonLeaf, before: Leaves, after: Leaves): void {
  if (!isValid(leaf, before) || isValid(leaf, after)) return
  throw new AppError('invalid-input', `The replacement does not fit into ${leaf.kind} ${leaf.id}`, {
    details: { issues: [{ path: 'replacement', rule: 'too_big', params: {} }] },
  })
}

function leafWrites(replaced: readonly ReplacedLeaf[]): readonly LeafWrite[] {
  const documents = Map.groupBy(replaced, ({ leaf }) => documentId(leaf.name))
  return [...documents.values()].flatMap((all): LeafWrite[] => {
    const [first] = all
    if (first === undefined) return []
    const steps = all.flatMap(({ leaf, ops }) => ops.map((op) => ({ record: leaf.record, op })))
    return [{ name: first.leaf.name, steps }]
  })
}

/** Words that were called right because they are this name; a first name alone is no person. */
function forgetWords({ db }: Core, person: NamePattern): void {
  const words = ownWords(db)
  const left = words.filter((word) => mentionsOf(person, word).every(({ how }) => how === 'first'))
  if (left.length < words.length) keepOwnWords(db, left)
}

/**
 * Writes a replacement over chosen mentions of a person in own records, those in the trash too. One step, which can be
 * taken back; the history still tells what stood there.
 */
export function erasePerson(
  core: Core,
  person: NamePattern,
  input: HandlerInput<'privacy.erase'>,
): Output<'privacy.erase'> {
  const { replaced, mentions } = choose(core, person, input)
  const records = [...Map.groupBy(replaced, ({ leaf }) => recordOf(leaf)).values()]
  const steps = records.flatMap((all): StepRecord[] => {
    const [first] = all
    if (first === undefined) return []
    const { leaf } = first
    const before = leavesOf(core, leaf.name, leaf.record)
    const after = leavesAfter(before, all)
    refuseTooLong(leaf, before, after)
    const protection = input.papers ? null : protectionOf(core, leaf, after)
    if (protection) throw protection
    const { kind, id, name } = leaf
    return [{ kind, id, bucket: name.bucket, isNew: false, leaves: all.flatMap(({ changes }) => changes) }]
  })
  core.db.transaction(
    () => {
      core.writer.writeLeaves(leafWrites(replaced), writerOf(requireWorkspace(core)), ERASED)
      noteStep(core.db, steps, ERASED, core.clock.now())
      forgetWords(core, person)
    },
    () => core.shelf.forgetAll(),
  )
  const changed = replaced.map(({ leaf: { kind, id } }) => ({ kind, id }))
  core.events.emit({ name: 'records.changed', payload: { records: changed, source: 'local' } })
  return { records: steps.length, mentions }
}

/** The source of such changes, as the history and the steps tell it. */
const ERASED = 'erased'
