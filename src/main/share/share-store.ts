import type { StorageErrorCode } from '#main/storage/storage-error.ts'

/**
 * Why a share did not do what it was asked. Beside what a disk says, what a server on the web may say:
 * - `signed-out`: name or password are not accepted
 * - `redirected`: it sends elsewhere; nothing is asked there
 * - `untrusted`: its certificate does not prove that it is who it says
 * - `no-answer`: it was silent or broke off; worth trying again
 * - `not-a-share`: it answers, and not as a WebDAV server does
 */
export type ShareErrorCode = StorageErrorCode | WebTrouble
export type WebTrouble = 'signed-out' | 'redirected' | 'untrusted' | 'no-answer' | 'not-a-share'

/**
 * Something on the share that may be a bundle. `key`: path below the share, parts joined by `/`.
 * `named`: its name looks like a bundle's (`.kmd` anywhere in it); others are only candidates by place.
 */
export type ShareEntry = { key: string; size: number; modifiedMs: number; named: boolean }

/** `unreachable`: the share could not be asked. An empty list is only ever an honest empty share. */
export type ShareListing =
  | { state: 'listed'; entries: ShareEntry[] }
  | { state: 'unreachable'; code: ShareErrorCode }

/** `pending`: no answer in time (a cloud placeholder, a slow line): ask again later. */
export type ShareRead =
  | { state: 'found'; bytes: Uint8Array }
  | { state: 'missing' }
  | { state: 'too-large'; size: number }
  | { state: 'pending' }
  | { state: 'failed'; code: ShareErrorCode }

/** `written`: a complete copy lies there and was read back equal. On `failed` nothing under that key changed. */
export type ShareWrite =
  | { state: 'written' }
  | { state: 'exists' }
  | { state: 'failed'; code: ShareErrorCode }

/**
 * The share as four verbs; a folder, or a place on the web, the same keys. No call throws for what a share
 * may do to us. tests/share/share-store-suite.ts says what every implementation must keep.
 */
export type ShareStore = {
  /** Candidates whose key starts with `prefix` and sorts after `after`, in code unit order of their keys. */
  list: (prefix: string, after?: string) => Promise<ShareListing>
  /** The bytes under a key, at most `maxBytes`. */
  get: (key: string, maxBytes: number) => Promise<ShareRead>
  /** Writes unless the key is taken; of several at once exactly one is told `written`. */
  putIfAbsent: (key: string, bytes: Uint8Array) => Promise<ShareWrite>
  /** Replaces one of the device's own files as a whole: its head, or a bundle of its own that was found damaged. */
  putOwnHead: (key: string, bytes: Uint8Array) => Promise<ShareWrite>
  /** Null when this device can write to the share now, else why not. */
  whyNotWritable: () => Promise<ShareErrorCode | null>
}
