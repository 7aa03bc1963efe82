import type { Meeting } from '../../model/meeting.ts'
import type { Order } from '../../model/order.ts'
import { finding, type PaperFinding } from './paper-finding.ts'
import type { FieldPath } from './paper-model.ts'

interface TypedText {
  readonly field: FieldPath
  readonly text: string
}

/** Eleven digits by themselves look like a personal code, which papers must not hold (documents.md 6). */
const PERSONAL_CODE = /(?<!\d)[1-6]\d{10}(?!\d)/u

/** Words of health, special needs and social standing, which are never stored of a pupil (documents.md 6). */
const SENSITIVE = [
  /(?<!\p{L})(?:SUP|VGK)(?!\p{L})/u,
  /(?<!\p{L})diagnoz\p{L}*/iu,
  /(?<!\p{L})specialiųjų ugdymosi poreikių(?!\p{L})/iu,
  /(?<!\p{L})neįgal\p{L}*/iu,
  /(?<!\p{L})socialinės rizikos(?!\p{L})/iu,
  /(?<!\p{L})gimimo dat\p{L}*/iu,
]

const sensitiveWord = (text: string): string | undefined =>
  SENSITIVE.map((word) => word.exec(text)?.[0]).find((word) => word !== undefined)

function findPersonalData(texts: readonly TypedText[]): PaperFinding[] {
  const codes = texts.filter(({ text }) => PERSONAL_CODE.test(text))
  const words = texts.flatMap(({ field, text }) => {
    const word = sensitiveWord(text)
    return word === undefined ? [] : [finding('sensitive-word', field, 'hint', { word })]
  })
  return [...codes.map(({ field }) => finding('personal-code', field, 'odd')), ...words]
}

const annexTexts = (annexes: Meeting['annexes']): TypedText[] =>
  annexes.map(({ id, title }) => ({ field: `annexes/${id}/title`, text: title }))

/** Fields of minutes where a personal code or a word of health seems to be typed, each once. */
export function personalDataInMinutes(meeting: Meeting): PaperFinding[] {
  return findPersonalData([
    { field: 'place', text: meeting.place },
    { field: 'purpose', text: meeting.purpose },
    ...meeting.attendance.map(({ id, reason }) => ({ field: `attendance/${id}/reason`, text: reason })),
    ...meeting.guests.flatMap(({ id, name, position }) => [
      { field: `guests/${id}/name`, text: name },
      { field: `guests/${id}/position`, text: position },
    ]),
    ...meeting.agenda.flatMap((item) => {
      const path = `agenda/${item.id}`
      return [
        { field: `${path}/title`, text: item.title },
        { field: `${path}/presenter`, text: item.presenter },
        { field: `${path}/considered`, text: item.considered },
        ...item.speakers.flatMap(({ id, name, statement }) => [
          { field: `${path}/speakers/${id}/name`, text: name },
          { field: `${path}/speakers/${id}/statement`, text: statement },
        ]),
        ...item.decisions.flatMap(({ id, text, responsible }) => [
          { field: `${path}/decisions/${id}/text`, text },
          { field: `${path}/decisions/${id}/responsible`, text: responsible },
        ]),
      ]
    }),
    ...annexTexts(meeting.annexes),
  ])
}

/** The same for an order. */
export function personalDataInOrder(order: Order): PaperFinding[] {
  return findPersonalData([
    { field: 'subject', text: order.subject },
    { field: 'preamble', text: order.preamble },
    ...order.points.flatMap((point) => [
      { field: `points/${point.id}/text`, text: point.text },
      ...point.subPoints.map(({ id, text }) => ({ field: `points/${point.id}/subPoints/${id}/text`, text })),
    ]),
    ...annexTexts(order.annexes),
  ])
}
