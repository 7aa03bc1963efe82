import { type Db, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import { freeDocument, openDocument, type ReplicaDocument } from '../replica/document.ts'

/** How many documents stay open between edits: the one being typed, its text, a few around it. */
const SHELF_SIZE = 12

const chunksOf = prepared<{ id: string }>()((slot) =>
  sql.selectFrom('chunk').select('bytes').where('document_id', '=', slot('id')).orderBy('position'),
)

export interface DocumentShelf {
  open(id: string): ReplicaDocument
  /** To be read, never changed: all that nobody has written yet are one empty document. */
  read(id: string): ReplicaDocument
  keep(id: string, document: ReplicaDocument): void
  isOpen(id: string): boolean
  /** Forgets a document that nobody holds and gives back its memory at once. */
  release(id: string): void
  /** Forgets what is in memory; the next `open` reads what was stored. */
  forget(id: string): void
  forgetAll(): void
  chunks(id: string): readonly Uint8Array[]
}

/** Documents opened from their stored chunks, the last used ones kept open. */
export function createDocumentShelf(db: Db): DocumentShelf {
  const open = new Map<string, ReplicaDocument>()
  const chunks = (id: string): readonly Uint8Array[] => db.all(chunksOf({ id })).map((row) => row.bytes)
  let unwritten: ReplicaDocument | undefined
  const keep = (id: string, document: ReplicaDocument): void => {
    open.delete(id)
    open.set(id, document)
    for (const oldest of open.keys()) {
      if (open.size <= SHELF_SIZE) return
      open.delete(oldest)
    }
  }
  return {
    chunks,
    keep,
    open(id) {
      const document = open.get(id) ?? openDocument(chunks(id))
      keep(id, document)
      return document
    },
    read(id) {
      const opened = open.get(id)
      const stored = opened ? [] : chunks(id)
      if (!opened && stored.length === 0) return (unwritten ??= openDocument([]))
      const document = opened ?? openDocument(stored)
      keep(id, document)
      return document
    },
    isOpen: (id) => open.has(id),
    release(id) {
      const document = open.get(id)
      open.delete(id)
      if (document) freeDocument(document)
    },
    forget(id) {
      open.delete(id)
    },
    forgetAll() {
      open.clear()
    },
  }
}
