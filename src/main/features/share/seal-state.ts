import type { SealDevice, SealState } from '#shared/contract/seal-contract.ts'
import type { Workspace } from '#shared/contract/workspace-contract.ts'
import { type Core, currentWorkspace } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import { pairingWords } from '../../share/pairing-words.ts'
import { authorityOf, loadSealKeys, type SealKeys } from './seal-keys.ts'
import { pairedDevices } from './seal-recipients.ts'

const OFF: SealState = {
  isOn: false,
  since: null,
  epoch: 0,
  words: null,
  mayDecide: false,
  hasSheet: false,
  isSheetWaiting: false,
  strangerWords: null,
  devices: [],
}

/** Whether this device may decide for the municipality: nobody has yet, or it has the secret. */
export function mayDecide({ role }: Workspace, { policy, secret }: SealKeys): boolean {
  if (role !== 'municipality') return false
  return policy === null || (secret !== null && authorityOf(secret).sign.publicKey === policy.signKey)
}

function devicesOf(core: Core, workspace: Workspace, keys: SealKeys): readonly SealDevice[] {
  const names = new Map(
    core.db
      .all(sql.selectFrom('device').select(['device_id', 'org_name', 'label']))
      .map((row) => [row.device_id, row]),
  )
  const paired = pairedDevices(core.db, keys)
  const listed = new Set(keys.policy?.devices.map(({ sealKey }) => sealKey))
  const { role, workspaceId, deviceId, name, deviceLabel } = workspace
  const isReader = (id: string, key: string): boolean =>
    role === 'municipality' ? listed.has(key) : paired.has(id)
  const isHereReader = role !== 'municipality' || listed.has(keys.device.publicKey)
  const others = Object.entries(keys.devices).map(([id, { orgId, key }]): SealDevice => {
    const known = names.get(id)
    const own = orgId === workspaceId
    const reads = isReader(id, key) ? ('reads' as const) : ('waits' as const)
    const holds = own ? reads : 'seals'
    return { deviceId: id, orgName: known?.org_name ?? '', label: known?.label ?? '', isThis: false, holds }
  })
  return [
    { deviceId, orgName: name, label: deviceLabel, isThis: true, holds: isHereReader ? 'reads' : 'waits' },
    ...others.toSorted((one, other) => one.orgName.localeCompare(other.orgName, 'lt')),
  ]
}

/** What people are told about sealing. */
export async function sealState(core: Core): Promise<SealState> {
  const workspace = currentWorkspace(core)
  if (!workspace) return OFF
  const keys = await loadSealKeys(core)
  const { policy, otherPolicy } = keys
  return {
    isOn: policy?.isOn ?? false,
    since: policy?.isOn === true ? policy.issuedAt : null,
    epoch: policy?.epoch ?? 0,
    words: policy === null ? null : pairingWords(policy.signKey),
    mayDecide: mayDecide(workspace, keys),
    hasSheet: keys.secret !== null,
    isSheetWaiting: keys.pending !== null,
    strangerWords: otherPolicy === null ? null : pairingWords(otherPolicy.signKey),
    devices: policy === null ? [] : [...devicesOf(core, workspace, keys)],
  }
}
