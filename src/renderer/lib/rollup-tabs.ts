import { PATHS } from './paths.ts'

/** The parts of the rollup; each has its own address. */
export const ROLLUP_TABS = [
  'indicators',
  'matrix',
  'attendance',
  'cadence',
  'comparison',
  'standing',
  'findings',
  'changes',
] as const
export type RollupTab = (typeof ROLLUP_TABS)[number]

/** Which rules the part of indicators shows. */
export const RULE_FILTERS = ['all', 'uncomputed', 'planned', 'printed'] as const
export type RuleFilter = (typeof RULE_FILTERS)[number]

/** What the part of comparison compares. */
export const COMPARED = ['school-year', 'half-year', 'institutions', 'dates'] as const
export type Compared = (typeof COMPARED)[number]

/** Classes of findings that the part of findings can begin with, decided ones among them. */
export const FINDING_CLASSES = ['event-proves-two-rules', 'approved-before-its-basis'] as const
export type FindingClass = (typeof FINDING_CLASSES)[number]

export interface RollupPlace {
  readonly tab: RollupTab
  /** How the part begins; each part knows its own words, others begin as usual. */
  readonly view: RuleFilter | Compared | FindingClass | null
}

/** Addresses of the parts begin so; what follows `/rollup/` else is a figure. */
const PREFIX = 'part-'
const VIEWS = [...RULE_FILTERS, ...COMPARED, ...FINDING_CLASSES] as const

/** `part-indicators`, `part-indicators~planned`. */
export const addressOfTab = (tab: RollupTab, view: RollupPlace['view'] = null): string =>
  `${PREFIX}${tab}${view === null ? '' : `~${view}`}`

export const pathOfTab = (tab: RollupTab, view: RollupPlace['view'] = null): string =>
  `${PATHS.rollup}/${addressOfTab(tab, view)}`

/** The part an address names; `null`: it names a figure, or nothing. */
export const placeOfAddress = (address: string | null): RollupPlace | null => {
  const [name, begun] = (address ?? '').split('~')
  const tab = ROLLUP_TABS.find((one) => name === addressOfTab(one))
  return tab === undefined ? null : { tab, view: VIEWS.find((one) => one === begun) ?? null }
}
