import { AppError } from '#shared/contract/app-error.ts'
import type { UndoReport } from '#shared/contract/share-contract.ts'
import { type Core, requireWorkspace, writerOf } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import { AUDIENCES } from '../../records/bucket-view.ts'
import { documentId, parseDocumentId } from '../../records/document-id.ts'
import { headsOf, openDocument, type ReplicaDocument } from '../../replica/document.ts'
import type { Span } from '../../replica/document-past.ts'
import { renewalOf } from '../../replica/renew-document.ts'
import { readBefore, summarise } from './change-summary.ts'
import { documentsOf, takenBack, type Touched } from './take-back.ts'

type MergeRow = NonNullable<ReturnType<typeof findMerge>>

const findMerge = (core: Core, mergeId: string) =>
  core.db.first(sql.selectFrom('merge').selectAll().where('merge_id', '=', mergeId))

function requireMerge(core: Core, mergeId: string): MergeRow {
  const merge = findMerge(core, mergeId)
  if (!merge) throw new AppError('not-found', `No merge ${mergeId}`, { details: { id: mergeId } })
  return merge
}

/**
 * Heads of a document before a merge and after it. What was typed here while the merge went on is no part of it, and
 * nothing that came can build on it: it had not been handed over.
 */
function spanOf(core: Core, id: string, merge: MergeRow): Span {
  const { from_position: from, to_position: to } = merge
  return { before: headsOf(documentAt(core, id, from)), after: headsOf(documentAt(core, id, from, to)) }
}

/** Written anew by the merge or later: what it had been before is gone for good, so nothing can be taken back to it. */
const wasRenewedSince = (core: Core, id: string, position: number): boolean =>
  renewalOf(core.shelf.read(id))?.generation !== renewalOf(documentAt(core, id, position))?.generation

/** A document made of what had arrived up to a position, and of what came from elsewhere up to a later one. */
function documentAt(core: Core, id: string, position: number, received = position): ReplicaDocument {
  const chunks = core.db.all(
    sql
      .selectFrom('chunk')
      .select('bytes')
      .where('document_id', '=', id)
      .where((eb) =>
        eb.or([
          eb('position', '<=', position),
          eb.and([eb('position', '<=', received), eb('local', '=', 0)]),
        ]),
      )
      .orderBy('position'),
  )
  return openDocument(chunks.map(({ bytes }) => bytes))
}

function groupSpans(spans: readonly { readonly id: string; readonly span: Span }[]): readonly Touched[] {
  const touched = new Map<string, Touched>()
  for (const { id, span } of spans) {
    const name = parseDocumentId(id)
    if (!name) continue
    const { ownerId, bucket, audience } = name
    const key = `${ownerId}|${bucket}`
    touched.set(key, { ownerId, bucket, spans: { ...touched.get(key)?.spans, [audience]: span } })
  }
  return [...touched.values()]
}

/** What a merge brought, from the positions of its chunks. */
function broughtBy(core: Core, merge: MergeRow): readonly Touched[] {
  const ids = core.db.all(
    sql
      .selectFrom('chunk')
      .select('document_id')
      .distinct()
      .where('position', '>', merge.from_position)
      .where('position', '<=', merge.to_position)
      .where('local', '=', 0)
      .orderBy('document_id'),
  )
  return groupSpans(
    ids
      .filter(({ document_id: id }) => !wasRenewedSince(core, id, merge.from_position))
      .map(({ document_id: id }) => ({ id, span: spanOf(core, id, merge) })),
  )
}

function rememberSpan(core: Core, mergeId: string, id: string, own: boolean, span: Span): void {
  core.db.run(
    sql.replaceInto('undone_span').values({
      merge_id: mergeId,
      document_id: id,
      own: own ? 1 : 0,
      before_heads: JSON.stringify(span.before),
      after_heads: JSON.stringify(span.after),
    }),
  )
}

/** Own documents: the former state is written as a change of ours, which travels like any other. */
function takeBack(core: Core, touched: Touched, mergeId: string | null): void {
  const writes = takenBack(core, touched)
  const ids = writes.map(({ name }) => documentId(name))
  const before = ids.map((id) => headsOf(core.shelf.open(id)))
  core.writer.writeLeaves(writes, writerOf(requireWorkspace(core)), mergeId === null ? 'redo' : 'undo')
  if (mergeId === null) return
  ids.forEach((id, index) => {
    rememberSpan(core, mergeId, id, true, {
      before: before[index] ?? [],
      after: headsOf(core.shelf.open(id)),
    })
  })
}

/** Makes the rows of others' documents anew after what is left out of them has changed. */
function showAgain(core: Core, touched: Touched): void {
  const { ownerId, bucket, spans } = touched
  const documents = documentsOf(core, touched)
  for (const audience of AUDIENCES) {
    if (spans[audience]) core.projector.projectDocument({ ownerId, bucket, audience }, documents[audience])
  }
  core.projector.projectBucket(ownerId, bucket)
}

/** Others' documents are theirs: here they are shown without what the merge brought. */
function hide(core: Core, touched: Touched, mergeId: string): void {
  for (const audience of AUDIENCES) {
    const span = touched.spans[audience]
    if (span) rememberSpan(core, mergeId, documentId({ ...touched, audience }), false, span)
  }
  showAgain(core, touched)
}

function inOneStep(core: Core, mergeId: string, touched: readonly Touched[], work: () => void): UndoReport {
  const summary = core.db.transaction(
    () => {
      const before = readBefore(core.db, touched)
      work()
      return summarise(core.db, touched, before)
    },
    () => core.shelf.forgetAll(),
  )
  const records = summary.records.map(({ kind, id }) => ({ kind: kind as never, id }))
  core.events.emit({ name: 'records.changed', payload: { records, source: 'received' } })
  core.events.emit({ name: 'share.changed', payload: {} })
  return { mergeId, records: records.length, changes: summary.changes }
}

function markUndone(core: Core, mergeId: string, at: string | null): void {
  core.db.run(sql.updateTable('merge').set({ undone_at: at }).where('merge_id', '=', mergeId))
}

/**
 * Takes one merge back: what it changed reads as before, whatever a person changed since stays. Undoing what is
 * undone changes nothing. Fails with `not-found`.
 */
export function undoMerge(core: Core, mergeId: string): UndoReport {
  const merge = requireMerge(core, mergeId)
  const { workspaceId } = requireWorkspace(core)
  if (merge.undone_at !== null) return inOneStep(core, mergeId, [], () => undefined)
  const touched = broughtBy(core, merge)
  return inOneStep(core, mergeId, touched, () => {
    markUndone(core, mergeId, core.clock.now().toISOString())
    for (const one of touched) {
      if (one.ownerId === workspaceId) takeBack(core, one, mergeId)
      else hide(core, one, mergeId)
    }
  })
}

/** Brings an undone merge back; what a person changed since the undoing stays. Fails with `not-found`. */
export function redoMerge(core: Core, mergeId: string): UndoReport {
  const merge = requireMerge(core, mergeId)
  const rows = core.db.all(sql.selectFrom('undone_span').selectAll().where('merge_id', '=', mergeId))
  const spansOf = (own: number): readonly Touched[] =>
    groupSpans(
      rows
        .filter((row) => row.own === own)
        .map((row) => ({
          id: row.document_id,
          span: {
            before: JSON.parse(row.before_heads) as string[],
            after: JSON.parse(row.after_heads) as string[],
          },
        })),
    )
  const [hidden, written] = [spansOf(0), spansOf(1)]
  return inOneStep(core, mergeId, [...hidden, ...written], () => {
    if (merge.undone_at === null) return
    markUndone(core, mergeId, null)
    core.db.run(sql.deleteFrom('undone_span').where('merge_id', '=', mergeId))
    for (const one of written) takeBack(core, one, null)
    for (const one of hidden) showAgain(core, one)
  })
}
