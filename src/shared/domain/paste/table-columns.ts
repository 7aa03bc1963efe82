import type { CountGroup } from './count-groups.ts'
import type { Heading } from './entry.ts'

/** A number and nothing else. */
export function isBareGroup(group: CountGroup): boolean {
  return (
    group.number !== null && group.roles.length === 0 && group.unknownRole === null && group.partOf === null
  )
}

/**
 * Numbers of a line under the columns of a table: each takes the role of its column, one more must be their sum.
 * Null where a cell is empty or the sum does not fit, for then nobody knows which number is whose.
 */
export function underColumns(groups: readonly CountGroup[], heading: Heading): readonly CountGroup[] | null {
  const { roles, totalColumn } = heading
  if (!groups.every(isBareGroup)) return null
  const cells = groups.slice(0, roles.length)
  const [sum, ...more] = groups.slice(roles.length)
  if (cells.length < roles.length || more.length > 0 || (totalColumn && !sum)) return null
  const counted = cells.reduce((result, group) => result + (group.number?.value ?? 0), 0)
  if (sum && sum.number?.value !== counted) return null
  const told = cells.map((group, at) => ({ ...group, roles: roles.slice(at, at + 1) }))
  return sum ? [...told, sum] : told
}
