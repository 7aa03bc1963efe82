import { expect, test } from 'vitest'
import type { HistoryVersion } from '#shared/contract/history-contract.ts'
import { valuesOf } from '#renderer/features/history/values-of.ts'

const version = (extra: Partial<HistoryVersion>): HistoryVersion => ({
  ref: { facts: 'a', text: null },
  at: '2018-10-01T08:00:00Z',
  author: 'sekretorė',
  device: 'pc',
  source: 'typed',
  place: null,
  mergedFrom: null,
  changes: [],
  ...extra,
})

const change = (path: string, before: unknown, after: unknown) => ({ path: path.split('/'), before, after })

test('[row 74] a field tells its own writings alone, the last first, with the words it was read from', () => {
  const pasted = version({
    source: 'pasted',
    changes: [
      change('participants/r/teachers', null, 12),
      change('participants/r/raw', '', 'Bagotosios m-kla – 12'),
      change('participants/s/raw', '', 'kita eilutė'),
    ],
  })
  const typed = version({
    changes: [change('participants/r/teachers', 12, 14), change('title', '', 'Seminaras')],
  })
  const read = version({
    source: 'imported: planas.docx',
    place: { line: 4, place: '2 lentelė', raw: '4 seminarai' },
    changes: [change('title', 'Seminaras', 'Seminarai')],
  })
  const versions = [read, typed, pasted]
  const told = (path: string) =>
    valuesOf(versions, path.split('/')).map(({ changes, raw }) => [
      changes[0]?.before,
      changes[0]?.after,
      raw,
    ])
  expect(told('participants/r/teachers')).toEqual([
    [12, 14, ''],
    [null, 12, 'Bagotosios m-kla – 12'],
  ])
  expect(told('title')).toEqual([
    ['Seminaras', 'Seminarai', '4 seminarai'],
    ['', 'Seminaras', ''],
  ])
  expect(told('participants/s/teachers')).toEqual([])
  expect(valuesOf(versions, ['participants']).map(({ changes }) => changes.length)).toEqual([1, 3])
})
