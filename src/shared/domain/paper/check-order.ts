import type { Institution } from '../../model/institution.ts'
import type { Order } from '../../model/order.ts'
import { checkDate } from './check-date.ts'
import { finding, found, isBlank, type PaperFinding } from './paper-finding.ts'

export interface OrderToCheck {
  readonly order: Order
  readonly institution: Pick<Institution, 'name' | 'place' | 'directorTitle'>
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

/** What is missing in an order before it becomes a paper, in the paper's order (documents.md section 2). */
export function checkOrder(source: OrderToCheck): PaperFinding[] {
  const { order, institution } = source
  const hasContent = !isBlank(order.preamble) || order.points.length > 0
  const noSignerTitle = isBlank(order.signerTitle) && isBlank(institution.directorTitle)
  return [
    ...checkHead(source),
    ...found(!hasContent && finding('order-content-missing', 'points', 'missing')),
    ...order.points
      .filter((point) => isBlank(point.text))
      .map((point) => finding('point-text-missing', `points/${point.id}/text`, 'missing')),
    ...found(
      noSignerTitle && finding('signer-title-missing', 'signerTitle', 'missing'),
      isBlank(order.signerName) && finding('signer-name-missing', 'signerName', 'missing'),
    ),
  ]
}
