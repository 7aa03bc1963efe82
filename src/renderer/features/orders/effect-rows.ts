import type { RecordOf } from '#shared/model/kinds.ts'
import type { OrderEffect } from '#shared/model/order.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { newId } from '#renderer/lib/new-id.ts'

type Order = RecordOf<'order'>

/** The id under which the one effect of an older record is shown. */
const OLDER = 'older'

/** The effects of an order; the single one of an older record stands first and becomes a row when it is changed. */
export const effectRows = (order: Order): readonly OrderEffect[] => [
  ...(order.effect === 'none'
    ? []
    : [{ id: OLDER, effect: order.effect, targetId: order.effectOnId, targetText: '' }]),
  ...order.effects,
]

/** Writes one field of a row; `removed` takes the row away. Another effect is on other records: the target goes. */
export const writeEffect = (
  writer: FieldWriter,
  order: Order,
  row: OrderEffect,
  field: string,
  value: unknown,
): void => {
  const isOlder = row.id === OLDER
  if (field === 'removed') {
    if (!isOlder) writer.remove(['effects', row.id])
  } else {
    const id = isOlder ? newId() : row.id
    const targetId = field === 'effect' ? null : row.targetId
    writer.set(['effects', id], { ...row, targetId, id, [field]: value })
  }
  if (isOlder) {
    writer.set(['effect'], 'none')
    if (order.effectOnId !== null) writer.set(['effectOnId'], null)
  }
  writer.flush()
}
