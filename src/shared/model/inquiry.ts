import { z } from 'zod'
import { PartialDate } from './date-fields.ts'
import {
  count,
  optionalLine,
  optionalReference,
  ORGANISATIONS,
  recordId,
  reference,
  requiredLine,
  rows,
  setOf,
  treatments,
} from './field.ts'

/** One statement of a survey with its planned and reached share (percent who fully agree). */
export const SurveyStatement = z.strictObject({
  id: recordId(),
  text: requiredLine(1000),
  planned: z.number().min(0).max(100).nullable().default(null),
  result: z.number().min(0).max(100).nullable().default(null),
  answers: count(),
  agreeing: count(),
  /** The answer of the scale that the shares speak of: "Visiškai sutinku". */
  scaleAnswer: optionalLine(100),
})

export const Survey = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  title: requiredLine(500),
  respondents: z.enum(['teachers', 'pupils', 'parents', 'mixed', 'other']).default('other'),
  date: PartialDate.nullable().default(null),
  /** When it was open, as written: "gruodis–sausis". */
  window: optionalLine(100),
  phase: z.enum(['none', 'before', 'after']).default('none'),
  /** The survey of the other phase, with the same statements. */
  comparedWithId: optionalReference('survey'),
  /** How many answered; `null` is not told. */
  n: count(),
  populationText: optionalLine(300),
  populationCount: count(),
  tool: optionalLine(100),
  state: z.enum(['planned', 'ongoing', 'done']).default('done').register(treatments, { unreadAs: 'planned' }),
  statements: rows(SurveyStatement, 300),
})
export type Survey = z.infer<typeof Survey>

/** A round of talks (dvišalis, trišalis pokalbis): counts only. */
export const TalkRound = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  talkKind: z.enum(['bilateral', 'trilateral', 'consultation-day', 'parents-day']).default('trilateral'),
  classLabel: optionalLine(80),
  window: optionalLine(100),
  /** The windows of model.md, section 5; `other` leaves it to the words of `window`. */
  windowKind: z.enum(['none', 'dec-jan', 'may-jun', 'other']).default('none'),
  date: PartialDate.nullable().default(null),
  planned: count(),
  held: count(),
  pupilsCovered: count(),
  pupilsTotal: count(),
  coveragePercent: z.number().min(0).max(100).nullable().default(null),
  teachersTrained: count(),
  participants: setOf(z.enum(['pupil', 'parents', 'teacher']), 3),
  tool: optionalLine(100),
  state: z.enum(['planned', 'ongoing', 'done']).default('done').register(treatments, { unreadAs: 'planned' }),
})
export type TalkRound = z.infer<typeof TalkRound>

/** A plan, procedure, recommendation or schedule on its way to approval. */
export const PaperVersion = z.strictObject({
  id: recordId(),
  institutionId: reference(...ORGANISATIONS),
  paperKind: z
    .enum(['activity-plan', 'folder-procedure', 'recommendations', 'talk-schedule', 'other'])
    .default('other'),
  title: requiredLine(500),
  state: z.enum(['draft', 'prepared', 'presented', 'approved']).default('draft'),
  date: PartialDate.nullable().default(null),
  approvedByOrderId: optionalReference('order'),
  presentedAtMeetingId: optionalReference('meeting'),
})
export type PaperVersion = z.infer<typeof PaperVersion>
