/** Every report by the name that `print --report` takes. */
export const REPORT_NAMES = [
  'plan',
  'implementation',
  'register',
  'chronology',
  'municipal',
  'evidence',
  'surveys',
  'talks',
  'minute-book',
  'attendance',
  'extract',
  'annexes',
  'forms',
  'rollup',
  'slides',
] as const

export type ReportName = (typeof REPORT_NAMES)[number]
