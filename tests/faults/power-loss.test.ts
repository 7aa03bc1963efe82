import { expect, test } from 'vitest'
import { afterPowerLoss, type Luck } from '../torture/power/after-power-loss.ts'
import { type DiskLog, diskLog } from '../torture/power/disk-log.ts'
import { readTrace } from '../torture/power/trace-lines.ts'

/* What `tests/torture/power-loss.ts` believes of a disk; the program itself is tried there. */

const hex = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')

const fd = (path: string): string => `7<${hex(path)}>`
const made = (path: string): string =>
  `10 openat(AT_FDCWD<${hex('/')}>, "${hex(path)}", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = ${fd(path)}`
const wrote = (path: string, text: string, at: number): string =>
  `10 pwrite64(${fd(path)}, "${hex(text)}", ${text.length}, ${at}) = ${text.length}`
const synced = (path: string): string => `10 fsync(${fd(path)}) = 0`
const renamed = (from: string, to: string): string => `10 rename("${hex(from)}", "${hex(to)}")  = 0`

const logOf = (lines: readonly string[], found: Readonly<Record<string, string>> = {}): DiskLog =>
  diskLog(
    readTrace(lines.join('\n')),
    '/r',
    new Map(Object.entries(found).map(([path, text]) => [path, Buffer.from(text)])),
  )

/** Every outcome that chance allows, over many throws. */
function outcomes(log: DiskLog, luck: Luck, cut = log.steps.length): Set<string> {
  let state = 1
  const chance = { below: (limit: number) => (state = (state * 48_271) % 2_147_483_647) % limit }
  const all = new Set<string>()
  for (let run = 0; run < 200; run += 1) {
    const files = [...afterPowerLoss(log, cut, luck, chance)].map(
      ([path, bytes]) => `${path}=${bytes.toString()}`,
    )
    all.add(files.toSorted().join(' '))
  }
  return all
}

test('what was synced lasts, and its name; what was not may be lost', () => {
  const log = logOf([made('/r/a'), wrote('/r/a', 'one', 0), synced('/r/a'), wrote('/r/a', 'two', 3)])
  expect(outcomes(log, 'nothing')).toEqual(new Set(['/r/a=one']))
  expect(outcomes(log, 'all')).toEqual(new Set(['/r/a=onetwo']))
  expect(outcomes(log, 'some')).toEqual(new Set(['/r/a=one', '/r/a=onetwo']))
  expect(outcomes(log, 'nothing', 2)).toEqual(new Set(['']))
})

test('a later write may last without an earlier one, and one of several sectors in part', () => {
  const apart = logOf([wrote('/r/a', 'x', 0), wrote('/r/a', 'y', 2)], { '/r/a': '...' })
  expect(outcomes(apart, 'some')).toEqual(new Set(['/r/a=...', '/r/a=x..', '/r/a=..y', '/r/a=x.y']))
  const long = logOf([wrote('/r/a', 'x'.repeat(1024), 0)], { '/r/a': '.'.repeat(1024) })
  expect(outcomes(long, 'some')).toContain(`/r/a=${'.'.repeat(512)}${'x'.repeat(512)}`)
})

test('a renaming is there or not, with both its names', () => {
  const lines = [
    made('/r/a.tmp'),
    wrote('/r/a.tmp', 'new', 0),
    synced('/r/a.tmp'),
    renamed('/r/a.tmp', '/r/a'),
  ]
  const found = { '/r/a': 'old' }
  expect(outcomes(logOf(lines, found), 'some')).toEqual(new Set(['/r/a.tmp=new /r/a=old', '/r/a=new']))
  expect(outcomes(logOf([...lines, synced('/r')], found), 'nothing')).toEqual(new Set(['/r/a=new']))
})

test('a sync does not vouch for a write that ended after the sync began', () => {
  const log = logOf([
    made('/r/a'),
    synced('/r/a'),
    `11 fsync(${fd('/r/a')} <unfinished ...>`,
    wrote('/r/a', 'late', 0),
    '11 <... fsync resumed>)             = 0',
  ])
  expect(outcomes(log, 'nothing')).toEqual(new Set(['/r/a=']))
})

test('a call that is not followed is refused, not passed over', () => {
  const call = `10 fallocate(${fd('/r/a')}, 0, 0, 4096) = 0`
  expect(() => logOf([made('/r/a'), call])).toThrow('fallocate is not followed')
  expect(() => logOf([call.replace(hex('/r/a'), hex('/elsewhere'))])).not.toThrow()
})
