import { AppError } from '#shared/contract/app-error.ts'
import { SHEET_ROW_WORDS } from '#shared/domain/paper/word-sheet.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import { chosenShare } from '../../records/outbox-state.ts'
import { pairingWords } from '../../share/pairing-words.ts'
import { createRecoverySecret, isEndOfCode, readRecoveryCode } from '../../share/seal/recovery-code.ts'
import { SealNotice } from '../../share/seal/seal-notice.ts'
import { type SealPolicy, signLink, signPolicy } from '../../share/seal/seal-policy.ts'
import { recipientId } from '../../share/seal/sealing-key.ts'
import { destroyKeys, learnFromHeads } from './learn-keys.ts'
import { readHeads } from './read-heads.ts'
import { authorityOf, loadSealKeys, saveSealKeys, type SealKeys } from './seal-keys.ts'
import { mayDecide } from './seal-state.ts'
import { openSealing } from './sealing.ts'
import { tellReceipts } from './send.ts'
import { openShare } from './share-space.ts'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'))

/** Tells the others at once where the share can be reached; else the next hand-over does. */
async function announce(core: Core): Promise<void> {
  try {
    const share = await openShare(core, undefined, true)
    await tellReceipts(core, share, await openSealing(core, await readHeads(share)))
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('share-')) throw error
    core.log.write('info', 'seal.not-announced', { code: error.code })
  }
}

async function change(core: Core, work: (keys: SealKeys) => void | Promise<void>): Promise<void> {
  const keys = await loadSealKeys(core)
  await work(keys)
  await saveSealKeys(core, keys)
  core.events.emit({ name: 'share.changed', payload: {} })
}

/** Remembers what was decided about a device at this computer: only such a one is ever given keys. */
export async function rememberPairing(
  core: Core,
  deviceId: string,
  trust: 'seen' | 'paired' | 'revoked',
): Promise<void> {
  const device = core.db.first(
    sql.selectFrom('device').select('public_key').where('device_id', '=', deviceId),
  )
  await change(core, (keys) => {
    const { [deviceId]: _former, ...others } = keys.paired
    keys.paired = trust === 'paired' && device ? { ...others, [deviceId]: device.public_key } : others
  })
}

const noSecret = (): AppError => new AppError('seal-no-secret', 'This device does not hold the secret')

/** Makes a secret whose sheet can be printed; one that waits already stays. */
export function prepareSheet(core: Core, replace: boolean): Promise<void> {
  const workspace = requireWorkspace(core)
  return change(core, (keys) => {
    const isSchool = workspace.role === 'institution'
    if (isSchool && keys.policy === null) throw new AppError('seal-not-on', 'Nobody has switched sealing on')
    if (!isSchool && keys.policy !== null && !mayDecide(workspace, keys) && !replace) throw noSecret()
    if (keys.pending !== null || (keys.secret !== null && !replace)) return
    keys.pending = base64(createRecoverySecret())
  })
}

/** The next decision of the municipality, signed with the secret in force. */
function decide(
  core: Core,
  keys: SealKeys,
  changes: Partial<Pick<SealPolicy, 'isOn' | 'epoch' | 'lineage'>>,
): void {
  const workspace = requireWorkspace(core)
  const spaceId = chosenShare(core.db)?.spaceId
  if (spaceId === undefined) throw new AppError('share-not-chosen', 'Sealing belongs to a shared folder')
  if (keys.secret === null) throw noSecret()
  const { workspaceId: orgId, deviceId } = workspace
  const begun = {
    version: 0,
    spaceId,
    orgId,
    isOn: true,
    epoch: 1,
    devices: [{ deviceId, sealKey: keys.device.publicKey }],
    lineage: [],
  }
  const {
    signature: _signature,
    signKey: _sign,
    sealKey: _seal,
    ...before
  } = keys.policy ?? {
    ...begun,
    signature: '',
    signKey: '',
    sealKey: '',
  }
  const issuedAt = core.clock.now().toISOString()
  keys.policy = signPolicy(
    { ...before, version: before.version + 1, issuedAt, ...changes },
    authorityOf(keys.secret),
  )
}

/** Puts the secret that waits in force once the end of its sheet was typed. */
export async function confirmSheet(core: Core, words: string): Promise<void> {
  const workspace = requireWorkspace(core)
  await change(core, (keys) => {
    if (keys.pending === null) throw noSecret()
    if (!isEndOfCode(bytesOf(keys.pending), words, SHEET_ROW_WORDS)) {
      throw new AppError('seal-not-confirmed', 'The typed words are not the end of the sheet')
    }
    const before = keys.secret
    const { policy } = keys
    keys.secret = keys.pending
    keys.pending = null
    if (workspace.role === 'institution') {
      // Keys that the former sheet opens are not used for anything new.
      if (before !== null) for (const held of keys.held) held.isRetired = true
      return
    }
    const isHeir = before !== null && policy?.signKey === authorityOf(before).sign.publicKey
    const link = isHeir ? [signLink(policy.spaceId, authorityOf(before), authorityOf(keys.secret))] : []
    decide(core, keys, {
      isOn: true,
      epoch: (policy?.epoch ?? 0) + 1,
      lineage: isHeir ? [...policy.lineage, ...link] : [],
    })
  })
  await announce(core)
}

export async function turnSealing(core: Core, isOn: boolean): Promise<void> {
  const workspace = requireWorkspace(core)
  if (workspace.role !== 'municipality') {
    throw new AppError('wrong-role', 'The municipality decides', { details: { role: 'municipality' } })
  }
  await change(core, (keys) => {
    if (keys.policy === null || !mayDecide(workspace, keys)) throw noSecret()
    if (keys.policy.isOn !== isOn) decide(core, keys, { isOn, epoch: keys.policy.epoch + (isOn ? 1 : 0) })
  })
  await announce(core)
}

/** New keys from now on: for everybody in the municipality, for this computer's own bundles in a school. */
export async function rotateKeys(core: Core): Promise<void> {
  const workspace = requireWorkspace(core)
  await change(core, (keys) => {
    if (keys.policy === null) throw new AppError('seal-not-on', 'Nobody has switched sealing on')
    if (workspace.role === 'institution') for (const held of keys.held) held.isRetired = true
    else if (mayDecide(workspace, keys)) decide(core, keys, { epoch: keys.policy.epoch + 1 })
    else throw noSecret()
  })
  await announce(core)
}

/** Takes back keys with a recovery sheet; gives how many were found. */
export async function recoverKeys(core: Core, typed: string): Promise<number> {
  const read = readRecoveryCode(typed)
  if (read.state !== 'ok') {
    const details =
      read.state === 'unknown-word'
        ? { problem: 'word', word: read.word, place: read.place }
        : {
            problem: read.state === 'wrong-count' ? 'count' : 'check',
            word: '',
            place: read.state === 'wrong-count' ? read.count : 0,
          }
    throw new AppError('seal-code-wrong', `A recovery code: ${read.state}`, { details })
  }
  const workspace = requireWorkspace(core)
  const heads = await readHeads(await openShare(core, undefined, false))
  let found = 0
  await change(core, (keys) => {
    learnFromHeads(core, workspace, keys, heads)
    const authority = authorityOf(base64(read.secret))
    const to = recipientId(authority.seal.publicKey)
    const notices = heads.flatMap((meta) => SealNotice.safeParse(meta['seal']).data ?? [])
    const offered = notices.flatMap(({ policy }) =>
      policy?.signKey === authority.sign.publicKey ? [policy] : [],
    )
    const isKnown =
      workspace.role === 'municipality'
        ? offered.length > 0
        : notices.some(
            (notice) =>
              notice.recovery === authority.seal.publicKey ||
              notice.keys.some(({ wraps }) => wraps.some((wrap) => wrap.to === to)),
          )
    if (!isKnown) throw new AppError('seal-code-other', 'Nothing on this share is sealed to that sheet')
    const newest = offered.toSorted((one, other) => other.version - one.version)[0]
    // Who has the municipality's sheet decides for it, whatever was heard first.
    if (newest !== undefined && keys.policy?.signKey !== newest.signKey) keys.policy = newest
    const before = keys.held.length
    keys.secret = base64(read.secret)
    keys.pending = null
    learnFromHeads(core, workspace, keys, heads)
    found = keys.held.length - before
  })
  await announce(core)
  return found
}

/** Destroys the keys of what this school handed over as free text; gives how many. */
export async function eraseText(core: Core): Promise<number> {
  const { role, workspaceId } = requireWorkspace(core)
  if (role !== 'institution') {
    throw new AppError('wrong-role', 'A school erases its own text', { details: { role: 'institution' } })
  }
  let erased = 0
  await change(core, (keys) => {
    const ids = keys.held.flatMap(({ id, orgId, audience }) =>
      orgId === workspaceId && audience === 'text' ? [id] : [],
    )
    erased = ids.length
    destroyKeys(keys, ids)
  })
  await announce(core)
  return erased
}

/** Believes the other municipality's key whose words were compared; what is sealed from now on is sealed to it. */
export async function acceptStranger(core: Core, words: string): Promise<void> {
  await change(core, (keys) => {
    const { otherPolicy } = keys
    if (otherPolicy === null || pairingWords(otherPolicy.signKey) !== words.trim().replaceAll(/\s+/gu, ' ')) {
      throw new AppError('not-found', 'No key with these words', { details: { id: words } })
    }
    keys.policy = otherPolicy
    keys.otherPolicy = null
    for (const held of keys.held) held.isRetired = true
  })
  await announce(core)
}
