import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { AnyRecord, Kind } from '#shared/model/kinds.ts'
import { openDatabase, sql } from '#main/db/database.ts'
import { parseDocumentId } from '#main/records/document-id.ts'
import { createDocumentShelf } from '#main/records/document-shelf.ts'
import { storeForeignChunks } from '#main/records/merge-chunks.ts'
import { createProjector } from '#main/records/projector.ts'
import { findRecord } from '#main/records/record-reader.ts'
import { createRecordWriter } from '#main/records/record-writer.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

export interface Device {
  put(kind: Kind, record: AnyRecord): void
  read(kind: Kind, id: string): unknown
  /** Every stored chunk, as a bundle would carry it. */
  chunks(): readonly { readonly document: string; readonly bytes: Uint8Array }[]
  receive(from: Device): void
  /** Rows made again from the documents. */
  rebuild(): void
}

/** One PC of an organisation: a real database and real documents, without the share. */
export function openDevice(ownerId: string, deviceId: string): Device {
  const db = openDatabase(join(temporaryFolder(), 'komanda.db'))
  onTestFinished(() => db.close())
  const shelf = createDocumentShelf(db)
  const projector = createProjector(db, shelf)
  let now = Date.parse('2018-10-01T08:00:00Z')
  const writer = createRecordWriter(db, shelf, projector, { now: () => new Date((now += 700)) })
  return {
    put(kind, record) {
      writer.write([{ kind, id: record.id, next: record }], { ownerId, author: deviceId, deviceId }, 'typed')
    },
    read: (kind, id) => findRecord(db, ownerId, id, kind)?.record,
    chunks: () =>
      db
        .all(sql.selectFrom('chunk').select(['document_id', 'bytes']).orderBy('position'))
        .map((row) => ({ document: row.document_id, bytes: row.bytes })),
    receive(from) {
      const documents = Map.groupBy(from.chunks(), ({ document }) => document)
      db.transaction(() => {
        for (const [document, chunks] of documents) {
          const name = parseDocumentId(document)
          if (!name) throw new Error(`No document is called ${document}`)
          const bytes = chunks.map((chunk) => chunk.bytes)
          const { changedRecords } = storeForeignChunks(db, shelf, projector, name, bytes)
          projector.projectBucket(name.ownerId, name.bucket, changedRecords)
        }
      })
    },
    rebuild() {
      shelf.forgetAll()
      projector.rebuild()
    },
  }
}
