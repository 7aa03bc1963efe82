import type { Workspace } from '#shared/contract/workspace-contract.ts'
import { type Db, type ReadDb, sql } from '../../db/database.ts'
import { prepared } from '../../db/prepared.ts'
import type { Bundle } from '../../share/bundle-format.ts'
import type { BundleMeta } from '../../share/bundle-meta.ts'
import type { Covering, ScanItem, SeenFile } from '../../share/scan.ts'
import { bundleKey, coveredKeys } from '../../share/share-key.ts'
import { judgeSender } from './sender-verdict.ts'

/*
 * A bundle that a snapshot stands for is noted under its place on the share, never under its content: what one writer says of
 * its own files must not make another's content known.
 */
const noteOf = (spaceId: string, key: string): string => `covered ${spaceId} ${key}`

const received = prepared<{ id: string }>()((slot) =>
  sql.selectFrom('received_bundle').select('sha256').where('sha256', '=', slot('id')),
)

const insertCovered = prepared<{
  id: string
  space: string
  key: string
  org: string
  name: string
  role: string
  device: string
  label: string
  sequence: number
  created: string
  at: string
}>()((slot) =>
  sql
    .insertInto('received_bundle')
    .values({
      sha256: slot('id'),
      space_id: slot('space'),
      file: slot('key'),
      org_id: slot('org'),
      org_name: slot('name'),
      role: slot('role'),
      device_id: slot('device'),
      device_label: slot('label'),
      sequence: slot('sequence'),
      kind: 'segment',
      created_at: slot('created'),
      received_at: slot('at'),
      state: 'skipped',
      reason: '',
      merge_id: null,
    })
    .onConflict((conflict) => conflict.doNothing()),
)

const isNoted = (db: ReadDb, id: string): boolean => db.first(received({ id })) !== undefined

/** How much of what a snapshot stands for is here already. */
export type Held = 'none' | 'some' | 'all'

export function heldOf(db: ReadDb, spaceId: string, meta: BundleMeta): Held {
  const hashes = Object.values(meta.covers ?? {})
  const keys = [...coveredKeys(meta).values()]
  const here = hashes.filter(
    (hash, index) => isNoted(db, hash) || isNoted(db, noteOf(spaceId, keys[index] ?? '')),
  ).length
  if (here === 0) return 'none'
  return here === hashes.length ? 'all' : 'some'
}

/** Notes what a snapshot stands for as dealt with, in the transaction that takes the snapshot in. */
export function noteCovered(db: Db, spaceId: string, meta: BundleMeta, at: string): void {
  for (const [sequence, key] of coveredKeys(meta)) {
    if (isNoted(db, meta.covers?.[sequence] ?? '')) continue
    db.run(
      insertCovered({
        id: noteOf(spaceId, key),
        space: spaceId,
        key,
        org: meta.orgId,
        name: meta.orgName,
        role: meta.role,
        device: meta.deviceId,
        label: meta.deviceLabel,
        sequence,
        created: meta.createdAt,
        at,
      }),
    )
  }
}

export interface CoveringContext {
  readonly db: Db
  readonly workspace: Workspace
  readonly spaceId: string
  readonly strict: boolean
  readonly dryRun: boolean
  /** Files that a look has passed over or that need no more than a note. */
  readonly seen: SeenFile[]
  /** Writes these notes. */
  readonly note: () => void
}

/** So many notes wait for one commit at most: of a country they would fill the memory. */
const NOTED_AT_ONCE = 1000

/** What snapshots spare one receiving. */
export interface CoveredFiles extends Covering {
  /** How many files were passed over. */
  readonly passed: number
  /** A snapshot was dealt with, and is not noted yet; a look never notes it. */
  lookedAt(meta: BundleMeta): void
  /** All that was dealt with is noted. */
  noted(): void
}

const snapshotIn = (item: ScanItem): Bundle | null => {
  const isRead = item.verdict === 'new' || item.verdict === 'newer-program'
  const isOwn = item.verdict === 'new' && item.own
  const bundle = isRead && !isOwn ? item.bundle : null
  return bundle?.meta.kind === 'snapshot' && bundle.meta.covers !== undefined ? bundle : null
}

/**
 * A snapshot of which nothing is here is read in place of what it stands for; that waits until the snapshot was taken in, and is
 * read after all where it was refused. One of which a part is here waits itself: mostly the rest is on the share too.
 */
export function coveredFiles(context: CoveringContext): CoveredFiles {
  const { db, workspace, spaceId, strict, dryRun, seen, note } = context
  const looked = new Set<string>()
  let passed = 0
  const expected = new Map<string, readonly BundleMeta[]>()
  /** Files come folder by folder, so what was expected in the last one can be forgotten. */
  const expect = (meta: BundleMeta): void => {
    const folder = `${meta.orgId}/${meta.deviceId}`
    const others = expected.get(folder) ?? []
    expected.clear()
    expected.set(folder, [...others, meta])
  }
  return {
    isCovered(file) {
      if (!looked.has(file.key) && !isNoted(db, noteOf(spaceId, file.key))) return false
      seen.push(file)
      passed += 1
      if (seen.length >= NOTED_AT_ONCE) note()
      return true
    },
    get passed() {
      return passed
    },
    isExpected: (key) =>
      [...expected.values()].flat().some((meta) => {
        const sequence = Number(/\/(\d{8})-[^/]*$/u.exec(key)?.[1] ?? 0)
        const contentHash = meta.covers?.[sequence]
        if (contentHash === undefined) return false
        return key === bundleKey(meta.orgId, meta.deviceId, { kind: 'segment', sequence, contentHash })
      }),
    waits(item) {
      const bundle = snapshotIn(item)
      if (bundle === null || coveredKeys(bundle.meta).size === 0) return false
      const { state } = judgeSender(db, workspace, bundle, strict)
      if (state === 'unknown-sender') return false
      const held = heldOf(db, spaceId, bundle.meta)
      if (held === 'none') expect(bundle.meta)
      return held === 'some'
    },
    lookedAt(meta) {
      for (const key of coveredKeys(meta).values()) looked.add(key)
    },
    noted() {
      if (!dryRun) looked.clear()
    },
  }
}
