import type { FieldPath } from './paper-model.ts'

/** `missing`: a required part is not there; `odd`: it is there but contradicts; `hint`: better with it. */
export type PaperSeverity = 'missing' | 'odd' | 'hint'

/** Everything the form checker can say; the words are `paper.check.<code>` of the catalogs. */
export const PAPER_FINDING_CODES = [
  'institution-missing',
  'body-genitive-missing',
  'date-missing',
  'date-not-exact',
  'document-date-early',
  'start-time-missing',
  'end-before-start',
  'place-missing',
  'chair-missing',
  'chair-unnamed',
  'chair-absent',
  'secretary-missing',
  'secretary-unnamed',
  'secretary-absent',
  'chair-is-secretary',
  'attendance-missing',
  'members-unmarked',
  'quorum-not-reached',
  'quorum-unknown',
  'agenda-empty',
  'item-title-missing',
  'item-decision-missing',
  'decision-text-missing',
  'task-responsible-missing',
  'task-due-missing',
  'task-due-early',
  'votes-incomplete',
  'votes-exceed-present',
  'votes-not-carried',
  'decision-votes-incomplete',
  'decision-votes-exceed-present',
  'decision-votes-not-carried',
  'annex-title-missing',
  'annex-sheets-missing',
  'number-missing',
  'personal-code',
  'sensitive-word',
  'order-subject-missing',
  'order-content-missing',
  'point-text-missing',
  'signer-title-missing',
  'signer-name-missing',
  'institution-genitive-missing',
  'blank-left',
  'effect-target-missing',
] as const

export type PaperFindingCode = (typeof PAPER_FINDING_CODES)[number]

/** One missing or odd thing, with the field it belongs to and the numbers its sentence needs. */
export interface PaperFinding {
  readonly code: PaperFindingCode
  readonly fieldPath: FieldPath
  readonly severity: PaperSeverity
  readonly values: Readonly<Record<string, string | number>>
}

export function finding(
  code: PaperFindingCode,
  fieldPath: FieldPath,
  severity: PaperSeverity,
  values: PaperFinding['values'] = {},
): PaperFinding {
  return { code, fieldPath, severity, values }
}

/** The findings whose condition holds, in the order written. */
export function found(...list: readonly (false | PaperFinding)[]): PaperFinding[] {
  return list.filter((entry) => entry !== false)
}

export const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === ''
