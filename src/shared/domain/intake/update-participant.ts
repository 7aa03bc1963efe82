import { ROLES } from '../../model/event.ts'

type Row = Readonly<Record<string, unknown>>

const countOf = (row: Row, role: string): number | null => {
  const count = row[role]
  return typeof count === 'number' ? count : null
}

const SPECIFIC = ['teachers', 'pupils', 'parents', 'other'] as const

const isTold = (row: Row, role: string): boolean => countOf(row, role) !== null
const tellsRoles = (row: Row): boolean => SPECIFIC.some((role) => isTold(row, role))
const sumOf = (row: Row): number => ROLES.reduce((sum, role) => sum + (countOf(row, role) ?? 0), 0)

/** Does the kept row already hold what a list now tells of its school? A number without roles fits their sum. */
export function holdsParticipant(kept: Row, told: Row): boolean {
  const isBare = isTold(told, 'unspecified') && !tellsRoles(told) && !isTold(told, 'mixed')
  if (isBare && tellsRoles(kept)) return sumOf(kept) === sumOf(told)
  return ROLES.every((role) => !isTold(told, role) || countOf(kept, role) === countOf(told, role))
}

/**
 * The kept row of a school with the numbers a list now tells. Roles the list is silent about stay; a number that told
 * no role is not kept beside the roles that now explain it, nor the other way round, or people would count twice.
 */
export function updatedParticipant(kept: Row, told: Row): Row {
  if (holdsParticipant(kept, told)) return kept
  const stays = (role: (typeof ROLES)[number]): boolean => {
    if (!tellsRoles(told)) return false
    return role !== 'unspecified' && role !== 'mixed'
  }
  const counts = Object.fromEntries(
    ROLES.map((role) => [role, countOf(told, role) ?? (stays(role) ? countOf(kept, role) : null)]),
  )
  const { raw } = told
  const mixedRoles = isTold(told, 'mixed') ? { mixedRoles: told['mixedRoles'] ?? [] } : { mixedRoles: [] }
  return { ...kept, ...counts, ...mixedRoles, ...(typeof raw === 'string' && raw !== '' ? { raw } : {}) }
}
