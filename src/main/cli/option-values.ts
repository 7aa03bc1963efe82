import { IsoDay, SchoolYear } from '#shared/model/date-fields.ts'
import { isKind, KINDS } from '#shared/model/kind-names.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { UsageError } from './usage-error.ts'

/** A kind of record by its name, or the list of those there are. */
export function asKind(name: string): Kind {
  if (isKind(name)) return name
  throw new UsageError('unknown-kind', { name, kinds: KINDS.join(', ') })
}

export const asOptionalKind = (name: string | undefined): Kind | undefined =>
  name === undefined ? undefined : asKind(name)

/** `2018-2019` or nothing. */
export function asSchoolYear(value: string | undefined): string | null {
  if (value === undefined || SchoolYear.safeParse(value).success) return value ?? null
  throw new UsageError('not-a-school-year', { name: value })
}

/** `2018-10-01` or nothing. */
export function asDay(value: string | undefined): string | null {
  if (value === undefined || IsoDay.safeParse(value).success) return value ?? null
  throw new UsageError('not-a-day', { name: value })
}

/** A number of pages or nothing. */
export function asPages(value: string | undefined): number | null {
  if (value === undefined) return null
  const pages = Number(value)
  if (Number.isInteger(pages) && pages >= 1 && pages <= 1000) return pages
  throw new UsageError('not-one-of', { option: '--fit', name: value, words: '1, 2, 3 … 1000' })
}

/** One of a few words. */
export function asOneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value)
  if (found === undefined)
    throw new UsageError('not-one-of', { option, name: value, words: words.join(', ') })
  return found
}
