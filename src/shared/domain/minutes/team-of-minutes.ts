import type { AnyRecord, Kind, RecordOf } from '../../model/kinds.ts'

/**
 * What minutes that have no title yet are called by: their team's name. Empty for other kinds, and for a team that is not
 * here.
 */
export function teamOfMinutes(
  kind: Kind,
  record: AnyRecord,
  nameOf: (bodyId: string) => string | undefined,
): string {
  return kind === 'meeting' ? (nameOf((record as RecordOf<'meeting'>).bodyId) ?? '') : ''
}
