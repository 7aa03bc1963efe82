import { expect, test } from 'vitest'
import type { ReceivedBundle } from '#shared/contract/share-contract.ts'
import { inboxRows } from '#shared/domain/exchange/inbox-rows.ts'

const NOW = '2018-11-20T10:00:00.000Z'

const bundle = (from: string, extra: Partial<ReceivedBundle> = {}): ReceivedBundle => ({
  file: `komanda/v1/${from}/d/00000001-00.kmd`,
  from,
  fromName: from,
  device: 'd',
  state: 'same',
  changes: { added: 0, changed: 0, removed: 0 },
  records: [],
  reason: '',
  receipt: '',
  createdAt: null,
  ...extra,
})

const school = (id: string, lastReceivedAt: string | null, state = 'received' as const) => ({
  id,
  name: `${id} mokykla`,
  writers: [id],
  lastReceivedAt,
  lastWrittenAt: lastReceivedAt,
  bundles: 0,
  state,
})

test('every institution is one row, whoever needs somebody’s eyes first [row 52]', () => {
  const rows = inboxRows({
    institutions: [
      school('SIANDIEN', '2018-11-20T08:00:00.000Z'),
      school('VAKAR', '2018-11-19T08:00:00.000Z'),
      school('SENIAI', '2018-09-01T08:00:00.000Z'),
      school('NIEKADA', null),
      school('NAUJA', null),
      school('SUGADINTA', null),
      school('SALINA', null),
      school('GINCAS', '2018-11-20T08:00:00.000Z'),
      school('SENESNE', '2018-11-20T08:00:00.000Z'),
      school('ATEITIS', '2018-11-20T08:00:00.000Z'),
    ],
    bundles: [
      bundle('NAUJA', { state: 'new', changes: { added: 2, changed: 1, removed: 0 } }),
      bundle('', { state: 'damaged', file: 'komanda/v1/SUGADINTA/d/1.kmd', fromName: '' }),
      bundle('SALINA', { state: 'new', reason: 'removals', changes: { added: 0, changed: 0, removed: 9 } }),
      bundle('SENESNE', { state: 'older' }),
      bundle('ATEITIS', { state: 'newer-program' }),
      bundle('SVETIMAS', { state: 'unknown-sender' }),
      bundle('VAKAR'),
    ],
    conflicts: [{ ownerId: 'GINCAS' }],
    now: NOW,
  })
  expect(rows.map(({ id, state, count, isListed }) => [id, state, count, isListed])).toEqual([
    ['SVETIMAS', 'unknown-sender', 0, false],
    ['SUGADINTA', 'damaged', 0, true],
    ['SALINA', 'removals', 9, true],
    ['NAUJA', 'waiting', 3, true],
    ['GINCAS', 'conflict', 0, true],
    ['ATEITIS', 'newer-program', 0, true],
    ['SENIAI', 'late', 0, true],
    ['NIEKADA', 'never-received', 0, true],
    ['SENESNE', 'older', 0, true],
    ['SIANDIEN', 'received-today', 0, true],
    ['VAKAR', 'same', 0, true],
  ])
})

test('a school that writes under an id of its own is the listed one of that name, or that it was joined with', () => {
  const rows = inboxRows({
    institutions: [school('JAN', null), { ...school('ANT', NOW), writers: ['ist-2'] }],
    bundles: [
      bundle('ist-1', { fromName: '„Jan“  mokykla', state: 'new' }),
      bundle('IST-2', { fromName: 'Antanavo mokykla', state: 'older' }),
    ],
    conflicts: [],
    now: NOW,
  })
  expect(rows.map(({ id, state }) => [id, state])).toEqual([
    ['JAN', 'waiting'],
    ['ANT', 'older'],
  ])
})

test('what is sealed and cannot be opened here is told before what only waits', () => {
  const closed = bundle('ANT', { state: 'new', reason: 'sealed-no-key' })
  const input = { institutions: [school('ANT', NOW)], conflicts: [], now: NOW }
  expect(inboxRows({ ...input, bundles: [closed, bundle('ANT', { state: 'new' })] })[0]?.state).toBe('sealed')
})
