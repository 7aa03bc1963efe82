import type { DraftWriter } from '../draft-writer.ts'
import type { IntakeContext } from '../intake-context.ts'
import { factsOfHead, ownerOfHead, unspaced } from './head-facts.ts'
import type { Paragraph } from './word-document.ts'

const OPERATIVE = /^(.*?)(?<!\p{L})(įsakau|nusprendžiau?|nusprendžia|nurodau)(?!\p{L})\s*[:,]?\s*(.*)$/isu
/** Points that say themselves what is ordered, without a verb over them: "1. Sudarau komandą". */
const FIRST_PERSON =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(sudarau|tvirtinu|patvirtinu|pavedu|skiriu|paskiriu|leidžiu|keičiu|pripažįstu|įpareigoju)(?!\p{L})/iu
const NUMBERED = /^(\d+(?:\.\d+)*)\.?\s+(.*)$/su
const HEAD_LINES = 14
/** Longer lines between the heading and the verb are prose, not the place or the date. */
const LONGEST_HEAD_LINE = 60

const isOrderTitle = (text: string): boolean =>
  /^(įsakymas|sprendimas|potvarkis)$/iu.test(unspaced(text.trim()))

/** Is it an order? Its kind stands alone on a line near the top. */
export const isOrderDocument = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.slice(0, HEAD_LINES).some(({ text }) => text.split('\n').some(isOrderTitle))

interface Point {
  readonly text: string
  readonly subPoints: { text: string }[]
}

const isSignature = (text: string): boolean =>
  /^(direktor|mer|pavaduotoj|l\.\s?e\.)/iu.test(text) && text.length < 120

function addPoint(points: Point[], { text, isListItem }: Paragraph): void {
  const numbered = NUMBERED.exec(text.trim())
  const told = (numbered?.[2] ?? text).trim()
  const isSub = numbered?.[1]?.includes('.') === true && points.length > 0
  if (isSub) points.at(-1)?.subPoints.push({ text: told })
  else if (told !== '' || isListItem) points.push({ text: told, subPoints: [] })
}

function pointsOf(lines: readonly Paragraph[], rest: string): Point[] {
  const points: Point[] = rest === '' ? [] : [{ text: rest, subPoints: [] }]
  const end = lines.findIndex(({ text }) => isSignature(text))
  for (const line of end === -1 ? lines : lines.slice(0, end)) addPoint(points, line)
  return points.filter(({ text }) => text !== '')
}

const linesOf = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs
    .flatMap((one) => one.text.split('\n').map((text) => ({ ...one, text: unspaced(text.trim()) })))
    .filter(({ text }) => text !== '')

interface OrderParts {
  readonly subject: string
  readonly preamble: string
  readonly verb: string
  readonly points: readonly Point[]
}

/** What stands between the heading and the verb is the preamble; what stands behind the verb are the points. */
function partsOf(lines: readonly Paragraph[]): OrderParts {
  const subject = lines.slice(0, HEAD_LINES).find(({ text }) => /^dėl\s/iu.test(text))?.text ?? ''
  const verbAt = lines.findIndex(({ text }) => OPERATIVE.test(text))
  const [, before = '', verb = '', behind = ''] = OPERATIVE.exec(lines[verbAt]?.text ?? '') ?? []
  const headEnd = lines.findIndex(({ text }) => text === subject)
  const orders = verbAt === -1 ? lines.findIndex(({ text }) => FIRST_PERSON.test(text)) : verbAt
  const prose = lines
    .slice(headEnd + 1, Math.max(orders, 0))
    .map(({ text }) => text)
    .filter((text) => text.length > LONGEST_HEAD_LINE || /^(vadovau|atsižvelg|remda)/iu.test(text))
  const begin = verbAt === -1 ? Math.max(orders, headEnd + 1) : verbAt + 1
  return {
    subject: sentenceCase(subject),
    preamble: [...prose, before].join(' ').trim(),
    verb: verb.toLowerCase(),
    points: pointsOf(lines.slice(begin), behind.trim()),
  }
}

/** An order as most schools type it: kind, heading, date and number, preamble, the verb, points, signer. */
export function readOrderDocument(
  paragraphs: readonly Paragraph[],
  context: IntakeContext,
  writer: DraftWriter,
): void {
  const lines = linesOf(paragraphs)
  const head = lines.slice(0, HEAD_LINES).map(({ text }) => text)
  const { date, number } = factsOfHead(head)
  const { subject, preamble, verb, points } = partsOf(lines)
  const isCouncil = /^sprendimas$/iu.test(head.find(isOrderTitle) ?? '')
  const orderKind = isCouncil ? 'council-decision' : 'order'
  const raw = head.join(' | ').slice(0, 500)
  const isRegistered = number !== null && date !== null
  writer.add({
    kind: 'order',
    key: `order||${orderKind}|${number ?? ''}|${date ?? subject}`,
    title: [number, subject].filter(Boolean).join(' '),
    state: 'done',
    confidence: isRegistered ? 0.95 : 0.7,
    source: { line: 1, place: '', raw, span: { start: 0, end: raw.length } },
    record: {
      institutionId: ownerOfHead(head, context),
      orderKind,
      number,
      date,
      subject,
      preamble,
      operativeVerb: verb,
      points,
      ...(isRegistered ? { state: 'registered', registeredOn: date } : { state: 'draft' }),
    },
  })
}

/** Headings are typed in capitals; they are kept as sentences. */
const sentenceCase = (text: string): string =>
  text !== '' && text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text
