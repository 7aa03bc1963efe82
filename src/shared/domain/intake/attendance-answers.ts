import { isCalendarDay } from '../../model/dates.ts'
import type { AttendanceQuestion, Proposal } from '../paste/attendance-result.ts'
import type { AttendanceAnswer } from '../paste/to-event-records.ts'
import { parseCountText } from '../typed/parse-count-text.ts'
import type { IntakeQuestion } from './intake.ts'

/** How a question of a list of attendances is answered in words. */
export interface AnswerForm {
  readonly choices: IntakeQuestion['choices']
  readonly proposal: string | null
  /** `null` where the words are no answer to it: then it is asked again. */
  readonly parse: (text: string) => AttendanceAnswer | null
}

const ROLES = [
  { value: 'teachers', words: 'Mokytojai', say: 'intake.choice.teachers' },
  { value: 'pupils', words: 'Mokiniai', say: 'intake.choice.pupils' },
  { value: 'parents', words: 'Tėvai', say: 'intake.choice.parents' },
  { value: 'other', words: 'Kiti', say: 'intake.choice.other' },
  { value: 'unspecified', words: 'Vaidmuo nenurodytas', say: 'intake.choice.unspecified' },
] as const

const TAKEN_OR_NOT = [
  { value: 'accept', words: 'Palikti, kaip suprasta', say: 'intake.choice.accept' },
  { value: 'leave-out', words: 'Neįrašyti', say: 'intake.choice.leave-out' },
] as const

const proposed = (question: AttendanceQuestion, kind: Proposal['kind']): Proposal | null =>
  question.proposal?.kind === kind ? question.proposal : null

/** "2018-05-10", or several days with commas. */
function datesOf(text: string): AttendanceAnswer | null {
  const dates = text.split(/[\s,;]+/u).filter((part) => part !== '')
  return dates.length > 0 && dates.every(isCalendarDay) ? { kind: 'dates', dates } : null
}

function dateForm(question: AttendanceQuestion): AnswerForm {
  const told = proposed(question, 'dates')
  return { choices: [], proposal: told?.kind === 'dates' ? told.dates.join(', ') : null, parse: datesOf }
}

function countForm(question: AttendanceQuestion): AnswerForm {
  const told = proposed(question, 'count')
  return {
    choices: [],
    proposal: told?.kind === 'count' ? String(told.count) : null,
    parse: (text) => {
      const count = parseCountText(text)
      return typeof count === 'number' ? { kind: 'count', count } : null
    },
  }
}

function roleForm(question: AttendanceQuestion): AnswerForm {
  const told = proposed(question, 'role')
  return {
    choices: ROLES,
    proposal: told?.kind === 'role' ? told.role : null,
    parse: (text) => {
      const role = ROLES.find(({ value }) => value === text)
      return role ? { kind: 'role', role: role.value } : null
    },
  }
}

function schoolForm(question: AttendanceQuestion, schools: IntakeQuestion['choices']): AnswerForm {
  const told = proposed(question, 'institution')
  return {
    choices: schools,
    proposal: told?.kind === 'institution' ? told.institutionId : null,
    parse: (institutionId) =>
      schools.some(({ value }) => value === institutionId) ? { kind: 'institution', institutionId } : null,
  }
}

const LOOKED_AT: AnswerForm = {
  choices: TAKEN_OR_NOT,
  proposal: 'accept',
  parse: (text) =>
    TAKEN_OR_NOT.map(({ value }) => ({ kind: value })).find(({ kind }) => kind === text) ?? null,
}

const ROLE_QUESTIONS: ReadonlySet<string> = new Set(['role-unclear', 'role-typing-error', 'role-unknown'])

/** Is it about a number that a typed one can replace? */
const asksNumber = ({ question, params, proposal }: AttendanceQuestion): boolean =>
  proposal?.kind === 'count' ||
  (params['slot'] !== undefined && (question === 'number-unclear' || question === 'role-without-number'))

/** What may be answered: a school, a role, days, a number, or whether the piece is kept as it was understood. */
export function answerForm(question: AttendanceQuestion, schools: IntakeQuestion['choices']): AnswerForm {
  const { question: code } = question
  if (code.startsWith('institution-') && code !== 'institution-twice') return schoolForm(question, schools)
  if (code.startsWith('date-')) return dateForm(question)
  if (ROLE_QUESTIONS.has(code)) return roleForm(question)
  return asksNumber(question) ? countForm(question) : LOOKED_AT
}
