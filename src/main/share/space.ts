import { setTimeout as delay } from 'node:timers/promises'
import { basename, dirname, join } from 'node:path'
import { entryKind } from '#main/storage/folders.ts'
import { classifyStorageError } from '#main/storage/storage-error.ts'
import { decodeUtf8 } from './bundle-frames.ts'
import { createFolderShare } from './folder-share.ts'
import type { FolderShareOptions } from './folder-share.ts'
import { SENTINEL_KEY, SHARE_FOLDER } from './share-key.ts'
import type { ShareErrorCode, ShareStore } from './share-store.ts'
import { SpaceSentinel } from './space-sentinel.ts'

export type OpenSpaceOptions = FolderShareOptions & {
  /** The space this device already shares in; with it nothing is ever created. */
  expectSpaceId?: string
  /** The sentinel to write where there is none: only when a person chose to begin a share here. */
  mayCreate?: SpaceSentinel
  /** Also make sure that this device can write. */
  needsWrite?: boolean
}

/**
 * `not-reachable`: the folder, or the sentinel this device knew, is gone or unreadable: nothing changes, wait.
 * `no-space`: an ordinary folder. `other-space`: a share, but of others.
 */
export type OpenedSpace =
  | { state: 'ok'; space: SpaceSentinel; store: ShareStore; created: boolean }
  | {
      state: 'not-reachable'
      reason: 'folder-missing' | 'sentinel-missing' | 'sentinel-damaged' | 'no-answer'
      code: ShareErrorCode
    }
  | { state: 'other-space'; space: SpaceSentinel }
  | { state: 'not-writable'; code: ShareErrorCode }
  | { state: 'no-space' }

type SentinelRead = { state: 'found'; space: SpaceSentinel } | { state: 'none' } | NotReachable
type NotReachable = Extract<OpenedSpace, { state: 'not-reachable' }>

const SENTINEL_LIMIT_BYTES = 64 * 1024
/** Another device may be in the middle of writing the sentinel. */
const HALF_WRITTEN_DELAYS_MS = [20, 50, 100, 200, 400]

/** Opens, and where asked creates, the space in a folder a person chose. Never throws. */
export async function openSpace(chosen: string, options: OpenSpaceOptions = {}): Promise<OpenedSpace> {
  try {
    const folder = await shareRoot(chosen)
    if ((await entryKind(folder, { followLinks: true })) !== 'folder')
      return notReachable('folder-missing', 'missing')
    return await openSpaceIn(createFolderShare(folder, options), options)
  } catch (error) {
    return notReachable('folder-missing', classifyStorageError(error))
  }
}

/** {@link openSpace} for any kind of share. */
export async function openSpaceIn(store: ShareStore, options: OpenSpaceOptions = {}): Promise<OpenedSpace> {
  const found = await readSentinel(store, options)
  if (found.state === 'not-reachable') return found
  if (found.state === 'found') return accept(store, found.space, options, false)
  if (options.expectSpaceId !== undefined) return notReachable('sentinel-missing', 'missing')
  if (options.mayCreate === undefined) return { state: 'no-space' }
  return createSpace(store, options.mayCreate, options)
}

/** People also choose the `komanda` folder itself; the share is then its parent. */
async function shareRoot(chosen: string): Promise<string> {
  if (basename(chosen) !== SHARE_FOLDER) return chosen
  const sentinel = join(dirname(chosen), SENTINEL_KEY)
  return (await entryKind(sentinel)) === 'file' ? dirname(chosen) : chosen
}

async function createSpace(
  store: ShareStore,
  wanted: SpaceSentinel,
  options: OpenSpaceOptions,
): Promise<OpenedSpace> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(SpaceSentinel.parse(wanted), null, 2)}\n`)
  const put = await store.putIfAbsent(SENTINEL_KEY, bytes)
  if (put.state === 'failed') {
    return put.code === 'missing'
      ? notReachable('folder-missing', put.code)
      : { state: 'not-writable', code: put.code }
  }
  const found = await readSentinel(store, options)
  if (found.state === 'not-reachable') return found
  if (found.state === 'none') return notReachable('sentinel-missing', 'missing')
  return accept(store, found.space, options, put.state === 'written')
}

async function accept(
  store: ShareStore,
  space: SpaceSentinel,
  options: OpenSpaceOptions,
  created: boolean,
): Promise<OpenedSpace> {
  const expected = options.expectSpaceId
  if (expected !== undefined && expected !== space.spaceId) return { state: 'other-space', space }
  const code = options.needsWrite === true ? await store.whyNotWritable() : null
  return code === null ? { state: 'ok', space, store, created } : { state: 'not-writable', code }
}

async function readSentinel(store: ShareStore, options: OpenSpaceOptions): Promise<SentinelRead> {
  for (const pause of [...HALF_WRITTEN_DELAYS_MS, null]) {
    const read = await store.get(SENTINEL_KEY, SENTINEL_LIMIT_BYTES)
    if (read.state === 'missing') return { state: 'none' }
    if (read.state === 'pending') return notReachable('no-answer', 'unknown')
    if (read.state === 'failed') return notReachable('no-answer', read.code)
    const space = read.state === 'found' ? parseSentinel(read.bytes) : null
    if (space !== null) return { state: 'found', space }
    if (pause !== null) await (options.sleep ?? delay)(pause)
  }
  return notReachable('sentinel-damaged', 'corrupted')
}

function parseSentinel(bytes: Uint8Array): SpaceSentinel | null {
  try {
    return SpaceSentinel.safeParse(JSON.parse(decodeUtf8(bytes) ?? '')).data ?? null
  } catch {
    return null
  }
}

function notReachable(reason: NotReachable['reason'], code: ShareErrorCode): NotReachable {
  return { state: 'not-reachable', reason, code }
}
