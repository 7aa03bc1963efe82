import type { CountGroup } from './count-groups.ts'
import type { Heading } from './entry.ts'

/** A number and nothing else. */
export function isBareGroup(group: CountGroup): boolean {
  return (
    group.number !== null && group.roles.length === 0 && group.unknownRole === null && group.partOf === null
  )
}

/** The sum of the others, which a table may have in its last column. */
function isSumOf(sum: CountGroup, cells: readonly CountGroup[]): boolean {
  return sum.number?.value === cells.reduce((result, group) => result + (group.number?.value ?? 0), 0)
}

/** Numbers in cells of a pasted table: each stands under its head, whatever cells are empty. */
function byCell(groups: readonly CountGroup[], { roles, totalColumn }: Heading): CountGroup[] | null {
  const heads = new Map(roles.map((role) => [role.cell, role]))
  if (heads.size < roles.length || heads.has(0)) return null
  const told = groups.map((group) => {
    const head = heads.get(group.number?.cell ?? 0)
    return head ? { ...group, roles: [head] } : group
  })
  const others = told.filter(({ roles: own }) => own.length === 0)
  const cells = told.filter(({ roles: own }) => own.length > 0)
  const [sum, ...more] = others
  if (more.length > 0 || cells.length === 0) return null
  if (sum === undefined) return told
  if (!totalColumn || !isSumOf(sum, cells)) return null
  return [sum, ...cells.map((group) => ({ ...group, partOf: sum.number }))]
}

/** Numbers one after another: all heads have one, one number more is the sum. */
function byOrder(groups: readonly CountGroup[], { roles, totalColumn }: Heading): CountGroup[] | null {
  const cells = groups.slice(0, roles.length)
  const [sum, ...more] = groups.slice(roles.length)
  if (cells.length < roles.length || more.length > 0 || (totalColumn && !sum)) return null
  if (sum && !isSumOf(sum, cells)) return null
  const told = cells.map((group, at) => ({ ...group, roles: roles.slice(at, at + 1) }))
  return sum ? [...told, sum] : told
}

/**
 * Numbers of a line under the columns of a table, each with the role of its column; one more must be their sum.
 * Null where nobody knows which number is whose.
 */
export function underColumns(groups: readonly CountGroup[], heading: Heading): readonly CountGroup[] | null {
  if (!groups.every(isBareGroup)) return null
  return byCell(groups, heading) ?? byOrder(groups, heading)
}
