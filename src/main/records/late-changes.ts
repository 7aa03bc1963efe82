import { createHash } from 'node:crypto'
import { z } from 'zod'
import { SEPARATOR } from '#shared/model/leaves.ts'
import type { Db, ReadDb } from '../db/database.ts'
import { readSetting, writeSetting } from '../db/settings.ts'
import type { ReplicaDocument } from '../replica/document.ts'
import type { Pruned } from '../replica/renew-document.ts'
import { documentId, type DocumentName } from './document-id.ts'

const LATE_SETTING = 'lateChanges'

/** One field that was written upon a history which its document has left behind since. */
const LateChange = z.object({
  id: z.string(),
  ownerId: z.string(),
  bucket: z.string(),
  audience: z.enum(['facts', 'text']),
  record: z.string(),
  path: z.string(),
  /** What was written; `null`: it was emptied or taken out. */
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
})
export type LateChange = z.infer<typeof LateChange>

/** Waiting for a person to write them again or to let them go. */
export const lateChanges = (db: ReadDb): readonly LateChange[] =>
  readSetting(db, LATE_SETTING, z.array(LateChange)) ?? []

const placeOf = (key: string): { readonly record: string; readonly path: string } => {
  const [kind = '', id = '', ...path] = key.split(SEPARATOR)
  return { record: `${kind}${SEPARATOR}${id}`, path: path.join(SEPARATOR) }
}

/** Keeps what reads otherwise now because nobody knew of it when the document was written anew. */
export function noteLateChanges(
  db: Db,
  name: DocumentName,
  before: ReplicaDocument,
  { document, touched }: Pruned,
): void {
  const found = [...touched].flatMap((key): LateChange[] => {
    const { record, path } = placeOf(key)
    const value = before.records.get(record)?.get(path) ?? null
    if (value === (document.records.get(record)?.get(path) ?? null)) return []
    const id = createHash('sha256')
      .update(`${documentId(name)} ${key}`)
      .digest('base64url')
      .slice(0, 22)
    return [{ id, ...name, record, path, value }]
  })
  if (found.length === 0) return
  const ids = new Set(found.map(({ id }) => id))
  writeSetting(db, LATE_SETTING, [...lateChanges(db).filter(({ id }) => !ids.has(id)), ...found])
}

/** One was dealt with. */
export function dropLateChange(db: Db, id: string): void {
  writeSetting(
    db,
    LATE_SETTING,
    lateChanges(db).filter((one) => one.id !== id),
  )
}
