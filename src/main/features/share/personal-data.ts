import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import type { ForgottenHistory } from '#shared/contract/forgotten-history.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import type { PersonalFinding } from '#shared/contract/share-contract.ts'
import { personalDataIn } from '#shared/domain/privacy/personal-data.ts'
import { isKind } from '#shared/model/kind-names.ts'
import type { AnyRecord, Kind } from '#shared/model/kinds.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { forgetHistory } from '../../core/forget-history.ts'
import { saveRecords } from '../../core/save-records.ts'
import { sql } from '../../db/database.ts'
import { readSetting, writeSetting } from '../../db/settings.ts'
import { documentId, type DocumentName, parseDocumentId } from '../../records/document-id.ts'
import { chosenShare, waitingChunks } from '../../records/outbox-state.ts'
import { findOwnRecord, getRecord } from '../../records/record-reader.ts'
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

/** Own documents in whose history words still stand that were replaced before a hand-over. */
export const MASKED_SETTING = 'maskedDocuments'
const MaskedSetting = z.array(z.string())

function maskedDocuments(core: Core): readonly DocumentName[] {
  const { workspaceId } = requireWorkspace(core)
  const names = readSetting(core.db, MASKED_SETTING, MaskedSetting) ?? []
  return names.flatMap((id) => parseDocumentId(id) ?? []).filter(({ ownerId }) => ownerId === workspaceId)
}

/** Whether former versions still have words that were replaced. */
export const remembersMasked = (core: Core): boolean => maskedDocuments(core).length > 0

/** All documents of an aggregate that there are: a word may have stood in any of them. */
function noteMasked(core: Core, kind: Kind, id: string): void {
  const { workspaceId } = requireWorkspace(core)
  const own = findOwnRecord(core.db, workspaceId, kind, id)
  if (!own) return
  const here = (['facts', 'text'] as const)
    .map((audience) => documentId({ ownerId: workspaceId, bucket: own.bucket, audience }))
    .filter((name) =>
      core.db.first(sql.selectFrom('chunk').select('position').where('document_id', '=', name).limit(1)),
    )
  const noted = maskedDocuments(core).map(documentId)
  writeSetting(core.db, MASKED_SETTING, [...new Set([...noted, ...here])])
}

/** Takes the words that were replaced out of the history, for ever; noted as long as any document could not be written anew. */
export function forgetMasked(core: Core): ForgottenHistory {
  const { author, deviceId } = requireWorkspace(core)
  const told = forgetHistory(core, maskedDocuments(core), { by: author, on: deviceId, from: 'renewed' })
  if (told.unreadable === 0) writeSetting(core.db, MASKED_SETTING, [])
  return told
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
  saveRecords(core, [{ kind, id, next: next as AnyRecord }], 'masked', () => noteMasked(core, kind, id))
  return { left: personalDataToSend(core).length }
}
