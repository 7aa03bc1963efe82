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
  const many = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 20_000 }), reason }), { maxLength: 60 })
  fc.assert(
    fc.property(many, (list) => {
      const all = list.map((one) => made(one.hours, one.reason))
      const dropped = backupsToDrop(all, NOW)
      expect(dropped.some((one) => one.reason === 'asked')).toBe(false)
      const byItself = all.filter((one) => one.reason === 'hour')
      const newest = Math.max(...byItself.map((one) => one.madeAt.getTime()))
      expect(dropped.every((one) => one.reason !== 'hour' || one.madeAt.getTime() < newest)).toBe(
        byItself.every((one) => one.madeAt.getTime() < newest || !dropped.includes(one)),
      )
      const rest = all.filter((one) => !dropped.includes(one))
      expect(backupsToDrop(rest, NOW)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('a name tells its reason', () => {
  expect(backupName(new Date(2026, 2, 5, 7, 8, 9), 'hour')).toBe('2026-03-05_07-08-09_hour.komanda-kopija')
  expect(reasonInName('2026-03-05_07-08-09_before-update_2.komanda-kopija')).toBe('before-update')
  expect(reasonInName('Rūtos kopija.komanda-kopija')).toBe('asked')
})
