import { AppError } from '#shared/contract/app-error.ts'
import type { Workspace } from '#shared/contract/workspace-contract.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { DEVICE_KEY_SETTING, DeviceKeySetting } from '../../core/device-key-setting.ts'
import { readSetting, writeSetting } from '../../db/settings.ts'
import { chosenShare, SHARE_SETTING, type ShareSetting } from '../../records/outbox-state.ts'
import type { DeviceKey } from '../../share/device-key.ts'
import type { ShareStore } from '../../share/share-store.ts'
import { type OpenedSpace, openSpace } from '../../share/space.ts'

export interface OpenShare {
  readonly folder: string
  readonly spaceId: string
  readonly store: ShareStore
  readonly created: boolean
  /** Files handed over by a person in place of a folder: nothing can be written back. */
  readonly isHanded?: boolean
}

export function deviceKey(core: Core): DeviceKey {
  const key = readSetting(core.db, DEVICE_KEY_SETTING, DeviceKeySetting)
  if (!key) throw new AppError('database-damaged', 'This workspace has no device key')
  return key
}

const WRITE_FAILURES: Partial<Readonly<Record<string, AppError['code']>>> = {
  full: 'storage-full',
  missing: 'share-unreachable',
}

/** A share that took no bytes, as the failure people are told: each is mended in another way. */
export function refuseWrite(code: string, folder: string): never {
  throw new AppError(WRITE_FAILURES[code] ?? 'share-not-writable', `Writing to ${folder} failed: ${code}`, {
    details: { folder },
  })
}

/** A space that could not be opened, as the failure people are told. */
export function refuseSpace(opened: Exclude<OpenedSpace, { state: 'ok' }>, folder: string): never {
  const details = { folder }
  switch (opened.state) {
    case 'not-reachable':
      throw new AppError('share-unreachable', `${folder}: ${opened.reason}`, { details })
    case 'other-space':
      throw new AppError('share-other-space', `${folder} holds space ${opened.space.spaceId}`, { details })
    case 'not-writable':
      return refuseWrite(opened.code, folder)
    case 'no-space':
      throw new AppError('share-unreachable', `${folder} holds no space`, { details })
  }
}

const sentinel = (core: Core, workspace: Workspace) => {
  const { keyId, publicKey } = deviceKey(core)
  return {
    format: 1,
    spaceId: core.ids.uuid(),
    createdAt: core.clock.now().toISOString(),
    createdBy: { orgName: workspace.name, deviceId: workspace.deviceId, keyId, publicKey },
  }
}

/** Takes a folder a person named; the space found there is remembered and from then on expected. */
export async function chooseShare(core: Core, folder: string, mayCreate: boolean): Promise<OpenShare> {
  const workspace = requireWorkspace(core)
  const known = chosenShare(core.db)
  const isKnown = known?.folder === folder
  const opened = await openSpace(folder, {
    ...(isKnown ? { expectSpaceId: known.spaceId } : {}),
    ...(mayCreate && !isKnown ? { mayCreate: sentinel(core, workspace) } : {}),
    needsWrite: mayCreate,
  })
  if (opened.state !== 'ok') return refuseSpace(opened, folder)
  const setting: ShareSetting = { folder, spaceId: opened.space.spaceId }
  writeSetting(core.db, SHARE_SETTING, setting)
  core.events.emit({ name: 'share.changed', payload: {} })
  return { ...setting, store: opened.store, created: opened.created }
}

/** The share to use: the named folder, else the chosen one. */
export async function openShare(
  core: Core,
  folder: string | undefined,
  forWriting: boolean,
): Promise<OpenShare> {
  const known = chosenShare(core.db)
  if (folder !== undefined && folder !== known?.folder) return chooseShare(core, folder, forWriting)
  if (!known) throw new AppError('share-not-chosen', 'No shared folder was chosen')
  const opened = await openSpace(known.folder, { expectSpaceId: known.spaceId, needsWrite: forWriting })
  if (opened.state !== 'ok') return refuseSpace(opened, known.folder)
  return { ...known, store: opened.store, created: false }
}
