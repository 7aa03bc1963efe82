import type { Institution } from '../../model/institution.ts'
import type { OwnedInstitution } from './rollup-input.ts'
import { byText } from './sorted-ids.ts'

export interface CanonicalInstitutions {
  /** One record per institution, in the order of ids. */
  readonly list: readonly Institution[]
  /** The id that each known one goes by. */
  readonly aliases: ReadonlyMap<string, string>
  /** The id an institution goes by; an id nobody knows stays itself. */
  idOf(id: string): string
}

/**
 * Institutions known under different ids but with one name are one institution: names are compared without
 * regard to Unicode form, case, quotation marks, dashes and spaces. The municipality's record wins (its id
 * and all its fields); where it has none, the smallest id. Aliases and similar names are never guessed; what a
 * person joined is one under any name.
 */
export function canonicalInstitutions(
  institutions: readonly OwnedInstitution[],
  municipalityIds: ReadonlySet<string>,
): CanonicalInstitutions {
  const own = institutions.filter((one) => municipalityIds.has(one.ownerId))
  const ownIds = new Set(own.map((one) => one.record.id))
  const rank = ({ ownerId, record }: OwnedInstitution): number =>
    municipalityIds.has(ownerId) ? 0 : 2 - Number(ownIds.has(record.id))
  const ranked = institutions.toSorted(
    (one, other) => rank(one) - rank(other) || byText(one.record.id, other.record.id),
  )
  const describers = Map.groupBy(institutions, ({ record }) => record.id)
  // Nobody can say of what others describe too that it is another one.
  const joinedOf = ({ id, joinedIntoId }: Institution): string | undefined =>
    joinedIntoId === null || describers.get(id)?.length !== 1 ? undefined : alias.get(joinedIntoId)
  const idByName = new Map<string, string>()
  const alias = new Map<string, string>()
  const list = new Map<string, Institution>()
  for (const { record } of ranked) {
    const name = normalisedName(record.name)
    const id = alias.get(record.id) ?? joinedOf(record) ?? idByName.get(name) ?? record.id
    if (!idByName.has(name)) idByName.set(name, id)
    if (!alias.has(record.id)) alias.set(record.id, id)
    if (!list.has(id)) list.set(id, record)
  }
  return {
    list: [...list.values()].toSorted((one, other) => byText(one.id, other.id)),
    aliases: alias,
    idOf: (id) => alias.get(id) ?? id,
  }
}

/** A name reduced to what two spellings of it share. */
export function normalisedName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[„“”‟"«»‹›'‘’‚`´]/gu, '')
    .replaceAll(/\s*\p{Pd}\s*/gu, '-')
    .replaceAll(/[\s\p{Cf}]+/gu, ' ')
    .trim()
}
