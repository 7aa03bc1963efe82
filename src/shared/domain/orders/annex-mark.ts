import type { RecordOf } from '../../model/kinds.ts'
import { citeOrder } from './cite-order.ts'

type Author = Pick<RecordOf<'institution'>, 'nameGenitive' | 'directorTitle'>

const UNKNOWN: Author = { nameGenitive: '', directorTitle: '' }

/**
 * The mark in the upper right corner of an annex's first sheet (documents.md 2.1): whose order, and which annex of
 * it; an only annex has no number.
 */
export function annexMark(
  order: RecordOf<'order'>,
  author: Author | undefined,
  number: number,
  of: number,
): readonly string[] {
  return [citeOrder(order, author ?? UNKNOWN, 'genitive'), of === 1 ? 'priedas' : `${number} priedas`]
}
