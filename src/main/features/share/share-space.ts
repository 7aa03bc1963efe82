import { AppError } from '#shared/contract/app-error.ts'
import type { Workspace } from '#shared/contract/workspace-contract.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { DEVICE_KEY_SETTING, DeviceKeySetting } from '../../core/device-key-setting.ts'
import { placeOf } from '../../core/place-of.ts'
import { readSetting, removeSetting, writeSetting } from '../../db/settings.ts'
import { chosenShare, SHARE_SETTING, type ShareSetting } from '../../records/outbox-state.ts'
import type { DeviceKey } from '../../share/device-key.ts'
import type { ShareStore } from '../../share/share-store.ts'
import { SHARE_FOLDER } from '../../share/share-key.ts'
import { type OpenedSpace, openSpaceIn } from '../../share/space.ts'
import { openPlace, storeAt } from './share-place.ts'
import { type Credentials, forgetWebCredentials, keepWebCredentials } from './web-credentials.ts'

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
  'signed-out': 'share-unreachable',
  redirected: 'share-unreachable',
  untrusted: 'share-unreachable',
  'no-answer': 'share-unreachable',
  'not-a-share': 'share-unreachable',
}

/** A share that took no bytes, as the failure people are told: each is mended in another way. */
export function refuseWrite(code: string, folder: string): never {
  throw new AppError(WRITE_FAILURES[code] ?? 'share-not-writable', `Writing to ${folder} failed: ${code}`, {
    details: { folder, why: whyOf(code) },
  })
}

/** Of a server on the web, what it said; of a folder nothing more is known. */
export const whyOf = (code: string): string => code.replaceAll('-', '_')

/** A space that could not be opened, as the failure people are told. */
export function refuseSpace(opened: Exclude<OpenedSpace, { state: 'ok' }>, folder: string): never {
  const details = { folder }
  switch (opened.state) {
    case 'not-reachable':
      throw new AppError('share-unreachable', `${folder}: ${opened.reason}`, {
        details: { ...details, why: whyOf(opened.code) },
      })
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

/** What a person typed of herself; left out: as it is known. */
interface TypedCredentials {
  readonly user?: string | undefined
  readonly password?: string | undefined
}

const typedBy = ({ user, password }: TypedCredentials): Credentials | undefined =>
  user === undefined ? undefined : { user, password: password ?? '' }

/** Takes a place a person named; the space found there is remembered and from then on expected. */
export async function chooseShare(
  core: Core,
  typed: string,
  mayCreate: boolean,
  typedCredentials: TypedCredentials = {},
): Promise<OpenShare> {
  const workspace = requireWorkspace(core)
  const { kind, path: folder } = placeOf(typed)
  const credentials = typedBy(typedCredentials)
  const known = chosenShare(core.db)
  const isKnown = known?.folder === folder
  const wishes = {
    ...(isKnown ? { expectSpaceId: known.spaceId } : {}),
    ...(mayCreate && !isKnown ? { mayCreate: sentinel(core, workspace) } : {}),
    needsWrite: mayCreate,
  }
  const opened = await openPlace(core, folder, wishes, credentials)
  if (opened.state !== 'ok') return refuseSpace(opened, folder)
  if (kind === 'folder') await forgetWebCredentials(core)
  else if (credentials !== undefined) await keepWebCredentials(core, folder, credentials)
  const setting: ShareSetting = { folder, spaceId: opened.space.spaceId }
  writeSetting(core.db, SHARE_SETTING, setting)
  core.events.emit({ name: 'share.changed', payload: {} })
  return { ...setting, store: opened.store, created: opened.created }
}

/** The share to use: the named folder, else the chosen one. */
export async function openShare(
  core: Core,
  typed: string | undefined,
  forWriting: boolean,
): Promise<OpenShare> {
  const known = chosenShare(core.db)
  const folder = typed && placeOf(typed).path
  if (folder !== undefined && folder !== known?.folder) return chooseShare(core, folder, forWriting)
  if (!known) throw new AppError('share-not-chosen', 'No shared folder was chosen')
  const opened = await openPlace(core, known.folder, { expectSpaceId: known.spaceId, needsWrite: forWriting })
  if (opened.state !== 'ok') return refuseSpace(opened, known.folder)
  return { ...known, store: opened.store, created: false }
}

/** Can this place be read and written? Remembers nothing and leaves nothing behind. */
export async function testShare(
  core: Core,
  typed: string,
  credentials: TypedCredentials,
): Promise<{ state: 'share' | 'empty' }> {
  const { path } = placeOf(typed)
  const store = await storeAt(core, path, typedBy(credentials))
  const listing = await store.list(`${SHARE_FOLDER}/v1/`)
  const failed = listing.state === 'listed' ? await store.whyNotWritable() : listing.code
  if (failed !== null) return refuseWrite(failed, path)
  const opened = await openSpaceIn(store)
  if (opened.state === 'no-space') return { state: 'empty' }
  return opened.state === 'ok' ? { state: 'share' } : refuseSpace(opened, path)
}

/** Lets the chosen place go. What lies there stays, and so does everything here. */
export async function forgetShare(core: Core): Promise<void> {
  await forgetWebCredentials(core)
  removeSetting(core.db, SHARE_SETTING)
  core.events.emit({ name: 'share.changed', payload: {} })
}
