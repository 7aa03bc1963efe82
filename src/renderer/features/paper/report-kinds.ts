import type { CallInput } from '#shared/contract/contract.ts'

export type ReportAsked = CallInput<'print.reportPdf'>
export type ReportName = ReportAsked['name']

/** What a person may choose of a report; what is not chosen the program chooses as usual. */
export type ReportOption =
  | 'schoolYear'
  | 'institution'
  | 'plan'
  | 'columns'
  | 'body'
  | 'register'
  | 'meeting'
  | 'meetingOrEvent'
  | 'item'
  | 'order'
  | 'names'
  | 'findings'

interface ReportGroup {
  readonly id: 'reporting' | 'plans' | 'meetings'
  readonly names: readonly ReportName[]
}

/** The list of papers, those asked for most first. */
export const REPORT_GROUPS: readonly ReportGroup[] = [
  {
    id: 'reporting',
    names: ['municipal', 'implementation', 'rollup', 'slides', 'evidence', 'chronology', 'surveys', 'talks'],
  },
  { id: 'meetings', names: ['minute-book', 'register', 'attendance', 'extract'] },
  { id: 'plans', names: ['plan', 'annexes', 'forms'] },
]

export const OPTIONS_OF: Readonly<Record<ReportName, readonly ReportOption[]>> = {
  municipal: ['schoolYear', 'plan', 'findings'],
  implementation: ['schoolYear', 'plan'],
  rollup: ['schoolYear', 'findings'],
  slides: ['schoolYear', 'plan'],
  evidence: ['plan', 'institution'],
  chronology: ['schoolYear', 'institution'],
  surveys: ['institution'],
  talks: ['schoolYear', 'institution'],
  'minute-book': ['body', 'schoolYear'],
  register: ['register', 'names'],
  attendance: ['meetingOrEvent', 'names'],
  extract: ['meeting', 'item'],
  plan: ['plan', 'columns'],
  annexes: ['order'],
  forms: ['plan', 'schoolYear'],
}

export const isReportName = (name: string | null): name is ReportName =>
  name !== null && Object.hasOwn(OPTIONS_OF, name)
