import type { PolicyFeature } from '#shared/contract/policy-contract.ts'
import type { RoomId } from '#renderer/lib/paths.ts'

/** Rooms in which nothing but that can be done. */
const ONLY_FOR: Readonly<Partial<Record<RoomId, PolicyFeature>>> = { intake: 'import' }

/** Whether an administrator switched off what a room is for. */
export function isRoomOff(id: RoomId, off: readonly PolicyFeature[]): boolean {
  const feature = ONLY_FOR[id]
  return feature !== undefined && off.includes(feature)
}
