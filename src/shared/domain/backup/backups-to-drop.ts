import type { BackupReason } from './backup-facts.ts'

/** One copy in the folder of copies. */
export interface KeptBackup {
  readonly name: string
  readonly madeAt: Date
  readonly reason: BackupReason
}

/** How many hours, days, weeks and months keep their newest copy. */
const KEPT = { hour: 8, day: 7, week: 5, month: 12 } as const

const DAY_MS = 86_400_000
/** Copies made before something risky stay at least so long. */
const SPECIAL_DAYS = 30

/** Copies made before the last merges, restores and updates stay however many there were in an hour, and however old. */
const LAST = 5

const two = (part: number): string => String(part).padStart(2, '0')
const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

function mondayOf(at: Date): string {
  const monday = new Date(at.getFullYear(), at.getMonth(), at.getDate() - ((at.getDay() + 6) % 7))
  return dayOf(monday)
}

const SPANS: Readonly<Record<keyof typeof KEPT, (at: Date) => string>> = {
  hour: (at) => `${dayOf(at)}T${two(at.getHours())}`,
  day: dayOf,
  week: mondayOf,
  month: (at) => dayOf(at).slice(0, 7),
}

function newestOfEach(newestFirst: readonly KeptBackup[], span: keyof typeof KEPT): readonly KeptBackup[] {
  const found = new Map<string, KeptBackup>()
  for (const backup of newestFirst) {
    const name = SPANS[span](backup.madeAt)
    if (!found.has(name)) found.set(name, backup)
    if (found.size === KEPT[span]) break
  }
  return [...found.values()]
}

/**
 * Copies that have had their time: of those made by themselves the newest of each of the last hours, days, weeks and
 * months with a copy stay; those made before a restore or an update stay for 30 days and, after it, the newest few
 * of them; those made before merges are like those made by themselves, the newest few besides; what a person asked
 * for is never dropped. Copies of a day that is yet to come are kept by the same rules among themselves: either their clock was wrong
 * or this one is, and neither may push the others out.
 */
export function backupsToDrop(all: readonly KeptBackup[], now: Date): readonly KeptBackup[] {
  const ahead = new Set(all.filter(({ madeAt }) => madeAt > now))
  return [
    ...dropOf([...ahead], now),
    ...dropOf(
      all.filter((backup) => !ahead.has(backup)),
      now,
    ),
  ]
}

function dropOf(all: readonly KeptBackup[], now: Date): readonly KeptBackup[] {
  const newestFirst = all.toSorted((left, right) => right.madeAt.getTime() - left.madeAt.getTime())
  const merges = newestFirst.filter(({ reason }) => reason === 'before-merge')
  const byItself = newestFirst.filter(({ reason }) => reason === 'hour' || reason === 'before-merge')
  const special = newestFirst.filter(
    ({ reason }) => reason === 'before-restore' || reason === 'before-update',
  )
  const kept = new Set<KeptBackup>([
    ...(['hour', 'day', 'week', 'month'] as const).flatMap((span) => newestOfEach(byItself, span)),
    ...merges.slice(0, LAST),
    ...special.slice(0, LAST),
    ...special.filter(({ madeAt }) => now.getTime() - madeAt.getTime() < SPECIAL_DAYS * DAY_MS),
  ])
  return [...byItself, ...special].filter((backup) => !kept.has(backup))
}
