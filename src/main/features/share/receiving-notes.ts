import { AppError } from '#shared/contract/app-error.ts'
import type { Core } from '../../core/core.ts'
import type { Bundle } from '../../share/bundle-format.ts'
import type { ScanItem } from '../../share/scan.ts'
import { noteCovered } from './covered-files.ts'
import { rememberBundle, rememberFile } from './received-files.ts'
import type { NotedFile, Receiving } from './receiving.ts'

/** Notes a bundle as dealt with; `skipped`: it is not for us. */
export function noteReceived(
  { core, share, at, mergeId }: Receiving,
  item: NotedFile,
  { meta }: Pick<Bundle, 'meta'>,
  state: 'new' | 'newer-program' | 'skipped',
): void {
  noteCovered(core.db, share.spaceId, meta, at)
  rememberBundle(core.db, {
    spaceId: share.spaceId,
    file: item.file.key,
    sha256: item.contentHash,
    meta,
    at,
    state,
    // What a person is told to update to.
    reason: state === 'newer-program' ? meta.program : '',
    mergeId: state === 'skipped' ? null : mergeId,
  })
}

export function remember({ core, share, dryRun }: Receiving, item: Pick<ScanItem, 'file'>): void {
  if (!dryRun) rememberFile(core.db, share.spaceId, item.file)
}

/** Notes files that changed nothing, in one transaction; left out, they are only read again. */
export function noteSeen({
  core,
  share,
  dryRun,
  seen,
}: Pick<Receiving, 'core' | 'share' | 'dryRun' | 'seen'>): void {
  const files = seen.splice(0)
  if (dryRun || files.length === 0) return
  keepIfRoom(core, () =>
    core.db.transaction(() => {
      for (const file of files) rememberFile(core.db, share.spaceId, file)
    }),
  )
}

export function noteSkipped(
  { covered, dryRun, skipped }: Receiving,
  { file, contentHash }: NotedFile,
  { meta }: Pick<Bundle, 'meta'>,
): void {
  covered.lookedAt(meta)
  if (!dryRun) skipped.push({ file, contentHash, meta })
}

/** Writes the notes of one folder: what lies in the next is judged by them. */
export function keepSkipped(receiving: Receiving): void {
  const { core, skipped, covered } = receiving
  const noted = skipped.splice(0)
  if (noted.length === 0) return
  keepIfRoom(core, () =>
    core.db.transaction(() => {
      for (const one of noted) {
        remember(receiving, one)
        noteReceived(receiving, one, one, 'skipped')
      }
    }),
  )
  covered.noted()
}

/** On the disk, or in the memory that a locked folder lives in. */
const NO_ROOM: ReadonlySet<string> = new Set<AppError['code']>(['storage-full', 'lock-too-large'])

/**
 * Notes that spare work the next time. Where there is no room for them they are left out and the work is done again: they
 * must not make a failure of bundles that are merged already.
 */
export function keepIfRoom(core: Core, note: () => void): void {
  try {
    note()
  } catch (error) {
    if (!(error instanceof AppError && NO_ROOM.has(error.code))) throw error
    core.log.write('warn', 'share.not-noted', { code: error.code })
  }
}
