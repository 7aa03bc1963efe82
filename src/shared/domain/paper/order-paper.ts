import type { Institution } from '../../model/institution.ts'
import type { Order } from '../../model/order.ts'
import { capitalised, upperCase } from '../lithuanian/upper-case.ts'
import { dateAndNumber, metadataDate } from './paper-date.ts'
import { annexLines } from './annex-lines.ts'
import { orderPointLines } from './order-points.ts'
import type { OperativeSentence, OrderPaper, OrderPointLine, PaperLine } from './paper-model.ts'
import { GAP, oneLine, orGap, paragraphs, unfinished } from './paper-text.ts'
import { DEFAULT_PAPER_THEME, type PaperTheme } from './paper-theme.ts'

export interface OrderSource {
  readonly order: Order
  readonly institution: Pick<Institution, 'name' | 'nameGenitive' | 'place' | 'directorTitle'>
  readonly theme?: PaperTheme
}

/** The position, not the person: the institution (in the genitive where known) and "DIREKTORIUS" below. */
function authorLines({ order, institution }: OrderSource): PaperLine[] {
  const genitive = institution.nameGenitive.trim()
  const isCouncil = order.orderKind === 'council-decision'
  const usesGenitive = genitive !== '' && !isCouncil
  const name: PaperLine = usesGenitive
    ? { field: 'institution/nameGenitive', text: upperCase(genitive) }
    : { field: 'institution/name', text: upperCase(institution.name.trim()) || GAP }
  if (isCouncil) return [name]
  const title = oneLine(institution.directorTitle) || oneLine(order.signerTitle)
  const position = upperCase(title) || GAP
  return [name, { field: 'institution/directorTitle', text: position }]
}

/** "DĖL … SUDARYMO": begins with DĖL, no full stop (documents.md section 2). */
function headingText(subject: string): string {
  const text = oneLine(subject).replace(/\.$/u, '')
  if (text === '') return `DĖL ${GAP}`
  return upperCase(/^dėl\s/iu.test(text) ? text : `dėl ${text}`)
}

/** The verb as one word: "t v i r t i n u" typed with spaces is spaced on paper by tracking instead. */
function verbText(typed: string): string {
  const verb = oneLine(typed).replace(/[:,.]$/u, '')
  return /^\p{L}(?: \p{L})+$/u.test(verb) ? verb.replaceAll(' ', '') : verb
}

interface OperativePart {
  readonly preamble: readonly PaperLine[]
  readonly operative: OperativeSentence | null
  readonly points: readonly OrderPointLine[]
}

/**
 * Preamble, verb and points as one act (documents.md section 2): the preamble ends with a comma where
 * the verb follows and with a colon where points do; a single point goes on in the verb's own sentence.
 */
function operativePart(order: Order): OperativePart {
  const texts = paragraphs(order.preamble)
  const last = texts.at(-1)
  const points = orderPointLines(order)
  const early = texts.slice(0, -1).map((text) => ({ field: 'preamble', text }))
  const verb = verbText(order.operativeVerb)
  if (verb === '') {
    const ending = order.points.length > 1 ? ':' : '.'
    const closing = last === undefined ? [] : [{ field: 'preamble', text: unfinished(last) + ending }]
    return { preamble: [...early, ...closing], operative: null, points }
  }
  const isSingle = order.points.length === 1
  const [first, ...others] = points
  const before = last === undefined ? '' : `${unfinished(last)}, `
  const operative: OperativeSentence = {
    before: { field: 'preamble', text: before },
    verb: { field: 'operativeVerb', text: before === '' ? capitalised(verb) : verb },
    after:
      isSingle && first !== undefined
        ? { field: first.field, text: ` ${first.text}` }
        : { field: 'points', text: points.length === 0 ? ` ${GAP}` : ':' },
  }
  return { preamble: early, operative, points: isSingle ? others : points }
}

/** An order or a decision as it will stand on paper; what is missing prints as a gap and never throws. */
export function orderPaper(source: OrderSource): OrderPaper {
  const { order, institution, theme = DEFAULT_PAPER_THEME } = source
  const heading = headingText(order.subject)
  const isCouncil = order.orderKind === 'council-decision'
  const type = isCouncil ? 'SPRENDIMAS' : 'ĮSAKYMAS'
  const number = order.number?.trim()
  const place = oneLine(order.place)
  return {
    kind: 'order',
    layout: theme.layout,
    metadata: {
      title: [type, number ? `Nr. ${number}` : '', heading].filter(Boolean).join(' '),
      authors: [institution.name.trim() || GAP],
      date: metadataDate(order.date),
    },
    notice: order.state === 'annulled' ? { field: 'state', text: `${type} ANULIUOTAS` } : null,
    author: authorLines(source),
    title: [{ field: 'orderKind', text: type }],
    heading: { field: 'subject', text: heading },
    register: [
      { field: 'number', text: dateAndNumber(order.date, order.number, theme.orderDate) },
      place === ''
        ? { field: 'institution/place', text: orGap(institution.place) }
        : { field: 'place', text: place },
      ...(order.edition > 1 ? [{ field: 'edition', text: `(${order.edition} redakcija)` }] : []),
    ],
    ...operativePart(order),
    spacedVerb: theme.spacedVerb,
    spacedTitle: theme.spacedTitle,
    annexes: annexLines(order.annexes),
    signatures: [
      {
        position: {
          field: 'signerTitle',
          text: capitalised(orGap(order.signerTitle || institution.directorTitle)),
        },
        name: { field: 'signerName', text: oneLine(order.signerName) || GAP + GAP },
      },
    ],
  }
}
