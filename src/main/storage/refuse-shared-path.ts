import { access, realpath, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** Why a folder may not hold the database, and the folder that says so. */
export type SharedPathVerdict =
  | { state: 'accepted' }
  | {
      state: 'refused'
      reason: 'komanda-share' | 'network-path' | 'synced-folder' | 'roaming-profile'
      at: string
    }

/** Folder names that sync clients give their root, compared in lower case; some append an account name. */
const SYNCED_NAMES =
  /^(onedrive( - .+)?|dropbox( \(.+\))?|google ?drive|my drive|mano diskas|iclouddrive|icloud drive|mobile documents|cloudstorage|nextcloud\d*|owncloud|mega(sync)?|pclouddrive|pcloud drive|yandex\.disk|box sync|syncthing)$/
/** What a Komanda share and some sync clients leave in the folder itself. */
const MARKERS: readonly { name: string; reason: 'komanda-share' | 'synced-folder' }[] = [
  { name: 'komanda-space.json', reason: 'komanda-share' },
  { name: join('komanda', 'komanda-space.json'), reason: 'komanda-share' },
  { name: '.stfolder', reason: 'synced-folder' },
  { name: '.dropbox.cache', reason: 'synced-folder' },
]
/** NFS, SMB, CIFS and SMB2 as statfs(2) names them. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42])

/**
 * Tells whether SQLite may live in this folder, which need not exist yet. Refused are folders inside a Komanda share,
 * on the network, inside a synced folder or in a roaming profile: file locks do not work there, and two machines
 * would write one database.
 */
export async function refuseSharedPath(path: string): Promise<SharedPathVerdict> {
  const byName = refuseSharedName(path)
  if (byName.state === 'refused') return byName
  const real = await realPathOfNearest(resolve(path))
  const byRealName = refuseSharedName(real)
  if (byRealName.state === 'refused') return byRealName
  for (const folder of new Set([...ancestors(resolve(path)), ...ancestors(real)])) {
    for (const marker of MARKERS) {
      if (await exists(join(folder, marker.name)))
        return { state: 'refused', reason: marker.reason, at: folder }
    }
  }
  return refuseNetworkFileSystem(real)
}

/** The part of {@link refuseSharedPath} that needs no disk: judges the path as written, Windows or POSIX. */
export function refuseSharedName(path: string): SharedPathVerdict {
  if (/^(\\\\|\/\/)(?![?.][\\/])/.test(path) || /^\\\\\?\\UNC\\/i.test(path)) {
    return { state: 'refused', reason: 'network-path', at: path }
  }
  const parts = path.split(/[\\/]+/).map((part) => part.toLowerCase())
  const synced = parts.find((part) => SYNCED_NAMES.test(part))
  if (synced !== undefined) return { state: 'refused', reason: 'synced-folder', at: path }
  const roaming = parts.some((part, index) => part === 'roaming' && parts[index - 1] === 'appdata')
  return roaming ? { state: 'refused', reason: 'roaming-profile', at: path } : { state: 'accepted' }
}

function ancestors(path: string): string[] {
  const found = [path]
  for (let at = path; dirname(at) !== at; at = dirname(at)) found.push(dirname(at))
  return found
}

async function realPathOfNearest(path: string): Promise<string> {
  for (const folder of ancestors(path)) {
    try {
      return join(await realpath(folder), path.slice(folder.length))
    } catch {
      continue
    }
  }
  return path
}

async function refuseNetworkFileSystem(path: string): Promise<SharedPathVerdict> {
  for (const folder of ancestors(path)) {
    try {
      const { type } = await statfs(folder)
      const network = NETWORK_FILE_SYSTEMS.has(type >>> 0)
      return network ? { state: 'refused', reason: 'network-path', at: folder } : { state: 'accepted' }
    } catch {
      continue
    }
  }
  return { state: 'accepted' }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
