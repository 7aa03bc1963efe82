import type { RecordOf } from '#shared/model/kinds.ts'

/** An order in a list of choices: "V-12 · 2018-09-03 · Dėl komandos". */
export const orderLabel = (order: Pick<RecordOf<'order'>, 'number' | 'date' | 'subject'>): string =>
  [order.number, order.date, order.subject].filter(Boolean).join(' · ')
