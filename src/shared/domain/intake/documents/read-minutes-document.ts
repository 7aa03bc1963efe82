import { BODY_PHRASES, readPhrase } from '../citations/citation-words.ts'
import { tokenize } from '../../paste/tokenize.ts'
import { BODY_NAMES, MUNICIPAL_BODIES } from '../body-names.ts'
import type { DraftWriter } from '../draft-writer.ts'
import { draftRef } from '../intake.ts'
import type { IntakeContext } from '../intake-context.ts'
import { factsOfHead, ownerOfHead, unspaced } from './head-facts.ts'
import type { Paragraph } from './word-document.ts'

const HEAD_LINES = 16
const ITEM = /^(?:(\d+)[.)]?\s*)?SVARSTYTA[.:–-]?\s*(.*)$/isu
const DECIDED = /^(?:\d+[.)]?\s*)?(?:NUTARTA|NUTARIMAS|NUSPRĘSTA)[.:–-]?\s*(.*)$/isu
const SPOKE = /^(?:KALBĖJO|PASISAKĖ|KALBĖTA)[.:–-]?\s*(.*)$/isu
const AGENDA = /^(?:POSĖDŽIO\s+)?DARBOTVARKĖ[.:]?\s*(.*)$/isu
const NUMBERED = /^\d+(?:\.\d+)*[.)]\s*/u
const VOTES = /(?:balsuota|balsavo)\D*už\D*(\d+)\D+prieš\D*(\d+)\D+susilaik\p{L}*\D*(\d+)/isu
const DUE = /\b(iki|terminas)\b/iu

/** Are they minutes? "PROTOKOLAS" ends a line near the top. */
export const isMinutesDocument = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs
    .slice(0, HEAD_LINES)
    .some(({ text }) =>
      text.split('\n').some((line) => /(^|\s)PROTOKOLAS$/u.test(unspaced(line.trim()).toUpperCase())),
    )

interface Item {
  title: string
  readonly considered: string[]
  readonly spoken: string[]
  readonly decided: string[]
  votes: { method: 'open'; for: number; against: number; abstained: number } | null
}

const emptyItem = (title: string): Item => ({ title, considered: [], spoken: [], decided: [], votes: null })

type Section = 'head' | 'agenda' | 'considered' | 'spoken' | 'decided'

interface Reading {
  section: Section
  readonly agenda: string[]
  readonly items: Item[]
}

const say = (list: string[] | undefined, text: string | undefined): void => {
  const told = text?.replace(NUMBERED, '').trim() ?? ''
  if (told !== '') list?.push(told)
}

interface LineRule {
  readonly pattern: RegExp
  readonly take: (reading: Reading, match: RegExpExecArray) => void
}

/** What begins a part of the minutes; the first that fits is taken. */
const LINE_RULES: readonly LineRule[] = [
  {
    pattern: ITEM,
    take(reading, match) {
      reading.section = 'considered'
      reading.items.push(emptyItem(match[2]?.trim() ?? ''))
    },
  },
  {
    pattern: DECIDED,
    take(reading, match) {
      reading.section = 'decided'
      say(reading.items.at(-1)?.decided, match[1])
    },
  },
  {
    pattern: SPOKE,
    take(reading, match) {
      reading.section = 'spoken'
      say(reading.items.at(-1)?.spoken, match[1])
    },
  },
  {
    pattern: AGENDA,
    take(reading, match) {
      reading.section = 'agenda'
      say(reading.agenda, match[1])
    },
  },
  {
    pattern: VOTES,
    take({ items }, match) {
      const last = items.at(-1)
      const [, yes, no, rest] = match.map(Number)
      if (last) last.votes = { method: 'open', for: yes ?? 0, against: no ?? 0, abstained: rest ?? 0 }
    },
  },
]

function takeLine(reading: Reading, line: string): void {
  for (const { pattern, take } of LINE_RULES) {
    const match = pattern.exec(line)
    if (match) return take(reading, match)
  }
  if (isClosing(line)) reading.section = 'head'
  else if (reading.section === 'agenda') say(reading.agenda, line)
  else if (reading.section !== 'head') say(reading.items.at(-1)?.[reading.section], line)
}

/** One line after the other; each says to which part of which question the next ones belong. */
function itemsOf(lines: readonly string[]): readonly Item[] {
  const reading: Reading = { section: 'head', agenda: [], items: [] }
  for (const line of lines) takeLine(reading, line)
  const { items, agenda } = reading
  for (const [at, item] of items.entries()) if (item.title === '') item.title = agenda[at] ?? ''
  return items.length > 0 ? items : agenda.map(emptyItem)
}

const isClosing = (line: string): boolean =>
  /^(posėdžio\s+)?(pirminink|sekretor)\p{L}+/iu.test(line) && line.length < 120

function decisionOf(text: string): Record<string, unknown> {
  return { type: DUE.test(text) ? 'task' : 'decision', text }
}

function bodyOf(
  head: readonly string[],
  selfId: string,
  context: IntakeContext,
  writer: DraftWriter,
  about: string,
): string {
  const tokens = tokenize(head.join('\n'))
  const found = tokens.map((_, at) => readPhrase(tokens, at, BODY_PHRASES)).find((one) => one !== null)
  const source = {
    line: 1,
    place: '',
    raw: head.slice(0, 4).join(' | ').slice(0, 300),
    span: { start: 0, end: 0 },
  }
  if (!found) {
    const own = context.bodies.filter(({ institutionId }) => institutionId === selfId)
    const choices = own.map(({ id, name }) => ({ value: id, words: name }))
    return writer.ask({ code: 'which-body', about, field: 'bodyId', source, choices }) ?? '?'
  }
  const owner = MUNICIPAL_BODIES.has(found.meaning) ? (context.municipalityId ?? selfId) : selfId
  const kept = context.bodies.find(
    ({ institutionId, bodyKind }) => institutionId === owner && bodyKind === found.meaning,
  )
  if (kept) return kept.id
  const key = `body|${owner}|${found.meaning}`
  writer.add({
    kind: 'body', key, title: BODY_NAMES[found.meaning], state: 'done', confidence: 0.8, source,
    record: { institutionId: owner, bodyKind: found.meaning },
    fallback: { name: BODY_NAMES[found.meaning] },
  }) // prettier-ignore
  return draftRef(key)
}

/** Minutes as most schools type them (documents.md, section 1): head, agenda, SVARSTYTA, KALBĖJO, NUTARTA. */
export function readMinutesDocument(
  paragraphs: readonly Paragraph[],
  context: IntakeContext,
  writer: DraftWriter,
): void {
  const lines = paragraphs.flatMap(({ text }) => text.split('\n')).map((text) => unspaced(text.trim())).filter(Boolean) // prettier-ignore
  const head = lines.slice(0, HEAD_LINES)
  const { date, number } = factsOfHead(head)
  const key = `meeting||document|${date ?? head.join('|').slice(0, 200)}|${number ?? ''}`
  const raw = head.join(' | ').slice(0, 500)
  const source = { line: 1, place: '', raw, span: { start: 0, end: raw.length } }
  if (date === null) writer.ask({ code: 'date-missing', about: key, field: 'date', source })
  const isRegistered = number !== null && date !== null
  const place =
    head.find((line) => /^(vieta|posėdžio vieta)[:\s]/iu.test(line))?.replace(/^[^:]*:\s*/u, '') ?? ''
  const items = itemsOf(lines)
  const institutionId = ownerOfHead(head, context)
  writer.add({
    kind: 'meeting',
    key,
    title: items[0]?.title ?? '',
    state: 'done',
    confidence: isRegistered ? 0.9 : 0.7,
    source,
    record: {
      institutionId,
      bodyId: bodyOf(head, institutionId, context, writer, key),
      date,
      place,
      minutesNumber: number,
      agenda: items.map(({ title, considered, spoken, decided, votes }) => ({
        title: title.slice(0, 1000),
        considered: considered.join('\n'),
        speakers: spoken.map((statement) => ({ statement })),
        decisions: decided.map(decisionOf),
        ...(votes === null ? {} : { votes }),
      })),
      state: isRegistered ? 'registered' : 'draft',
      ...(isRegistered ? { registeredOn: date } : {}),
    },
  })
}
