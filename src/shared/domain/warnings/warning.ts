/** Oddities that stop nobody and that a person may accept with a reason; the words are `warning.<code>`. */
export const WARNING_CODES = [
  'date-outside-school-year',
  'sunday-meeting',
  'order-before-minutes',
  'votes-exceed-present',
  'votes-exceed-members',
  'decision-votes-exceed-present',
  'decision-votes-exceed-members',
  'attendance-below-min',
  'attendance-above-max',
  'attendance-above-population',
  'unknown-reference',
  'refers-to-other-kind',
  'refers-to-itself',
  'unknown-member',
  'member-not-then',
  'ends-before-start',
  'document-before-meeting',
  'due-before-meeting',
  'more-than-whole',
] as const
export type WarningCode = (typeof WARNING_CODES)[number]

export interface Warning {
  readonly code: WarningCode
  /** Where in the record: names and row ids joined by `/`. */
  readonly path: string
  readonly params: Readonly<Record<string, string | number>>
}
