import { type Role, ROLES } from '#shared/model/event.ts'
import { useRecords } from '#renderer/api/queries.ts'

/** The roles that the municipality counts in totals; all of them where it has not told. */
export const useCountedRoles = (): readonly Role[] => {
  const { records } = useRecords('municipality')
  return records[0]?.record.countedRoles ?? ROLES
}
