import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupName, reasonInName } from '#shared/domain/backup/backup-facts.ts'
import { backupsToDrop, type KeptBackup } from '#shared/domain/backup/backups-to-drop.ts'

const NOW = new Date(2026, 10, 22, 10, 30)
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000)
const made = (hours: number, reason: KeptBackup['reason'] = 'hour'): KeptBackup => ({
  name: `${hours}`,
  madeAt: hoursAgo(hours),
  reason,
})

test('[row 77] hours, days, weeks and months keep their newest copy', () => {
  const all = Array.from({ length: 24 * 400 }, (_, hours) => made(hours))
  const dropped = new Set(backupsToDrop(all, NOW))
  const kept = all.filter((one) => !dropped.has(one))
  // 8 hours, 7 days, 5 weeks, 12 months; the present hour is also the newest of its day, week and month.
  expect(kept.length).toBeLessThanOrEqual(8 + 7 + 5 + 12)
  expect(kept.slice(0, 8).map(({ name }) => name)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
  expect(kept.at(-1)?.madeAt.getMonth()).toBe(11)
})

test('what was asked for stays, and the newest copy of all; what a run drops no later run would miss', () => {
  const reason = fc.constantFrom('asked', 'hour', 'before-restore', 'before-update') as fc.Arbitrary<
    KeptBackup['reason']
  >
  const many = fc.array(fc.record({ hours: fc.integer({ min: -20_000, max: 20_000 }), reason }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(many, (list) => {
      const all = list.map((one) => made(one.hours, one.reason))
      const dropped = backupsToDrop(all, NOW)
      expect(dropped.some((one) => one.reason === 'asked')).toBe(false)
      // The newest stays, and so does the newest that is not of a day to come: it was made just now.
      const byItself = all.filter((one) => one.reason === 'hour').map((one) => one.madeAt.getTime())
      const last = [Math.max(...byItself), Math.max(...byItself.filter((at) => at <= NOW.getTime()))]
      for (const newest of last.filter(Number.isFinite)) {
        const made = all.filter((one) => one.reason === 'hour' && one.madeAt.getTime() === newest)
        expect(made.some((one) => !dropped.includes(one))).toBe(true)
      }
      const rest = all.filter((one) => !dropped.includes(one))
      expect(backupsToDrop(rest, NOW)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('a copy made under a clock that was put back or ahead stays, and pushes none out', () => {
  const all = Array.from({ length: 400 }, (_, days) => made(24 * days))
  const right = backupsToDrop(all, NOW)
  for (const now of [new Date(2010, 0, 1), new Date(2036, 0, 1)]) {
    const odd: KeptBackup = { name: 'odd', madeAt: now, reason: 'hour' }
    const dropped = backupsToDrop([...all, odd], now)
    expect(dropped).not.toContain(odd)
    // The clock is right again.
    const later = backupsToDrop([...all, odd], NOW).filter((one) => one !== odd)
    expect(later).toEqual(right)
  }
})

test('a name tells its reason', () => {
  expect(backupName(new Date(2026, 2, 5, 7, 8, 9), 'hour')).toBe('2026-03-05_07-08-09_hour.komanda-kopija')
  expect(reasonInName('2026-03-05_07-08-09_before-update_2.komanda-kopija')).toBe('before-update')
  expect(reasonInName('Rūtos kopija.komanda-kopija')).toBe('asked')
})
