import { z } from 'zod'
import { BackupReason } from '../domain/backup/backup-facts.ts'
import { command, query } from './procedure.ts'

const Path = z.string().min(1).max(4000)

/** A passphrase, or the words of a recovery sheet: of something locked. */
const Secret = z.string().min(1).max(2000).nullable().default(null)

export const ListedBackup = z.object({
  file: z.string(),
  name: z.string(),
  madeAt: z.string(),
  bytes: z.number().int(),
  reason: BackupReason,
  /**
   * `bare`: a database copied by hand or before an update. Only `backup` and `bare` can be restored; of a `locked` one only
   * whoever opens it is told more.
   */
  state: z.enum(['backup', 'bare', 'foreign', 'damaged', 'newer', 'locked']),
  program: z.string(),
  workspaceName: z.string(),
  isPractice: z.boolean(),
  counts: z.record(z.string(), z.number().int()),
  files: z.number().int(),
})
export type ListedBackup = z.infer<typeof ListedBackup>

const NamedRecord = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
})

export const BackupPreview = ListedBackup.extend({
  /** Read whole, and every byte is as it was written. */
  isSound: z.boolean(),
  gone: z.array(NamedRecord),
  back: z.array(NamedRecord),
  changed: z.array(NamedRecord),
  differences: z.object({ gone: z.number().int(), back: z.number().int(), changed: z.number().int() }),
})
export type BackupPreview = z.infer<typeof BackupPreview>

export const backupContract = {
  /** Copies in a folder, newest first; without one, those the program makes by itself. */
  'backup.list': query(
    z.strictObject({ folder: Path.nullable().default(null) }),
    z.object({ folder: z.string(), backups: z.array(ListedBackup) }),
  ),
  /** Makes and checks a copy; `folder` beside the program's own. */
  'backup.make': command(
    z.strictObject({ folder: Path.nullable().default(null) }),
    z.object({ file: z.string(), bytes: z.number().int() }),
  ),
  /** A passphrase of words drawn at random, and whether a recovery sheet could open a locked copy too. */
  'backup.proposePassphrase': query(
    z.strictObject({}),
    z.object({ passphrase: z.string(), hasSheet: z.boolean() }),
  ),
  /**
   * Makes and checks a copy to take away, locked as age files are; with `sheet` a key file beside it lets the recovery sheet
   * open it too.
   */
  'backup.makeLocked': command(
    z.strictObject({ folder: Path, passphrase: z.string().max(1000), sheet: z.boolean().default(false) }),
    z.object({ file: z.string(), bytes: z.number().int(), keyFile: z.string().nullable() }),
  ),
  /** What a copy holds and what restoring it would change here. */
  'backup.preview': query(z.strictObject({ file: Path, secret: Secret }), BackupPreview),
  'backup.restore': command(
    z.strictObject({ file: Path, secret: Secret }),
    z.object({ restored: z.string(), previous: z.string().nullable(), missingFiles: z.number().int() }),
  ),
}
