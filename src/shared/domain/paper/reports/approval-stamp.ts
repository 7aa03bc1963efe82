import type { RecordOf } from '../../../model/kinds.ts'
import { effectsOf } from '../../orders/effects-of.ts'
import { paperDate } from '../paper-date.ts'
import { NBSP } from '../../lithuanian/no-break-space.ts'
import type { PaperLine } from '../paper-model.ts'
import { oneLine } from '../paper-text.ts'
import type { ReportSource } from './report-source.ts'

const ACT = { order: 'įsakymu', 'council-decision': 'sprendimu' } as const
const ACT_GENITIVE = { order: 'įsakymo', 'council-decision': 'sprendimo' } as const

/** "Kalnelio mokyklos direktoriaus": the genitive as stored; without it the position alone, never a guess. */
function whose(order: RecordOf<'order'>, genitive: string): string {
  const institution = oneLine(genitive)
  if (order.orderKind === 'council-decision') return institution === '' ? 'Tarybos' : `${institution} tarybos`
  return institution === '' ? 'Direktoriaus' : `${institution} direktoriaus`
}

const numberOf = (order: RecordOf<'order'>): string => `Nr.${NBSP}${order.number?.trim() || '–'}`

/** "PATVIRTINTA / … direktoriaus / 2018 m. spalio 1 d. įsakymu Nr. V-100" (documents.md 2.1). */
export function approvedStamp(order: RecordOf<'order'>, genitive: string): PaperLine[] {
  return [
    { field: 'order/state', text: 'PATVIRTINTA' },
    { field: 'institution/nameGenitive', text: whose(order, genitive) },
    {
      field: 'order/number',
      text: `${paperDate(order.date, 'long')} ${ACT[order.orderKind]} ${numberOf(order)}`,
    },
  ]
}

/** "… direktoriaus 2018 m. spalio 1 d. įsakymo Nr. V-100 / 1 priedas"; the only annex bears no number. */
export function annexStamp(order: RecordOf<'order'>, genitive: string, annex: number | null): PaperLine[] {
  return [
    { field: 'institution/nameGenitive', text: whose(order, genitive) },
    {
      field: 'order/number',
      text: `${paperDate(order.date, 'long')} ${ACT_GENITIVE[order.orderKind]} ${numberOf(order)}`,
    },
    { field: 'annexes', text: annex === null ? 'priedas' : `${annex}${NBSP}priedas` },
  ]
}

/** The stamp of a paper that an order of this workspace approves; none where no order does. */
export function stampsOf(source: ReportSource, approvedId: string | null): PaperLine[][] {
  if (approvedId === null) return []
  const order = source.records.order.find(
    (one) =>
      one.state !== 'annulled' &&
      effectsOf(one).some(({ effect, targetId }) => effect === 'approves' && targetId === approvedId),
  )
  return order === undefined ? [] : [approvedStamp(order, source.owner.nameGenitive)]
}
