import { z } from 'zod'
import { MODEL_VERSION } from '#shared/model/kinds.ts'
import type { Audience } from '#shared/model/shape.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { type ReadDb, sql } from '../../db/database.ts'
import { readSetting, writeSetting } from '../../db/settings.ts'
import { closedYears } from '../../records/closed-years.ts'
import { decodeBundle, NEWEST_FORMAT } from '../../share/bundle-format.ts'
import { BUNDLE_LIMITS, type BundleFrame } from '../../share/bundle-frames.ts'
import type { Covers } from '../../share/bundle-meta.ts'
import type { OwnBundle } from '../../share/own-folder.ts'
import type { FindKey } from '../../share/seal/sealed-meta.ts'
import { snapshotFrames } from './snapshot-frames.ts'

/** What this device's snapshots of a space stand for so far: numbers by audience, and the years that were closed then. */
const SnapshotState = z.object({
  spaceId: z.string(),
  deviceId: z.string(),
  years: z.array(z.string()),
  upTo: z.object({ facts: z.number(), text: z.number() }),
})
type SnapshotState = z.infer<typeof SnapshotState>

const SETTING = 'yearSnapshots'

/** Own bundles of one audience as whole documents. `note` has to be called in the transaction that keeps the snapshot. */
export interface YearSnapshot {
  readonly audience: Audience
  readonly frames: readonly BundleFrame[]
  readonly covers: Covers
  readonly note: () => void
}

/** Bundles that become one snapshot hold so many bytes at most; packed as whole documents they become fewer. */
const SNAPSHOT_BYTES = 16 * 1024 * 1024
/** So many of them are named in one snapshot's meta at most. */
const SNAPSHOT_BUNDLES = 5000

function stateOf(core: Core, spaceId: string): SnapshotState {
  const { deviceId } = requireWorkspace(core)
  const known = readSetting(core.db, SETTING, SnapshotState)
  // After a change of the share, or of the device's name, nothing of the new folder has been packed yet.
  const isOfThis = known?.spaceId === spaceId && known.deviceId === deviceId
  return isOfThis ? known : { spaceId, deviceId, years: [], upTo: { facts: 0, text: 0 } }
}

function segmentsAfter(db: ReadDb, { spaceId, deviceId, upTo }: SnapshotState, audience: Audience) {
  const rows = db.all(
    sql
      .selectFrom('own_segment')
      .select('sequence')
      .where('space_id', '=', spaceId)
      .where('device_id', '=', deviceId)
      .where('kind', '=', 'segment')
      .where('audience', '=', audience)
      .where('sequence', '>', upTo[audience])
      .orderBy('sequence'),
  )
  return new Set(rows.map(({ sequence }) => sequence))
}

function inParts(bundles: readonly OwnBundle[]): readonly (readonly OwnBundle[])[] {
  const parts: OwnBundle[][] = []
  let bytes = SNAPSHOT_BYTES
  for (const bundle of bundles) {
    if (bytes + bundle.size > SNAPSHOT_BYTES || parts.at(-1)?.length === SNAPSHOT_BUNDLES) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(bundle)
    bytes += bundle.size
  }
  return parts
}

/** All that some own bundles carry; `null` where one cannot be read again: then no snapshot may speak for them. */
async function framesOf(
  bundles: readonly OwnBundle[],
  findKey: FindKey,
): Promise<readonly BundleFrame[] | null> {
  const frames: BundleFrame[] = []
  for (const bundle of bundles) {
    const bytes = await bundle.bytes()
    const decoded =
      bytes === null ? null : decodeBundle(bytes, { format: NEWEST_FORMAT, schema: MODEL_VERSION, findKey })
    if (decoded?.state !== 'ok' || decoded.contentHash !== bundle.contentHash) return null
    frames.push(...decoded.bundle.frames)
  }
  return frames.length > BUNDLE_LIMITS.frames ? null : frames
}

/**
 * Where a school year was closed since the last time: what this device has handed over since then, as whole documents, the
 * words before the facts. A newcomer reads these in place of every change; all bundles stay where they are.
 */
export async function* yearSnapshots(
  core: Core,
  spaceId: string,
  { own, findKey }: { readonly own: readonly OwnBundle[]; readonly findKey: FindKey },
): AsyncGenerator<YearSnapshot> {
  const years = [...closedYears(core.db, requireWorkspace(core).workspaceId)].toSorted()
  const begun = stateOf(core, spaceId)
  if (years.every((year) => begun.years.includes(year))) return
  for (const audience of ['text', 'facts'] as const) {
    const wanted = segmentsAfter(core.db, begun, audience)
    for (const part of inParts(own.filter(({ sequence }) => wanted.has(sequence)))) {
      const last = part.at(-1)?.sequence ?? 0
      const note = (): void => {
        const { upTo, ...state } = stateOf(core, spaceId)
        writeSetting(core.db, SETTING, { ...state, upTo: { ...upTo, [audience]: last } })
      }
      const frames = await framesOf(part, findKey)
      if (frames === null) core.log.write('warn', 'share.snapshot-left-out', { upTo: String(last) })
      else {
        const covers = Object.fromEntries(part.map(({ sequence, contentHash }) => [sequence, contentHash]))
        yield { audience, frames: snapshotFrames(frames), covers, note }
      }
    }
  }
  writeSetting(core.db, SETTING, { ...stateOf(core, spaceId), years })
}
