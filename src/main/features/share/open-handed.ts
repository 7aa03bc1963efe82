import { AppError } from '#shared/contract/app-error.ts'
import { MODEL_VERSION } from '#shared/model/kinds.ts'
import type { Core } from '../../core/core.ts'
import { chosenShare } from '../../records/outbox-state.ts'
import { NEWEST_FORMAT } from '../../share/bundle-format.ts'
import { createHandedShare, type HandedFile } from '../../share/handed-share.ts'
import { scanShare } from '../../share/scan.ts'
import { type OpenShare, openShare } from './share-space.ts'

/** Spaces that the files were written for; damaged ones tell none. */
async function spacesOf(store: OpenShare['store']): Promise<ReadonlySet<string>> {
  const scan = await scanShare(store, {
    seen: new Map(),
    hasContent: () => false,
    known: { format: NEWEST_FORMAT, schema: MODEL_VERSION },
    spaceId: '',
    ownDeviceId: '',
  })
  const spaces = new Set<string>()
  if (scan.state === 'unreachable') return spaces
  for await (const item of scan.items) if (item.verdict === 'other-space') spaces.add(item.spaceId)
  return spaces
}

/**
 * Bundles handed over as files, in place of the shared folder. They have to be of the chosen share's municipality;
 * before any share is chosen, of one.
 */
async function openHanded(core: Core, files: readonly HandedFile[]): Promise<OpenShare> {
  const store = createHandedShare(files)
  const spaces = [...(await spacesOf(store))]
  const spaceId = chosenShare(core.db)?.spaceId ?? spaces[0] ?? ''
  if (spaces.some((space) => space !== spaceId)) {
    const folder = files.map(({ name }) => name).join(', ')
    throw new AppError('share-other-space', `${folder} is of another space`, { details: { folder } })
  }
  return { folder: '', spaceId, store, created: false, isHanded: true }
}

/** Where to receive from: files that came by hand, a named folder, else the chosen one. */
export const shareToRead = (
  core: Core,
  folder: string | undefined,
  files: readonly { readonly name: string; readonly base64: string }[] | undefined,
): Promise<OpenShare> =>
  files === undefined
    ? openShare(core, folder, false)
    : openHanded(
        core,
        files.map(({ name, base64 }) => ({ name, bytes: new Uint8Array(Buffer.from(base64, 'base64')) })),
      )
