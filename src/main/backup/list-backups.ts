import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupReason, isBackupName, reasonInName } from '#shared/domain/backup/backup-facts.ts'
import { type BackupLook, type CopySource, liveCounts, lookAtBackup } from '../db/backup-file.ts'
import { entryKind } from '../storage/folders.ts'
import { isLockedFile } from './open-copy.ts'

type ListedLook = BackupLook | { readonly state: 'locked' }

/** A copy in a folder, as far as can be told without reading all of it. */
export interface ListedBackup {
  readonly file: string
  readonly name: string
  readonly madeAt: string
  readonly bytes: number
  readonly reason: BackupReason
  /** `locked`: by age; what it holds is told only by whoever opens it. */
  readonly state: ListedLook['state']
  readonly program: string
  readonly workspaceName: string
  readonly isPractice: boolean
  readonly counts: Readonly<Record<string, number>>
  readonly files: number
}

const NOTHING_TOLD = { program: '', workspaceName: '', isPractice: false, counts: {}, files: 0 } as const

function told(file: CopySource, look: ListedLook) {
  if (look.state === 'newer') return { ...NOTHING_TOLD, program: look.program }
  if (look.state === 'bare') return { ...NOTHING_TOLD, counts: liveCounts(file) }
  if (look.state !== 'backup') return NOTHING_TOLD
  const { program, name, isPractice, counts, files } = look.facts
  return { program, workspaceName: name, isPractice, counts, files }
}

/** One file as a copy, whatever it is; of a locked one little is known unless `opened` is what it holds. */
export async function describeBackup(
  file: string,
  name: string,
  opened: CopySource | null = null,
): Promise<ListedBackup> {
  const isLocked = opened === null && (await isLockedFile(file))
  const look = isLocked ? ({ state: 'locked' } as const) : lookAtBackup(opened ?? file)
  const { size, mtime } = await stat(file)
  const facts = look.state === 'backup' ? look.facts : null
  return {
    file,
    name,
    madeAt: facts?.madeAt ?? mtime.toISOString(),
    bytes: size,
    reason: facts?.reason ?? reasonInName(name),
    state: look.state,
    ...told(opened ?? file, look),
  }
}

/** The copies in a folder, newest first; a folder that is not there has none. */
export async function listBackups(folder: string): Promise<readonly ListedBackup[]> {
  if ((await entryKind(folder, { followLinks: true })) !== 'folder') return []
  const names = (await readdir(folder)).filter((name) => isBackupName(name))
  const found = await Promise.all(
    names.map((name) => describeBackup(join(folder, name), name).catch(() => null)),
  )
  return found
    .filter((backup) => backup !== null)
    .toSorted((left, right) => right.madeAt.localeCompare(left.madeAt) || right.name.localeCompare(left.name))
}
