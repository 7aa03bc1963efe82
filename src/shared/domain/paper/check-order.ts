import type { Institution } from '../../model/institution.ts'
import type { Order } from '../../model/order.ts'
import { effectsOf } from '../orders/effects-of.ts'
import { checkAnnexes } from './check-annexes.ts'
import { checkDate } from './check-date.ts'
import { personalDataInOrder } from './find-personal-data.ts'
import { finding, found, isBlank, type PaperFinding } from './paper-finding.ts'

export interface OrderToCheck {
  readonly order: Order
  readonly institution: Pick<Institution, 'name' | 'nameGenitive' | 'place' | 'directorTitle'>
}

function checkHead({ order, institution }: OrderToCheck): PaperFinding[] {
  const isRegistered = order.state === 'registered'
  return [
    ...found(
      isBlank(institution.name) && finding('institution-missing', 'institution/name', 'missing'),
      isBlank(order.subject) && finding('order-subject-missing', 'subject', 'missing'),
    ),
    ...checkDate(order.date),
    ...found(
      isRegistered && isBlank(order.number) && finding('number-missing', 'number', 'missing'),
      isBlank(order.place) && isBlank(institution.place) && finding('place-missing', 'place', 'missing'),
    ),
  ]
}

const BLANK = /_{3,}/u

/** Blanks of the fixed wording that nobody wrote over, and annexes without a name. */
function checkWords({ order }: OrderToCheck): PaperFinding[] {
  const texts: (readonly [string, string])[] = [
    ['subject', order.subject],
    ['preamble', order.preamble],
    ...order.points.flatMap((point): (readonly [string, string])[] => [
      [`points/${point.id}/text`, point.text],
      ...point.subPoints.map(({ id, text }) => [`points/${point.id}/subPoints/${id}/text`, text] as const),
    ]),
  ]
  const blanks = texts.filter(([, text]) => BLANK.test(text))
  const [first] = blanks
  return [
    ...(first === undefined ? [] : [finding('blank-left', first[0], 'odd', { count: blanks.length })]),
    ...checkAnnexes(order.annexes),
    ...order.effects
      .filter(({ targetId, targetText }) => targetId === null && isBlank(targetText))
      .map(({ id }) => finding('effect-target-missing', `effects/${id}/targetId`, 'odd')),
  ]
}

/** What an order approves, and its annexes, bear a stamp that needs the institution's name in the genitive. */
function checkStamp({ order, institution }: OrderToCheck): PaperFinding[] {
  const hasStamp = order.annexes.length > 0 || effectsOf(order).some(({ effect }) => effect === 'approves')
  const isUnknown = hasStamp && isBlank(institution.nameGenitive)
  return found(isUnknown && finding('institution-genitive-missing', 'institution/nameGenitive', 'hint'))
}

/** Points and sub-points without words. */
const emptyPoints = ({ order }: OrderToCheck): PaperFinding[] =>
  order.points.flatMap((point) => [
    ...found(isBlank(point.text) && finding('point-text-missing', `points/${point.id}/text`, 'missing')),
    ...point.subPoints
      .filter(({ text }) => isBlank(text))
      .map(({ id }) => finding('point-text-missing', `points/${point.id}/subPoints/${id}/text`, 'missing')),
  ])

/** What is missing in an order before it becomes a paper, in the paper's order (documents.md section 2). */
export function checkOrder(source: OrderToCheck): PaperFinding[] {
  const { order, institution } = source
  const hasContent = !isBlank(order.preamble) || order.points.length > 0
  const noSignerTitle = isBlank(order.signerTitle) && isBlank(institution.directorTitle)
  return [
    ...checkHead(source),
    ...found(!hasContent && finding('order-content-missing', 'points', 'missing')),
    ...emptyPoints(source),
    ...checkWords(source),
    ...checkStamp(source),
    ...found(
      noSignerTitle && finding('signer-title-missing', 'signerTitle', 'missing'),
      isBlank(order.signerName) && finding('signer-name-missing', 'signerName', 'missing'),
    ),
    ...personalDataInOrder(order),
  ]
}
