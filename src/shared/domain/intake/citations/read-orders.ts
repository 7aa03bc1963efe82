import { tokenize } from '../../paste/tokenize.ts'
import { BODY_PHRASES, CITATION_WORDS, readPhrase } from './citation-words.ts'
import type { CiteDate, CiteItem, CiteNumber } from './cite-item.ts'
import type { ClauseReading, OrderFact, ReadFacts } from './fact.ts'
import { datesIn, nearest, spanOf, speakerAt } from './fact.ts'
import { plainWords } from './plain-words.ts'

const isOrderWord = (item: CiteItem): boolean =>
  item.kind === 'word' && (item.word === 'order' || item.word === 'decision')
const isMinutesWord = (item: CiteItem): boolean =>
  (item.kind === 'word' && (item.word === 'minutes' || item.word === 'meeting')) || item.kind === 'body'

/** How far a word may stand from the number it speaks of, in items. */
const NEAR = 5

/** Documents of other kinds, whose numbers are nobody's orders: "sutartis Nr. S-12". */
const isOther = (item: CiteItem): boolean =>
  item.kind === 'other' &&
  /^(sutart|pazym|sertifikat|rast(as|o|u|e)$|prasym|akt(as|o|u)$|licencij)/.test(item.fold)

type Document = 'order' | 'decision' | 'minutes' | 'other'

function wordBy(clause: ClauseReading, number: CiteNumber): Document | null {
  const at = clause.items.indexOf(number)
  const isWord = (item: CiteItem): boolean => isOrderWord(item) || isMinutesWord(item)
  const before = clause.items
    .slice(Math.max(0, at - NEAR), at)
    .findLast((item) => isWord(item) || isOther(item))
  const behind = clause.items.slice(at + 1, at + 3).find(isOrderWord)
  const word = before ?? behind
  if (!word) return null
  if (isOther(word)) return 'other'
  return word.kind === 'word' && word.word === 'order'
    ? 'order'
    : word.kind === 'word' && word.word === 'decision'
      ? 'decision'
      : 'minutes'
}

/** The date written beside the number: before it, or right behind a comma or bracket. */
export function dateBy(
  clause: ClauseReading,
  number: CiteItem,
  taken: ReadonlySet<CiteItem>,
): CiteDate | null {
  const at = clause.items.indexOf(number)
  const near = (item: CiteItem): item is CiteDate => item.kind === 'date' && !taken.has(item)
  return (
    clause.items.slice(Math.max(0, at - NEAR), at).findLast(near) ??
    clause.items.slice(at + 1, at + 4).find(near) ??
    null
  )
}

/** „Dėl …“ behind the number, or the words behind "dėl" up to the end of the clause. */
function subjectOf(clause: ClauseReading, from: CiteItem): string {
  const quotes = clause.items.filter((item) => item.kind === 'quote')
  const quote = quotes.find(({ at }) => at >= from.at) ?? quotes.find(({ text }) => /^d[eė]l\s/iu.test(text))
  if (quote?.kind === 'quote' && /^d[eė]l\s/iu.test(quote.text)) return quote.text.trim()
  const about = clause.items.find((item) => item.kind === 'other' && item.fold === 'del')
  if (!about) return quote?.kind === 'quote' ? quote.text.trim() : ''
  const end = clause.items.find(
    (item) =>
      item.at > about.at && (item.kind === 'date' || item.kind === 'document-number' || isOrderWord(item)),
  )
  const text = clause.text.slice(about.start, end?.start ?? clause.span.end)
  return plainWords(text).replace(/[\s,;.(–-]+$/u, '')
}

function founds(clause: ClauseReading, number: CiteItem): OrderFact['founds'] {
  const isFounding = clause.items.some((item) => item.kind === 'word' && item.word === 'founds')
  const body = nearest(clause.items, number, (item) => item.kind === 'body')
  return isFounding && body ? body.bodyKind : foundedBy(subjectOf(clause, number))
}

/** „Dėl kūrybinės komandos sudarymo“: the body that the subject of an order founds. */
function foundedBy(subject: string): OrderFact['founds'] {
  const tokens = tokenize(subject)
  const words = tokens.map((_, at) => readPhrase(tokens, at, CITATION_WORDS)?.meaning)
  if (!words.includes('founds')) return null
  return (
    tokens.map((_, at) => readPhrase(tokens, at, BODY_PHRASES)).find((one) => one !== null)?.meaning ?? null
  )
}

/** Is it the number of an order? A prefixed number alone is, unless minutes are spoken of. */
function orderKindOf(clause: ClauseReading, number: CiteNumber): OrderFact['orderKind'] | null {
  const word = wordBy(clause, number)
  if (word === 'minutes' || word === 'other' || (word === null && !number.prefixed)) return null
  return word === 'decision' ? 'council-decision' : 'order'
}

/** "2018-10-01 įsak. Nr. V-100", "direktoriaus įsakymas Nr. V-31 (2018-09-05) „Dėl …“". */
export const readOrders: ReadFacts = (clause, taken) => {
  const facts: OrderFact[] = []
  for (const number of clause.items.filter((item): item is CiteNumber => item.kind === 'document-number')) {
    const orderKind = orderKindOf(clause, number)
    if (orderKind === null) continue
    const date = dateBy(clause, number, taken)
    taken.add(number)
    if (date) taken.add(date)
    facts.push({
      fact: 'order',
      orderKind,
      number: number.value,
      date: date?.reading ?? null,
      subject: subjectOf(clause, number),
      founds: founds(clause, number),
      speaker: speakerAt(clause, number),
      span: spanOf(date ? [date, number] : [number], clause.span),
      state: clause.tense === 'planned' ? 'planned' : 'done',
      confidence: date === null ? 0.6 : wordBy(clause, number) === null ? 0.7 : 0.95,
    })
  }
  return [...facts, ...withoutNumber(clause, taken)]
}

/** An order told by its date only. */
function withoutNumber(clause: ClauseReading, taken: Set<CiteItem>): OrderFact[] {
  const word = clause.items.find(isOrderWord)
  const numbered = clause.items.some((item) => item.kind === 'document-number')
  if (!word || numbered) return []
  const [date] = datesIn(clause, taken).filter((item) => Math.abs(item.at - word.at) < 12)
  if (!date) return []
  taken.add(date)
  return [
    {
      fact: 'order',
      orderKind: word.kind === 'word' && word.word === 'decision' ? 'council-decision' : 'order',
      number: null,
      date: date.reading,
      subject: subjectOf(clause, word),
      founds: founds(clause, word),
      speaker: speakerAt(clause, word),
      span: spanOf([word, date], clause.span),
      state: clause.tense === 'planned' ? 'planned' : 'done',
      confidence: 0.6,
    },
  ]
}
