import { AppError } from '#shared/contract/app-error.ts'
import type { SendReport } from '#shared/contract/share-contract.ts'
import { MODEL_VERSION } from '#shared/model/kinds.ts'
import type { Audience } from '#shared/model/shape.ts'
import { attachmentStore } from '../../attachments/attachment-store.ts'
import { type Core, requireWorkspace, WORKSPACE_SETTING } from '../../core/core.ts'
import { DEVICE_KEY_SETTING } from '../../core/device-key-setting.ts'
import { sql } from '../../db/database.ts'
import { writeSetting } from '../../db/settings.ts'
import { parseDocumentId } from '../../records/document-id.ts'
import { waitingChunks } from '../../records/outbox-state.ts'
import type { BundleFrame } from '../../share/bundle-frames.ts'
import { createDeviceKey } from '../../share/device-key.ts'
import {
  healOwnFolder,
  type OutboxContext,
  type PreparedBundle,
  writeHead,
  writeSegment,
} from '../../share/outbox-writer.ts'
import { receiptCode } from '../../share/receipt-code.ts'
import { adoptAhead } from './adopt-ahead.ts'
import { fileFrames } from './attachment-frames.ts'
import { markWritten, ownBundles, rememberSegment } from './own-segments.ts'
import { readHeads } from './read-heads.ts'
import { appliedNumbers, keepReceipts } from './receipts.ts'
import { openSealing, type Sealing } from './sealing.ts'
import { type YearSnapshot, yearSnapshots } from './year-snapshots.ts'
import { deviceKey, type OpenShare, refuseWrite } from './share-space.ts'
import { waitingFiles } from './waiting-files.ts'

interface Frame {
  readonly docId: string
  readonly chunk: Uint8Array
  readonly position: number
}

interface Outgoing {
  readonly audience: Audience | 'file'
  readonly frames: readonly BundleFrame[]
  readonly upToPosition: number
  readonly records: number
  readonly contentSha256?: string
  /** Of a snapshot: what it stands for, and what is noted along with it. */
  readonly snapshot?: Pick<YearSnapshot, 'covers' | 'note'>
}

/** Frames of one segment stay well below what a bundle may hold. */
const SEGMENT_BYTES = 16 * 1024 * 1024

/** Own changes up to a position that no segment of this space holds yet, facts and text apart, in order. */
function outgoing(core: Core, spaceId: string, upTo: number): readonly Outgoing[] {
  return (['text', 'facts'] as const).flatMap((audience) => {
    const rows = core.db.all(
      waitingChunks(spaceId, audience, core.db)
        .select(['position', 'document_id', 'bytes'])
        .where('position', '<=', upTo)
        .orderBy('position'),
    )
    const frames = rows.map((row) => ({ docId: row.document_id, chunk: row.bytes, position: row.position }))
    return split(frames).map((part) => ({
      audience,
      frames: part,
      upToPosition: part.at(-1)?.position ?? 0,
      records: countRecords(core, part),
    }))
  })
}

function split(frames: readonly Frame[]): readonly (readonly Frame[])[] {
  const parts: Frame[][] = []
  let bytes = SEGMENT_BYTES
  for (const frame of frames) {
    if (bytes + frame.chunk.length > SEGMENT_BYTES) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(frame)
    bytes += frame.chunk.length
  }
  return parts
}

/** How many records live in the documents that a segment speaks of. */
function countRecords(core: Core, frames: readonly Frame[]): number {
  const names = new Set(frames.map((frame) => frame.docId))
  let records = 0
  for (const docId of names) {
    const name = parseDocumentId(docId)
    if (!name) continue
    const row = core.db.first(
      sql
        .selectFrom('record')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('owner_id', '=', name.ownerId)
        .where('bucket', '=', name.bucket),
    )
    records += Number(row?.n ?? 0)
  }
  return records
}

function context(core: Core, share: OpenShare, { findKey }: Sealing): OutboxContext {
  const workspace = requireWorkspace(core)
  return {
    store: share.store,
    meta: {
      program: core.programVersion,
      schema: MODEL_VERSION,
      spaceId: share.spaceId,
      orgId: workspace.workspaceId,
      orgName: workspace.name,
      role: workspace.role,
      deviceId: workspace.deviceId,
      deviceLabel: workspace.deviceLabel,
    },
    key: deviceKey(core),
    own: ownBundles(core.db, share.spaceId, workspace.deviceId, attachmentStore(core.dataFolder), findKey),
    now: core.clock.now().toISOString(),
    findKey,
  }
}

/** Another computer writes under this device's id (a cloned disk): from now on this one has its own. */
function becomeNewDevice(core: Core): void {
  const workspace = requireWorkspace(core)
  core.db.transaction(() => {
    writeSetting(core.db, WORKSPACE_SETTING, { ...workspace, deviceId: core.ids.uuid() })
    writeSetting(core.db, DEVICE_KEY_SETTING, createDeviceKey())
  })
  core.log.write('warn', 'share.device-cloned')
}

const MAX_OBSTACLES = 3

/** Writes what is missing in one's own folder, taking in what a restored backup forgot. */
async function heal(
  core: Core,
  share: OpenShare,
  sealing: Sealing,
  depth: 'names' | 'content',
): Promise<void> {
  for (let turn = 0; turn < MAX_OBSTACLES; turn++) {
    const healed = await healOwnFolder(context(core, share, sealing), depth)
    if (healed.state === 'not-written') refuseWrite(healed.code, share.folder)
    if (healed.state === 'device-cloned') becomeNewDevice(core)
    else if (healed.ahead.length > 0) await adoptAhead(core, share.spaceId, healed.ahead)
    else {
      markWritten(core.db, share.spaceId, requireWorkspace(core).deviceId)
      return
    }
  }
  throw new AppError('internal', 'The own folder on the share keeps changing')
}

async function writeOne(
  core: Core,
  share: OpenShare,
  sealing: Sealing,
  part: Outgoing,
): Promise<PreparedBundle> {
  const outbox = context(core, share, sealing)
  const written = await writeSegment(outbox, {
    kind: part.snapshot ? 'snapshot' : 'segment',
    frames: part.frames,
    covers: part.snapshot?.covers,
    seal: sealing.sealFor(part.audience === 'facts' ? 'facts' : 'text'),
    remember: (prepared) => {
      core.db.transaction(() => {
        rememberSegment(core.db, prepared, {
          spaceId: share.spaceId,
          deviceId: outbox.meta.deviceId,
          audience: part.audience,
          upToPosition: part.upToPosition,
          records: part.records,
          createdAt: outbox.now,
          ...(part.contentSha256 === undefined ? {} : { contentSha256: part.contentSha256 }),
        })
        part.snapshot?.note()
      })
      return Promise.resolve()
    },
  })
  switch (written.state) {
    case 'written':
      markWritten(core.db, share.spaceId, outbox.meta.deviceId)
      return written.bundle
    case 'not-written':
      return refuseWrite(written.code, share.folder)
    case 'too-large':
      throw new AppError('too-large', 'A document is too large for a bundle')
    case 'share-ahead':
    case 'device-cloned':
      throw new AppError('internal', `The own folder changed while writing: ${written.state}`)
  }
}

function lastReport(core: Core, share: OpenShare): SendReport {
  const row = core.db.first(
    sql
      .selectFrom('own_segment')
      .select(['file', 'sha256', (eb) => eb.fn<number>('length', ['bytes']).as('size')])
      .where('space_id', '=', share.spaceId)
      .where('device_id', '=', requireWorkspace(core).deviceId)
      .where('audience', '=', 'facts')
      .where('kind', '=', 'segment')
      .orderBy('sequence', 'desc'),
  )
  if (!row) return { bundle: null, bytes: 0, receipt: '', records: 0 }
  return { bundle: row.file, bytes: row.size, receipt: receiptCode(row.sha256), records: 0 }
}

/** Hands over the files of annexes, each in a bundle of its own, before the records that speak of them. */
async function sendFiles(core: Core, share: OpenShare, sealing: Sealing): Promise<void> {
  const { workspaceId } = requireWorkspace(core)
  for await (const { sha256, bytes } of waitingFiles(core, share.spaceId)) {
    const frames = fileFrames(workspaceId, sha256, bytes)
    await writeOne(core, share, sealing, {
      audience: 'file',
      frames,
      upToPosition: 0,
      records: 0,
      contentSha256: sha256,
    })
  }
}

/** Hands over what was handed over before once more, as whole documents, after a school year was closed. */
async function sendYears(core: Core, share: OpenShare, sealing: Sealing): Promise<void> {
  const { own } = context(core, share, sealing)
  for await (const { audience, frames, ...snapshot } of yearSnapshots(core, share.spaceId, {
    own,
    findKey: sealing.findKey,
  })) {
    await writeOne(core, share, sealing, { audience, frames, upToPosition: 0, records: 0, snapshot })
  }
}

/** Writes this device's head: that it lives, what it has of others, what it tells about keys. Null when written. */
async function tell(core: Core, share: OpenShare, sealing: Sealing): Promise<string | null> {
  const notice = sealing.notice()
  await sealing.save()
  const outbox = context(core, share, sealing)
  // Where bundles are sealed, the head does not tell either how a computer is called.
  const meta = notice?.policy?.isOn === true ? { ...outbox.meta, deviceLabel: '' } : outbox.meta
  return writeHead({ ...outbox, meta }, appliedNumbers(core.db, share.spaceId), notice)
}

/**
 * Tells the others what this device has of theirs, and that it lives. A share that cannot be written now hears of it
 * the next time.
 */
export async function tellReceipts(core: Core, share: OpenShare, sealing: Sealing): Promise<void> {
  const code = await tell(core, share, sealing)
  if (code !== null) core.log.write('info', 'share.head-not-written', { code })
}

/** Keys are safe here and told in the head before anything sealed with them is written. */
async function beginKeys(core: Core, share: OpenShare, sealing: Sealing): Promise<void> {
  const isNew = sealing.begin()
  await sealing.save()
  if (!isNew) return
  const code = await tell(core, share, sealing)
  if (code !== null) refuseWrite(code, share.folder)
}

/**
 * Hands over what was saved here: files, then text, facts last, so that whoever sees the facts can have the rest.
 * When it returns, verified copies of all changes stored up to `upTo` lie in the folder. Nothing new gives the last bundle and 0
 * records.
 */
export async function send(core: Core, share: OpenShare, upTo: number): Promise<SendReport> {
  const heads = await readHeads(share)
  const sealing = await openSealing(core, heads)
  await heal(core, share, sealing, 'names')
  await beginKeys(core, share, sealing)
  const parts = outgoing(core, share.spaceId, upTo)
  await sendFiles(core, share, sealing)
  let report = lastReport(core, share)
  for (const part of parts) {
    const bundle = await writeOne(core, share, sealing, part)
    if (part.audience === 'facts' || report.bundle === null) {
      report = {
        bundle: bundle.key,
        bytes: bundle.bytes.length,
        receipt: receiptCode(bundle.contentHash),
        records: part.records,
      }
    } else if (part.audience === 'text') {
      // Words alone were changed: their receipt is nobody's but the organisation's own, yet something was handed over.
      report = { ...report, records: part.records }
    }
  }
  await sendYears(core, share, sealing)
  await tellReceipts(core, share, sealing)
  keepReceipts(core, share, heads)
  core.events.emit({ name: 'share.changed', payload: {} })
  return report
}
