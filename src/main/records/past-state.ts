import type { Clock } from '../core/ports.ts'
import { type Db, openDatabase, sql } from '../db/database.ts'
import { changesRecordedBy } from '../replica/document-past.ts'
import { openDocument } from '../replica/document.ts'
import { createDocumentShelf, type DocumentShelf } from './document-shelf.ts'
import { createProjector } from './projector.ts'

export interface PastState {
  readonly db: Db
  readonly shelf: DocumentShelf
  close(): void
}

/** The last moment of a day on this computer's calendar. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.999`)

/**
 * Everything as it had been written by a moment, in a database of its own that is only in memory. The moment is that
 * of the writers' clocks: what was written by then and arrived later is there too. A clock that was ahead of `now` is not believed.
 */
export function openPast(
  { db, shelf, clock }: { readonly db: Db; readonly shelf: DocumentShelf; readonly clock: Clock },
  at: Date,
): PastState {
  const past = openDatabase(':memory:')
  const ids = db.all(sql.selectFrom('chunk').select('document_id').distinct().orderBy('document_id'))
  for (const { key, value } of db.all(sql.selectFrom('setting').selectAll())) {
    past.run(sql.replaceInto('setting').values({ key, value }))
  }
  for (const { document_id: id } of ids) {
    changesRecordedBy(openDocument(shelf.chunks(id)), at, clock.now()).forEach((bytes, index) => {
      past.run(sql.insertInto('chunk').values({ document_id: id, sha256: String(index), local: 0, bytes }))
    })
  }
  const pastShelf = createDocumentShelf(past)
  createProjector(past, pastShelf).rebuild()
  return { db: past, shelf: pastShelf, close: () => past.close() }
}
