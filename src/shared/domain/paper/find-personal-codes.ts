import type { Meeting } from '../../model/meeting.ts'
import { finding, type PaperFinding } from './paper-finding.ts'
import type { FieldPath } from './paper-model.ts'

interface TypedText {
  readonly field: FieldPath
  readonly text: string
}

/** Eleven digits by themselves look like a personal code, which minutes must not hold (documents.md 6). */
const PERSONAL_CODE = /(?<!\d)[1-6]\d{10}(?!\d)/u

function typedTexts(meeting: Meeting): TypedText[] {
  return [
    { field: 'purpose', text: meeting.purpose },
    ...meeting.agenda.flatMap((item) => {
      const path = `agenda/${item.id}`
      return [
        { field: `${path}/title`, text: item.title },
        { field: `${path}/considered`, text: item.considered },
        ...item.speakers.map(({ id, statement }) => ({
          field: `${path}/speakers/${id}/statement`,
          text: statement,
        })),
        ...item.decisions.map(({ id, text }) => ({ field: `${path}/decisions/${id}/text`, text })),
      ]
    }),
  ]
}

/** Fields of minutes where a personal code seems to be typed, one finding a field. */
export function findPersonalCodes(meeting: Meeting): PaperFinding[] {
  return typedTexts(meeting)
    .filter(({ text }) => PERSONAL_CODE.test(text))
    .map(({ field }) => finding('personal-code', field, 'odd'))
}
