import type { Core } from '../../core/core.ts'
import { placeOf } from '../../core/place-of.ts'
import { createFolderShare } from '../../share/folder-share.ts'
import type { ShareStore } from '../../share/share-store.ts'
import { type OpenedSpace, openSpace, openSpaceIn, type OpenSpaceOptions } from '../../share/space.ts'
import { type Credentials, webCredentials } from './web-credentials.ts'

/** The folder or the address a person chose; `credentials` where they are not kept yet. */
export async function storeAt(
  core: Pick<Core, 'dataFolder'>,
  chosen: string,
  credentials?: Credentials,
): Promise<ShareStore> {
  const { kind, path } = placeOf(chosen)
  if (kind === 'folder') return createFolderShare(path)
  const known = credentials ?? (await webCredentials(core, path))
  // Who shares in a folder never loads what asks the web.
  const { createWebShare } = await import('../../share/web/web-share.ts')
  return createWebShare({ address: path, ...known })
}

/** Opens the space that lies there. */
export async function openPlace(
  core: Pick<Core, 'dataFolder'>,
  chosen: string,
  options: OpenSpaceOptions,
  credentials?: Credentials,
): Promise<OpenedSpace> {
  const { kind, path } = placeOf(chosen)
  if (kind === 'folder') return openSpace(path, options)
  return openSpaceIn(await storeAt(core, path, credentials), options)
}
