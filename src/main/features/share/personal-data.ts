import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import type { PersonalFinding } from '#shared/contract/share-contract.ts'
import { personalDataIn } from '#shared/domain/privacy/personal-data.ts'
import { isKind } from '#shared/model/kind-names.ts'
import type { AnyRecord } from '#shared/model/kinds.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { saveRecords } from '../../core/save-records.ts'
import { sql } from '../../db/database.ts'
import { parseDocumentId } from '../../records/document-id.ts'
import { chosenShare, waitingChunks } from '../../records/outbox-state.ts'
import { getRecord } from '../../records/record-reader.ts'
import { mapTexts, textsOf } from './record-texts.ts'

/** Aggregates with own changes that nobody has been given yet. */
function waitingBuckets(core: Core): readonly string[] {
  const spaceId = chosenShare(core.db)?.spaceId ?? ''
  const { workspaceId } = requireWorkspace(core)
  const names = (['facts', 'text'] as const).flatMap((audience) =>
    core.db
      .all(waitingChunks(spaceId, audience, core.db).select('document_id').distinct())
      .flatMap((row) => parseDocumentId(row.document_id) ?? []),
  )
  return [...new Set(names.filter(({ ownerId }) => ownerId === workspaceId).map(({ bucket }) => bucket))]
}

/** Codes, phones, addresses and names of pupils in what the next hand-over would carry. */
export function personalDataToSend(core: Core): PersonalFinding[] {
  const { workspaceId } = requireWorkspace(core)
  return waitingBuckets(core).flatMap((bucket) =>
    core.db
      .all(
        sql
          .selectFrom('record')
          .select(['kind', 'id', 'title', 'date', 'number', 'json'])
          .where('owner_id', '=', workspaceId)
          .where('bucket', '=', bucket)
          .where('deleted', '=', 0)
          .orderBy('kind')
          .orderBy('id'),
      )
      .flatMap(({ json, kind, ...named }) => {
        if (!isKind(kind)) return []
        return textsOf(JSON.parse(json)).flatMap(({ path, rows, text }) =>
          personalDataIn(text).map(({ kind: what, match, replacement }) => ({
            kind,
            ...named,
            path,
            rows: [...rows],
            what,
            match,
            replacement,
          })),
        )
      }),
  )
}

/** Writes a replacement (initials, a mark) in place of one finding, everywhere in that field. */
export function maskPersonalData(core: Core, input: HandlerInput<'share.mask'>): { left: number } {
  const { workspaceId } = requireWorkspace(core)
  const { kind, id, path, match } = input
  const { record } = getRecord(core.db, workspaceId, id, kind)
  let isFound = false
  const next = mapTexts(record, (text, place) => {
    if (place !== path) return text
    const hit = personalDataIn(text).find((one) => one.match === match)
    if (!hit) return text
    isFound = true
    return text.replaceAll(match, hit.replacement)
  })
  if (!isFound) throw new AppError('not-found', 'Not there any more', { details: { id } })
  saveRecords(core, [{ kind, id, next: next as AnyRecord }], 'masked')
  return { left: personalDataToSend(core).length }
}
