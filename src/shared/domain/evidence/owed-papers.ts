import type { RecordOf } from '../../model/kinds.ts'
import { foldForSearch } from '../lithuanian/fold-for-search.ts'

/** Papers that a plan can ask for as the proof of an activity. */
export const OWED_PAPERS = ['minutes', 'order', 'attendance'] as const
export type OwedPaper = (typeof OWED_PAPERS)[number]

/** How a plan names each paper where proof is to be looked for; folded, in any case and number. */
const NAMED: Readonly<Record<OwedPaper, RegExp>> = {
  minutes: /protokol/u,
  order: /isakym/u,
  attendance: /dalyv|lankom/u,
}

/** Where a rule counts records of one sort, they are its proof, whatever its words say. */
function countsRecordsOf({ kind, source }: RecordOf<'indicator'>): OwedPaper | null {
  if (kind === 'cadence' || source === 'meetings') return 'minutes'
  return source === 'events' || source === 'hosted-events' ? 'attendance' : null
}

/** The papers that one indicator is to be proved by: counted by its rule, or named as its source of proof. */
export function owedPapers(indicator: RecordOf<'indicator'>): readonly OwedPaper[] {
  const counted = countsRecordsOf(indicator)
  const words = foldForSearch(indicator.verificationSource)
  return OWED_PAPERS.filter((paper) => paper === counted || NAMED[paper].test(words))
}
