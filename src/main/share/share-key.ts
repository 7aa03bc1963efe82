/** Everything of Komanda on a share lies under this folder. */
export const SHARE_FOLDER = 'komanda'
/** Marks a share and names its space; written once. */
export const SENTINEL_KEY = 'komanda/komanda-space.json'

/** A bundle's number and kind, which with its content hash make its file name. */
export type BundleName = { kind: 'segment' | 'snapshot'; sequence: number; contentHash: string }

const KEY_PART = /^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/
/** Windows opens a device instead of a file for these, with any ending. */
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/
const MAX_KEY_LENGTH = 160

/** The folder of an organisation's devices, ending in `/`. Ids are lowered; other characters become `-`. */
export const organisationFolder = (orgId: string): string => `${SHARE_FOLDER}/v1/${keyPart(orgId)}/`

/** The folder only this device writes into, ending in `/`. */
export function deviceFolder(orgId: string, deviceId: string): string {
  return `${organisationFolder(orgId)}${keyPart(deviceId)}/`
}

/** `00000001-9f3a6c1e2b7d4f80.kmd` for a segment, `s0000120-....kmd` for a snapshot. */
export function bundleKey(orgId: string, deviceId: string, name: BundleName): string {
  const number = name.kind === 'snapshot' ? `s${pad(name.sequence, 7)}` : pad(name.sequence, 8)
  return `${deviceFolder(orgId, deviceId)}${number}-${name.contentHash.slice(0, 16)}.kmd`
}

/**
 * Where the bundles lie that a snapshot stands for, by number; none where the device's id is not the very name of its folder:
 * another device's id might then mean the same folder, and no key would tell the two apart.
 */
export function coveredKeys(meta: {
  readonly orgId: string
  readonly deviceId: string
  readonly kind: string
  readonly covers?: Readonly<Record<string, string>> | undefined
}): ReadonlyMap<number, string> {
  const { orgId, deviceId, kind, covers = {} } = meta
  if (kind !== 'snapshot' || keyPart(deviceId) !== deviceId) return new Map()
  return new Map(
    Object.entries(covers).map(([number, contentHash]) => {
      const sequence = Number(number)
      return [sequence, bundleKey(orgId, deviceId, { kind: 'segment', sequence, contentHash })]
    }),
  )
}

/** Whether a file's name says that it is a snapshot. A hint only: content decides. */
export const isSnapshotKey = (key: string): boolean => /\/s\d{7}-[^/]*$/u.test(key)

/** The one file of a device that is overwritten. */
export function headKey(orgId: string, deviceId: string): string {
  return `${deviceFolder(orgId, deviceId)}head.kmd`
}

/** The number a file name claims to have, or null. A hint only: content decides. */
export function sequenceInName(key: string): number | null {
  const digits = /^(?:s?)(\d{7,8})\b/i.exec(key.split('/').at(-1) ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Whether this program may write under the key: short, lower-case, legal on every system, inside its folder. */
export function isWritableKey(key: string): boolean {
  const parts = key.split('/')
  if (key.length > MAX_KEY_LENGTH || parts.length < 2 || parts[0] !== SHARE_FOLDER) return false
  return parts.every((part) => KEY_PART.test(part) && !WINDOWS_DEVICE.test(part) && !part.endsWith('.tmp'))
}

function keyPart(id: string): string {
  const part = id.toLowerCase().replaceAll(/[^a-z0-9.-]/g, '-')
  const trimmed = part.replaceAll(/^[.-]+|[.-]+$/g, '').slice(0, 48)
  if (trimmed === '') throw new RangeError(`no share folder can be named after "${id}"`)
  return WINDOWS_DEVICE.test(trimmed) ? `x-${trimmed}` : trimmed
}

function pad(sequence: number, digits: number): string {
  return String(sequence).padStart(digits, '0')
}
