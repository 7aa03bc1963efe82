import { expect, test } from 'vitest'
import { openDatabase, sql } from '#main/db/database.ts'
import { guardedAhead } from '#main/features/share/guard-ahead.ts'

test('what the guard said ahead holds only where all that it assumed was stored', async () => {
  const db = openDatabase(':memory:')
  const store = (sha256: string): void =>
    db.run(
      sql
        .insertInto('chunk')
        .values({ document_id: 'ANT|2018-2019|facts', sha256, local: 0, bytes: new Uint8Array([1]) }),
    )
  const said = { ok: true, fresh: 1 } as const
  const asked = {
    documents: new Map(),
    verdict: Promise.resolve(said),
    assumed: new Map([['ANT|2018-2019|facts', new Set(['first', 'second'])]]),
  }
  expect(guardedAhead(db, null)).toBeNull()
  store('first')
  expect(guardedAhead(db, asked)).toBeNull()
  store('second')
  expect(await guardedAhead(db, asked)).toEqual(said)
  // Something else came in between: the document is another one than the guard opened.
  store('third')
  expect(guardedAhead(db, asked)).toBeNull()
  db.close()
})
