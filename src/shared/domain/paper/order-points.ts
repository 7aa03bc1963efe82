import type { Order } from '../../model/order.ts'
import { openingVerb } from '../orders/operative-verbs.ts'
import type { OrderPointLine, PaperLine } from './paper-model.ts'
import { GAP, paragraphs, sentence, unfinished } from './paper-text.ts'

/** "S u d a r a u komandą" typed with blanks: one word, which paper spaces itself. */
const unspaced = (text: string): string =>
  text.replace(/^\p{L}(?: \p{L}){3,}(?= \p{L}{2}|$)/u, (word) => word.replaceAll(' ', ''))

/** `1. ` and `1.1. ` before the first paragraph; the others of a long point go on without a number. */
function numbered(
  field: string,
  text: string,
  number: string,
  ending: (last: string) => string,
): PaperLine[] {
  const texts = paragraphs(unspaced(text)).length === 0 ? [GAP] : paragraphs(unspaced(text))
  return texts.map((paragraph, index) => {
    const ended = index === texts.length - 1 ? ending(paragraph) : sentence(paragraph)
    return { field, text: index === 0 ? `${number}${ended}` : ended }
  })
}

/** A point that opens with its own verb has it spaced like the operative word of the whole order. */
function withVerb(line: PaperLine, number: string): OrderPointLine {
  const rest = line.text.slice(number.length)
  const verb = openingVerb(rest)
  if (verb === '' || !line.text.startsWith(number)) return line
  return { ...line, opening: { before: number, verb, after: rest.slice(verb.length) } }
}

function pointLines(
  point: Order['points'][number],
  number: string,
  subNumber: (at: number) => string,
): OrderPointLine[] {
  const leadsOn = point.subPoints.length > 0
  const ending = leadsOn ? (last: string) => `${unfinished(last)}:` : sentence
  const [first, ...others] = numbered(`points/${point.id}/text`, point.text, number, ending)
  const subPoints = point.subPoints.flatMap(({ id, text }, index) =>
    numbered(`points/${point.id}/subPoints/${id}/text`, text, subNumber(index + 1), sentence),
  )
  return [...(first === undefined ? [] : [withVerb(first, number)]), ...others, ...subPoints]
}

/**
 * Points and sub-points as lines: "1. …", "1.1. …" (documents.md section 2). A single point goes on in the
 * verb's own sentence and has no number, so its sub-points are "1. …", "2. …".
 */
export function orderPointLines(order: Pick<Order, 'points'>): OrderPointLine[] {
  const [only] = order.points
  if (order.points.length === 1 && only !== undefined) return pointLines(only, '', (at) => `${at}. `)
  return order.points.flatMap((point, index) =>
    pointLines(point, `${index + 1}. `, (at) => `${index + 1}.${at}. `),
  )
}
