import type { RecordOf } from '../../model/kinds.ts'
import { longDateInSentence } from '../lithuanian/long-date.ts'
import { NBSP } from '../lithuanian/no-break-space.ts'
import { officeGenitive } from './signer-grammar.ts'

type Cited = Pick<RecordOf<'order'>, 'orderKind' | 'number' | 'date' | 'signerTitle'>
type Author = Pick<RecordOf<'institution'>, 'nameGenitive' | 'directorTitle'>

const GAP = '____'

/**
 * An order as other papers name it: "Jankų mokyklos direktoriaus 2018 m. rugsėjo 3 d. įsakymo Nr. V-12", in the
 * case asked for. Typed with plain blanks; paper glues its dates itself.
 */
export function citeOrder(order: Cited, author: Author, grammar: 'genitive' | 'accusative'): string {
  const isDecision = order.orderKind === 'council-decision'
  const kind = isDecision
    ? { genitive: 'sprendimo', accusative: 'sprendimą' }[grammar]
    : { genitive: 'įsakymo', accusative: 'įsakymą' }[grammar]
  const office = isDecision ? 'tarybos' : officeGenitive(order.signerTitle || author.directorTitle)
  const date = order.date === null ? GAP : longDateInSentence(order.date).replaceAll(NBSP, ' ')
  const number = order.number?.trim() || GAP
  return [author.nameGenitive.trim(), office, date, kind, `Nr. ${number}`].filter(Boolean).join(' ')
}

/** An order's subject in quotes, as it is printed: „Dėl kūrybinės komandos sudarymo“. */
export const quotedSubject = ({ subject }: Pick<RecordOf<'order'>, 'subject'>): string =>
  `„${subject
    .trim()
    .replace(/\.$/u, '')
    .replaceAll(/[„“”"]/gu, '')}“`
