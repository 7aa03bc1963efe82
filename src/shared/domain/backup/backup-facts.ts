import { z } from 'zod'

/** Why a copy was made; it decides how long it is kept. */
export const BackupReason = z.enum(['asked', 'hour', 'before-merge', 'before-restore', 'before-update'])
export type BackupReason = z.infer<typeof BackupReason>

/** What a copy says of itself; written into it, so that it is known on any computer. */
export const BackupFacts = z.object({
  /** Version of the copy's own layout. */
  format: z.number().int(),
  program: z.string(),
  /** Version of the database's tables. */
  database: z.number().int(),
  /** ISO time. */
  madeAt: z.string(),
  reason: BackupReason,
  workspaceId: z.string(),
  name: z.string(),
  role: z.string(),
  isPractice: z.boolean(),
  deviceId: z.string(),
  /** Live records by kind. */
  counts: z.record(z.string(), z.number().int()),
  /** SHA-256 over everything that was ever written, in order. */
  digest: z.string(),
  files: z.number().int(),
  fileBytes: z.number().int(),
})
export type BackupFacts = z.infer<typeof BackupFacts>

/** Version of the layout this program writes. */
export const BACKUP_FORMAT = 1

export const BACKUP_ENDING = '.komanda-kopija'
/** What stands after the name of a file that is locked. */
export const LOCKED_ENDING = '.age'

/** Beside a copy that a recovery sheet opens too: its passphrase, locked to the sheet. */
export const keyFileOf = (lockedCopy: string): string =>
  `${lockedCopy.slice(0, -LOCKED_ENDING.length)}.raktas${LOCKED_ENDING}`

/** Whether a file is a copy by its name. */
export const isBackupName = (name: string): boolean =>
  name.endsWith(BACKUP_ENDING) || name.endsWith(`${BACKUP_ENDING}${LOCKED_ENDING}`)

/** `2026-11-22_10-05-33_hour.komanda-kopija`, in the computer's own time. */
export function backupName(at: Date, reason: BackupReason): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  const time = [two(at.getHours()), two(at.getMinutes()), two(at.getSeconds())].join('-')
  return `${day}_${time}_${reason}${BACKUP_ENDING}`
}

/** The reason that a name tells; a copy named by a person was asked for. */
export function reasonInName(name: string): BackupReason {
  const told = /_([a-z-]+)(?:_\d+)?\.komanda-kopija(?:\.age)?$/u.exec(name)?.[1]
  const parsed = BackupReason.safeParse(told)
  return parsed.success ? parsed.data : 'asked'
}
