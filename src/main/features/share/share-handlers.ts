import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import { canonicalInstitutions, normalisedName } from '#shared/domain/rollup/canonical-institutions.ts'
import { type Core, currentWorkspace } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { type ReadDb, sql } from '../../db/database.ts'
import { readSetting, writeSetting } from '../../db/settings.ts'
import { excludedOwners } from '../../records/excluded-owners.ts'
import { chosenShare, lastSentAt, pendingChanges } from '../../records/outbox-state.ts'
import { institutionsOfAllOwners, loadAll } from '../../records/record-reader.ts'
import type { Printer } from '../../print/create-printer.ts'
import { receiptCode } from '../../share/receipt-code.ts'
import { rememberPairing } from './change-seal.ts'
import { changesSince } from './changes-since.ts'
import { decideConflict, listConflicts } from './conflicts.ts'
import { believeOnlyPaired, listDevices, onlyPaired, trustDevice } from './devices.ts'
import { excludeContribution } from './exclude-contribution.ts'
import {
  joinInstitutions,
  keepInstitutionsApart,
  listSameInstitutions,
  partInstitutions,
} from './join-institutions.ts'
import { joinMeetings, keepApart, listSameMeetings, takeApart } from './join-meetings.ts'
import { lastPosition, listMerges } from './merges.ts'
import { forgetMasked, maskPersonalData, personalDataToSend, remembersMasked } from './personal-data.ts'
import { noticeShare } from './notice.ts'
import { shareToRead } from './open-handed.ts'
import { peek } from './peek.ts'
import { listReceipts } from './receipts.ts'
import { receive } from './receive.ts'
import { sealHandlers } from './seal-handlers.ts'
import { send } from './send.ts'
import { chooseShare, forgetShare, openShare, testShare, whyOf } from './share-space.ts'
import { openPlace } from './share-place.ts'
import { redoMerge, undoMerge } from './undo-merge.ts'

type State = Output<'share.state'>

const AUTO_SETTING = 'shareAutoMerge'

const mergesByItself = (db: ReadDb): boolean => readSetting(db, AUTO_SETTING, z.boolean()) ?? false

async function folderStatus(core: Core): Promise<Pick<State, 'status' | 'why'>> {
  const known = chosenShare(core.db)
  if (!known) return { status: 'not-chosen', why: '' }
  const opened = await openPlace(core, known.folder, { expectSpaceId: known.spaceId, needsWrite: true })
  const status = opened.state === 'no-space' ? 'not-reachable' : opened.state
  return { status, why: 'code' in opened ? whyOf(opened.code) : '' }
}

interface Sent {
  /** As it named itself. */
  name: string
  received: string | null
  written: string | null
  bundles: number
}

function sentByOrganisation(db: ReadDb): ReadonlyMap<string, Sent> {
  const rows = db.all(
    sql
      .selectFrom('received_bundle')
      .where('state', '!=', 'skipped')
      .select(({ fn }) => [
        'org_id',
        fn.max('org_name').as('name'),
        fn.max('received_at').as('received'),
        fn.max('created_at').as('written'),
        fn.countAll<number>().as('bundles'),
      ])
      .groupBy('org_id'),
  )
  return new Map(
    rows.map((row) => [
      row.org_id,
      { name: row.name, received: row.received, written: row.written, bundles: Number(row.bundles) },
    ]),
  )
}

/** Schools that take part, with what came from each; a school known under two ids is one row. */
function institutionStates(core: Core): State['institutions'] {
  const sent = sentByOrganisation(core.db)
  const all = institutionsOfAllOwners(core.db)
  const municipalityIds = new Set(loadAll(core.db, 'municipality').map(({ record }) => record.id))
  const canonical = canonicalInstitutions(all, municipalityIds)
  const documents = new Set(
    core.db
      .all(sql.selectFrom('document').select('owner_id').distinct().where('audience', '=', 'facts'))
      .map((row) => row.owner_id),
  )
  const known = Map.groupBy(
    all.map(({ record }) => record.id),
    (id) => canonical.idOf(id),
  )
  // Who sent something that is not shown now, as after an undone merge, has sent it nevertheless.
  const described = new Set(all.map(({ record }) => record.id))
  const hidden = Map.groupBy(
    [...sent].filter(([id]) => !described.has(id)),
    ([, one]) => normalisedName(one.name),
  )
  return canonical.list
    .filter(({ participates }) => participates)
    .map(({ id, name }) => {
      const ofName = hidden.get(normalisedName(name)) ?? []
      const ids = [id, ...(known.get(id) ?? []), ...ofName.map(([other]) => other)]
      const bundles = ids.flatMap((one) => sent.get(one) ?? [])
      const isHere = ids.some((one) => documents.has(one))
      const silent = isHere ? ('without-bundle' as const) : ('never-received' as const)
      return {
        id,
        name,
        writers: [...new Set(ids)].filter((one) => sent.has(one)),
        lastReceivedAt: latest(bundles.map(({ received }) => received)),
        lastWrittenAt: latest(bundles.map(({ written }) => written)),
        bundles: bundles.reduce((sum, one) => sum + one.bundles, 0),
        state: bundles.length > 0 ? ('received' as const) : silent,
      }
    })
}

const latest = (times: readonly (string | null)[]): string | null =>
  times.reduce((last, time) => ((time ?? '') > (last ?? '') ? time : last), null)

function lastReceivedAt(db: ReadDb): string | null {
  return (
    db.first(sql.selectFrom('received_bundle').select((eb) => eb.fn.max('received_at').as('at')))?.at ?? null
  )
}

/** The words of the last facts this device handed over; empty before the first. */
function lastReceiptWords(core: Core): string {
  const row = core.db.first(
    sql
      .selectFrom('own_segment')
      .select('sha256')
      .where('space_id', '=', chosenShare(core.db)?.spaceId ?? '')
      .where('device_id', '=', currentWorkspace(core)?.deviceId ?? '')
      .where('audience', '=', 'facts')
      .where('kind', '=', 'segment')
      .orderBy('sequence', 'desc'),
  )
  return row ? receiptCode(row.sha256) : ''
}

const seenBy = (core: Core): State['seenBy'] => {
  const known = chosenShare(core.db)
  return known && currentWorkspace(core) ? listReceipts(core, known.spaceId) : []
}

async function listFolders(path: string | null): Promise<Output<'share.listFolders'>> {
  const folder = resolve(path ?? homedir())
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const folders = entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => ({ name: entry.name, path: join(folder, entry.name) }))
      .toSorted((left, right) => left.name.localeCompare(right.name, 'lt'))
    const parent = dirname(folder)
    return { path: folder, parent: parent === folder ? null : parent, folders }
  } catch (error) {
    throw new AppError('storage-missing', `Cannot list ${folder}`, { cause: error, details: { folder } })
  }
}

export function shareHandlers(core: Core, printer: Printer): Handlers<'share'> {
  return {
    ...sealHandlers(core, printer),
    'share.state': async () => ({
      folder: chosenShare(core.db)?.folder ?? null,
      ...(await folderStatus(core)),
      pendingChanges: pendingChanges(core.db),
      lastSentAt: lastSentAt(core.db),
      lastReceivedAt: lastReceivedAt(core.db),
      autoMerge: mergesByItself(core.db),
      lastReceipt: lastReceiptWords(core),
      seenBy: seenBy(core),
      excluded: [...excludedOwners(core.db)],
      institutions: currentWorkspace(core) ? institutionStates(core) : [],
    }),
    'share.notice': () => noticeShare(core),
    'share.peek': ({ folder }) => peek(core.guard, folder),
    'share.choose': async ({ folder: typed, mayCreate, ...credentials }) => {
      const { folder, spaceId, created } = await chooseShare(core, typed, mayCreate, credentials)
      return { folder, spaceId, created }
    },
    'share.test': async ({ folder, ...credentials }) => testShare(core, folder, credentials),
    'share.forget': async () => {
      await forgetShare(core)
      return {}
    },
    'share.send': async ({ folder }) => {
      // What is typed while the share is waited for goes the next time: nobody has looked through it for personal data.
      const upTo = lastPosition(core.db)
      return send(core, await openShare(core, folder, true), upTo)
    },
    'share.configure': (wishes) => {
      if (wishes.autoMerge !== undefined) writeSetting(core.db, AUTO_SETTING, wishes.autoMerge)
      if (wishes.onlyPaired !== undefined) believeOnlyPaired(core, wishes.onlyPaired)
      core.events.emit({ name: 'share.changed', payload: {} })
      return { autoMerge: mergesByItself(core.db), onlyPaired: onlyPaired(core.db) }
    },
    'share.devices': () => listDevices(core),
    'share.trust': async ({ deviceId, trust }) => {
      trustDevice(core, deviceId, trust)
      await rememberPairing(core, deviceId, trust)
      return { deviceId, trust }
    },
    'share.receive': async ({ folder, files, ...wishes }, context) =>
      receive(core, await shareToRead(core, folder, files), wishes, context),
    'share.personalData': () => ({
      findings: personalDataToSend(core),
      remembersMasked: remembersMasked(core),
    }),
    'share.forgetMasked': () => forgetMasked(core),
    'share.mask': (input) => maskPersonalData(core, input),
    'share.changesSince': ({ since }) => changesSince(core, since),
    'share.exclude': ({ institutionId, excluded }) => excludeContribution(core, institutionId, excluded),
    'share.merges': () => ({ merges: listMerges(core.db) }),
    'share.undo': ({ mergeId }) => undoMerge(core, mergeId),
    'share.redo': ({ mergeId }) => redoMerge(core, mergeId),
    'share.conflicts': () => ({ conflicts: listConflicts(core) }),
    'share.decide': (input) => decideConflict(core, input),
    'share.sameMeetings': () => listSameMeetings(core),
    'share.join': (input) => joinMeetings(core, input),
    'share.takeApart': ({ joinedId }) => takeApart(core, joinedId),
    'share.keepApart': (input) => {
      keepApart(core, input)
      return { ids: input.ids }
    },
    'share.sameInstitutions': () => listSameInstitutions(core),
    'share.joinInstitutions': ({ ids }) => {
      joinInstitutions(core, ids)
      return { ids }
    },
    'share.partInstitutions': ({ id }) => {
      partInstitutions(core, id)
      return { id }
    },
    'share.keepInstitutionsApart': (input) => {
      keepInstitutionsApart(core, input)
      return { ids: input.ids }
    },
    'share.listFolders': ({ path }) => listFolders(path),
  }
}
