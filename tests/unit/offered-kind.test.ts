import { expect, test } from 'vitest'
import { offeredKind } from '#shared/domain/intake/offered-kind.ts'

test.each([
  ['2018-10-01_10-00-00_asked.komanda-kopija', 'backup'],
  ['2018-10-01_10-00-00_asked.komanda-kopija.AGE', 'backup'],
  // The key beside a copy is nothing to open by itself.
  ['2018-10-01_10-00-00_asked.komanda-kopija.raktas.age', null],
  ['ANT.kmd', 'bundle'],
  ['ANT (1).kmd.txt', 'bundle'],
  ['protokolas.PDF', 'pdf'],
  ['planas.docx', 'source'],
  ['planas.age', null],
])('%s is taken for %s', (name, kind) => {
  expect(offeredKind(name)).toBe(kind)
})
