import type { Institution } from '../../model/institution.ts'
import { normalisedName } from '../rollup/canonical-institutions.ts'

export interface DescribedInstitution {
  readonly ownerId: string
  readonly record: Institution
}

/** Two records that seem to be of one institution: `id` is one's own, `intoId` would speak for both. */
export interface SameInstitution {
  readonly id: string
  readonly intoId: string
  readonly reasons: readonly ('code' | 'name')[]
}

const codeOf = ({ legalCode }: Institution): string => legalCode.replaceAll(/\s/gu, '')

function reasonsOf(one: Institution, other: Institution): SameInstitution['reasons'] {
  const hasCode = codeOf(one) !== '' && codeOf(one) === codeOf(other)
  const hasName = normalisedName(one.name) === normalisedName(other.name)
  return [...(hasCode ? (['code'] as const) : []), ...(hasName ? (['name'] as const) : [])]
}

/**
 * Own records of institutions that somebody else, or oneself under another id, describes with the same code or the same
 * name. What others list speaks for both; of two own ones the organisation itself, else the smaller id. An id that
 * others describe too is theirs to join.
 */
export function sameInstitutions(
  institutions: readonly DescribedInstitution[],
  ownId: string,
): readonly SameInstitution[] {
  const foreign = new Set(institutions.flatMap(({ ownerId, record }) => (ownerId === ownId ? [] : record.id)))
  const own = institutions.filter(({ ownerId, record }) => ownerId === ownId && !foreign.has(record.id))
  const before = (one: string, other: string): boolean =>
    one !== ownId && (other === ownId || foreign.has(other) || one > other)
  return own.flatMap(({ record }) => {
    const others = new Map(institutions.map((one) => [one.record.id, one.record]))
    return [...others.values()].flatMap((other): SameInstitution[] => {
      const isForeign = foreign.has(other.id)
      if (other.id === record.id || !(isForeign || before(record.id, other.id))) return []
      const reasons = reasonsOf(record, other)
      return reasons.length === 0 ? [] : [{ id: record.id, intoId: other.id, reasons }]
    })
  })
}
