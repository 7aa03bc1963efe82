import { AppError } from '#shared/contract/app-error.ts'
import { referencesOf } from '#shared/domain/border/references-of.ts'
import { reversedRanges } from '#shared/domain/border/reversed-ranges.ts'
import type { AnyRecord, Kind } from '#shared/model/kinds.ts'
import { type Core, ownId } from '../../core/core.ts'
import { findRecord } from '../../records/record-reader.ts'
import { wrongReferences } from '../../records/references.ts'

interface Written {
  readonly kind: Kind
  readonly id: string
  readonly next: AnyRecord
  /** What it was made from, where that is what is stored: references that stayed are not asked for. */
  readonly stored?: AnyRecord
}

interface Issue {
  readonly path: string
  readonly rule: string
  readonly params: Readonly<Record<string, string | number>>
}

/** What a merge left wrong is no reason to refuse a change of something else. */
const storedOf = (core: Core, { kind, id }: Written): AnyRecord | null => {
  const found = findRecord(core.db, ownId(core), id, kind)
  return found === undefined || found.deleted ? null : (found.record as AnyRecord)
}

function referenceIssues(core: Core, writes: readonly Written[], pathOf: PathOf): Issue[] {
  return wrongReferences(core.db, writes).flatMap(({ at, rule, path, place, to, kinds }): Issue[] => {
    const write = writes[at]
    const stored = write && storedOf(core, write)
    if (
      !write ||
      (stored && referencesOf(write.kind, stored).some((one) => one.path === path && one.to === to))
    )
      return []
    return [{ path: pathOf(at, place), rule, params: { target: to, kinds: kinds.join(', ') } }]
  })
}

function rangeIssues(core: Core, writes: readonly Written[], pathOf: PathOf): Issue[] {
  return writes.flatMap((write, at) => {
    const reversed = reversedRanges(write.kind, write.next)
    if (reversed.length === 0) return []
    const stored = storedOf(core, write)
    const before = stored === null ? [] : reversedRanges(write.kind, stored)
    return reversed
      .filter(
        ({ path, from, to }) =>
          !before.some((one) => one.path === path && one.from === from && one.to === to),
      )
      .map(({ place, from, to }) => ({
        path: pathOf(at, place),
        rule: 'ends-before-start',
        params: { from, to },
      }))
  })
}

type PathOf = (at: number, place: string) => string

/**
 * Refuses what cannot be right between the fields of a record and between records, with a path to each place: a
 * reference to a record of another kind or to itself, and of whole records (`ranges`) an end before its beginning. A
 * form is typed one field at a time, so there the ends are only told (`warningsOf`).
 */
export function refuseWrong(
  core: Core,
  writes: readonly Written[],
  { ranges }: { readonly ranges: boolean },
): void {
  const pathOf: PathOf = (at, place) => (writes.length > 1 ? `${at}/${place}` : place)
  const issues = [
    ...referenceIssues(core, writes, pathOf),
    ...(ranges ? rangeIssues(core, writes, pathOf) : []),
  ]
  if (issues.length === 0) return
  const kind = writes[0]?.kind ?? ''
  throw new AppError('invalid-input', `Wrong records: ${issues.length} places`, { details: { kind, issues } })
}
