import { type RecordOf, SCHEMAS } from '../../model/kinds.ts'
import { longDate, longDateInSentence } from '../lithuanian/long-date.ts'
import { NBSP } from '../lithuanian/no-break-space.ts'
import type { FoundDecision } from '../minutes/find-decision.ts'
import { signerGender } from './signer-grammar.ts'

export interface OrderFromDecision {
  readonly id: string
  /** The day the draft is begun, `YYYY-MM-DD`. */
  readonly date: string
  readonly found: FoundDecision
  readonly meeting: RecordOf<'meeting'>
  readonly body: Pick<RecordOf<'body'>, 'nameGenitive'>
  readonly institution: Pick<RecordOf<'institution'>, 'directorTitle'>
  readonly registerId: string | null
  readonly newRowId: () => string
}

/** Plain blanks, as a person types them; paper glues its dates itself. */
const typed = (text: string): string => text.replaceAll(NBSP, ' ')

/**
 * "Atsižvelgdama į kūrybinės komandos 2018 m. spalio 1 d. posėdžio protokolo Nr. 5 nutarimą": which decision
 * the order carries out (documents.md section 2). Empty where the head's title tells no gender: a preamble
 * may be absent, a wrong form may not.
 */
function preambleOf({ meeting, body, institution }: OrderFromDecision): string {
  const gender = signerGender(institution.directorTitle)
  if (gender === null) return ''
  const opening = gender === 'female' ? 'Atsižvelgdama' : 'Atsižvelgdamas'
  const date = meeting.date === null ? '' : typed(longDateInSentence(meeting.date))
  const number = meeting.minutesNumber === null ? '' : ` Nr. ${meeting.minutesNumber}`
  const words = [opening, 'į', body.nameGenitive.trim(), date, `posėdžio protokolo${number} nutarimą`]
  return words.filter(Boolean).join(' ')
}

function pointText({ decision }: FoundDecision): string {
  const notes = [
    ...(decision.responsible === '' ? [] : [`atsako ${decision.responsible}`]),
    ...(decision.due === null ? [] : [`iki ${typed(longDate(decision.due))}`]),
  ]
  const text = decision.text.trim().replace(/\.$/u, '')
  return notes.length === 0 ? decision.text.trim() : `${text} (${notes.join(', ')}).`
}

/**
 * A draft of the order that carries out a decision of minutes, linked back to it. It has no number: that is
 * given when it is registered.
 */
export function orderFromDecision(source: OrderFromDecision): RecordOf<'order'> {
  const { found, meeting, institution } = source
  return SCHEMAS.order.parse({
    id: source.id,
    institutionId: meeting.institutionId,
    date: source.date,
    subject: found.item.title.trim().replace(/\.$/u, '') || 'Dėl nutarimo vykdymo',
    signerTitle: institution.directorTitle,
    preamble: preambleOf(source),
    operativeVerb: 'įsakau',
    points: [{ id: source.newRowId(), text: pointText(found) }],
    registerId: source.registerId,
    meetingId: meeting.id,
    decisionId: found.decision.id,
  })
}
