import type { Times } from './measure.ts'

/** One comparison of one run on one machine. Ratios count; times are only shown. */
export interface Comparison {
  readonly id: string
  readonly title: string
  readonly ours: Times
  /** What it is compared with, and why that is fair. */
  readonly peer: { readonly name: string; readonly times: Times }
  /** Ours to the peer's (or the peer's to ours where more is better). */
  readonly ratio: number
  /** Of what is measured; milliseconds where left out. */
  readonly unit?: 'ms' | 'MB' | 'kB'
  /** `shown` stands beside and is not judged: a peer that is a choice we did not make. */
  readonly budget:
    | { readonly kind: 'at-most' | 'at-least'; readonly ratio: number }
    | { readonly kind: 'shown' }
}

export interface Bench {
  readonly name: string
  /** Too long for every run: it runs where it is named. */
  readonly isOnDemand?: true
  readonly run: (folder: string) => Promise<readonly Comparison[]>
}

export function isMet({ ratio, budget }: Pick<Comparison, 'ratio' | 'budget'>): boolean {
  if (budget.kind === 'shown') return true
  return budget.kind === 'at-most' ? ratio <= budget.ratio : ratio >= budget.ratio
}
