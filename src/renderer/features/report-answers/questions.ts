import type { MessageId } from '#renderer/i18n/messages.ts'

/** The six questions of the report (model.md, section 8), in their order. */
export const QUESTIONS: readonly MessageId[] = [
  'reportQuestion.1',
  'reportQuestion.2',
  'reportQuestion.3',
  'reportQuestion.4',
  'reportQuestion.5',
  'reportQuestion.6',
]
