import type { CadenceRow, IndicatorFigure } from '../rollup.ts'

/** What findings are found by here: the records they speak of. */
interface Touched {
  readonly state: string
  readonly records: readonly string[]
}

/** Findings that nobody has decided, by each record they speak of. */
export type OpenFindings<Found> = ReadonlyMap<string, readonly Found[]>

export function openFindings<Found extends Touched>(findings: readonly Found[]): OpenFindings<Found> {
  const byRecord = new Map<string, Found[]>()
  for (const finding of findings) {
    if (finding.state !== 'open') continue
    for (const id of finding.records) {
      const own = byRecord.get(id)
      if (own === undefined) byRecord.set(id, [finding])
      else own.push(finding)
    }
  }
  return byRecord
}

/** Each once, of all these records. */
export const touching = <Found>(open: OpenFindings<Found>, recordIds: Iterable<string>): readonly Found[] =>
  open.size === 0 ? [] : [...new Set([...recordIds].flatMap((id) => open.get(id) ?? []))]

/** Those that speak of a rule, of what proves it or of what was left out of it. */
export function touchingFigure<Found>(
  open: OpenFindings<Found>,
  { id, formula }: IndicatorFigure,
): readonly Found[] {
  if (open.size === 0) return []
  const rows = [...formula.counted, ...formula.leftOut]
  return touching(open, [id, ...new Set(rows.map(({ recordId }) => recordId))])
}

/** Those that speak of a team or of its meetings that a rhythm was checked by. */
export const touchingRhythm = <Found>(
  open: OpenFindings<Found>,
  { bodyId, evidence }: CadenceRow,
): readonly Found[] => touching(open, [bodyId, ...evidence])
