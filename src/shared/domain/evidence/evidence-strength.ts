import type { AnyRecord, Kind, RecordOf } from '../../model/kinds.ts'

/** How well a claim is proved, from nothing to a paper with a number. */
export const STRENGTHS = ['none', 'file', 'record', 'registered-record'] as const
export type EvidenceStrength = (typeof STRENGTHS)[number]

/** A record that stands behind a link; `null` where it is only named or is not here. */
export interface ProvingRecord {
  readonly kind: Kind
  readonly record: AnyRecord
}

/** The state in which a paper has its number, or is approved by one that has. */
const REGISTERED: Partial<Record<Kind, string>> = {
  meeting: 'registered',
  order: 'registered',
  'paper-version': 'approved',
}

const stateOf = (record: object): string | null =>
  'state' in record && typeof record.state === 'string' ? record.state : null

/** Has a paper its number, or is it approved by one that has? */
export const isGivenOut = (kind: Kind, record: object | undefined): boolean =>
  record !== undefined && REGISTERED[kind] !== undefined && stateOf(record) === REGISTERED[kind]

/** Annulled papers and cancelled events prove nothing. */
function isVoid({ record }: ProvingRecord): boolean {
  const state = stateOf(record)
  return state === 'annulled' || state === 'cancelled'
}

/** The strength of one link: its record where there is a live one, else its file, else nothing. */
export function evidenceStrength(
  evidence: Pick<RecordOf<'evidence'>, 'file'>,
  proving: ProvingRecord | null,
): EvidenceStrength {
  if (proving !== null && !isVoid(proving))
    return isGivenOut(proving.kind, proving.record) ? 'registered-record' : 'record'
  return evidence.file.sha256 === null ? 'none' : 'file'
}

/** The strongest of several links; `none` where there is none. */
export function strongest(strengths: readonly EvidenceStrength[]): EvidenceStrength {
  const best = Math.max(0, ...strengths.map((strength) => STRENGTHS.indexOf(strength)))
  return STRENGTHS[best] ?? 'none'
}
