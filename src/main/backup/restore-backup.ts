import { dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import type { Workspace } from '#shared/contract/workspace-contract.ts'
import { type Core, currentWorkspace, WORKSPACE_SETTING } from '../core/core.ts'
import { DEVICE_KEY_SETTING, DeviceKeySetting } from '../core/device-key-setting.ts'
import {
  chunksInBackup,
  type CopySource,
  documentsOfBackup,
  isSoundBackup,
  lookAtBackup,
  stripBackup,
} from '../db/backup-file.ts'
import { currentImage } from '../db/copied-image.ts'
import { openDatabase, sql } from '../db/database.ts'
import { imageOf, isLockedCopy } from '../db/homes/copy-files.ts'
import { readSetting, writeSetting } from '../db/settings.ts'
import { givenNumbers, GIVEN_NUMBERS_SETTING, rememberedNumbers } from '../records/taken-numbers.ts'
import { vaultOfFolder } from '../lock/unlocked-folders.ts'
import { createDeviceKey } from '../share/device-key.ts'
import { copyFileAtomically } from '../storage/copy-file.ts'
import { ensureFolder, removeFile } from '../storage/folders.ts'
import { restoreAnnexes } from './annex-files.ts'
import { backupFolder } from './backup-places.ts'
import { makeBackup } from './make-backup.ts'
import { openCopy } from './open-copy.ts'

export interface RestoredBackup {
  readonly restored: string
  /** The copy of what was here before; `null` where there was nothing. */
  readonly previous: string | null
  /** Annexes that neither the copy nor its neighbours hold. */
  readonly missingFiles: number
}

const LOOKS_SETTING = 'windowLooks'

const damaged = (file: string): AppError =>
  new AppError('backup-damaged', `${file} is damaged`, { details: { path: file } })

/** A copy that is open and of this program, not yet read whole; `digest` of its content where it tells one. */
export interface OpenedCopy {
  readonly source: CopySource
  readonly digest: string | null
}

/**
 * Opens a copy for restoring, with `secret` where it is locked. Fails with a code that says why it cannot be restored.
 */
export async function requireBackup(file: string, secret: string | null): Promise<OpenedCopy> {
  const source = await openCopy(file, secret)
  return { source, digest: requireUsable(source, file) }
}

function requireUsable(source: CopySource, file: string): string | null {
  const look = lookAtBackup(source)
  switch (look.state) {
    case 'backup':
      return look.facts.digest
    case 'bare':
      return null
    case 'foreign':
      throw new AppError('backup-foreign', `${file} is no copy of ours`, { details: { path: file } })
    case 'damaged':
      throw damaged(file)
    case 'newer':
      throw new AppError('backup-newer', `${file} is of a newer program`, {
        details: { path: file, program: look.program },
      })
  }
}

/** A database that tells nothing of its content is believed only as far as the guard lets each document through. */
async function guardDocuments(core: Core, copy: CopySource, name: string): Promise<void> {
  for (const id of documentsOfBackup(copy)) {
    const verdict = await core.guard.inspect(chunksInBackup(copy, id))
    if (!verdict.ok) throw damaged(name)
  }
}

/** Fails unless all of a copy is as it was written. */
async function requireSound(
  core: Core,
  copy: CopySource,
  digest: string | null,
  name: string,
): Promise<void> {
  if (!isSoundBackup(copy, digest)) throw damaged(name)
  if (digest === null) await guardDocuments(core, copy, name)
}

/**
 * Brings a checked copy up to this program's tables: in a file of its own, or in memory where it lay or will lie locked, so that nothing
 * of it lies open on the way.
 */
async function prepare(
  core: Core,
  file: string,
  { source: given, digest }: OpenedCopy,
  work: string,
): Promise<CopySource> {
  const isKeptLocked = vaultOfFolder(core.dataFolder) !== null
  const source = typeof given === 'string' && (isKeptLocked || isLockedCopy(given)) ? imageOf(given) : given
  if (typeof source !== 'string') {
    await requireSound(core, source, digest, file)
    return currentImage(source)
  }
  await copyFileAtomically(source, work)
  await requireSound(core, work, digest, file)
  stripBackup(work)
  openDatabase(work).close()
  return work
}

const holdsSomething = (core: Core): boolean =>
  core.db.first(sql.selectFrom('chunk').select('position').limit(1)) !== undefined

interface Kept {
  readonly workspace: Workspace | null
  readonly key: z.infer<typeof DeviceKeySetting> | null
  readonly looks: unknown
  readonly numbers: ReturnType<typeof givenNumbers>
}

const keepFrom = (core: Core): Kept => {
  const workspace = currentWorkspace(core)
  return {
    workspace,
    key: readSetting(core.db, DEVICE_KEY_SETTING, DeviceKeySetting),
    looks: readSetting(core.db, LOOKS_SETTING, z.json()),
    numbers:
      workspace === null
        ? []
        : [...rememberedNumbers(core.db), ...givenNumbers(core.db, workspace.workspaceId)],
  }
}

/**
 * The same computer stays the device it was: what it handed over since comes back with the next hand-over. Any other
 * one becomes a new device, since the old may still be writing.
 */
function settleIdentity(core: Core, kept: Kept): void {
  const restored = currentWorkspace(core)
  if (restored === null) return
  const isSame = kept.key !== null && kept.workspace?.deviceId === restored.deviceId
  const deviceId = isSame ? restored.deviceId : core.ids.uuid()
  writeSetting(core.db, WORKSPACE_SETTING, { ...restored, deviceId })
  writeSetting(core.db, DEVICE_KEY_SETTING, isSame ? kept.key : createDeviceKey())
  if (!isSame) core.db.run(sql.deleteFrom('seen_file'))
  if (kept.looks !== null) writeSetting(core.db, LOOKS_SETTING, kept.looks)
  if (kept.workspace?.workspaceId !== restored.workspaceId) return
  const here = new Set(givenNumbers(core.db, restored.workspaceId).map(({ id, number }) => `${id}|${number}`))
  const gone = [...rememberedNumbers(core.db), ...kept.numbers].filter(
    ({ id, number }) => !here.has(`${id}|${number}`),
  )
  const once = new Map(gone.map((one) => [JSON.stringify(one), one]))
  writeSetting(core.db, GIVEN_NUMBERS_SETTING, [...once.values()])
}

/**
 * Puts a copy in the place of what is here. What is here is copied first; the copy is read whole, brought up to date
 * apart, and taken over in one transaction: when this fails, nothing has changed.
 */
export async function restoreBackup(
  core: Core,
  file: string,
  secret: string | null = null,
): Promise<RestoredBackup> {
  const opened = await requireBackup(file, secret)
  const folder = backupFolder(core.dataFolder)
  await ensureFolder(folder)
  const work = join(folder, `draft-${core.ids.short()}.tmp`)
  try {
    const truth = await prepare(core, file, opened, work)
    const previous = holdsSomething(core)
      ? await makeBackup(core, { to: null, reason: 'before-restore' })
      : null
    const missingFiles = await restoreAnnexesOf(opened.source, file, core.dataFolder)
    const kept = keepFrom(core)
    try {
      core.db.replaceTruth(truth, () => {
        core.shelf.forgetAll()
        core.projector.rebuild()
        settleIdentity(core, kept)
      })
    } finally {
      core.shelf.forgetAll()
    }
    core.log.write('info', 'backup.restored')
    core.events.emit({ name: 'workspace.changed', payload: {} })
    core.events.emit({ name: 'records.changed', payload: { records: [], source: 'rebuilt' } })
    return { restored: file, previous: previous?.file ?? null, missingFiles }
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) await removeFile(`${work}${ending}`)
  }
}

async function restoreAnnexesOf(copy: CopySource, file: string, dataFolder: string): Promise<number> {
  const look = lookAtBackup(copy)
  return look.state === 'backup' ? restoreAnnexes(copy, dirname(file), dataFolder) : 0
}
