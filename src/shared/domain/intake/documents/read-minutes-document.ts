import { BODY_PHRASES, readPhrase } from '../citations/citation-words.ts'
import { tokenize } from '../../paste/tokenize.ts'
import { BODY_NAMES, MUNICIPAL_BODIES } from '../body-names.ts'
import type { DraftWriter } from '../draft-writer.ts'
import { draftRef } from '../intake.ts'
import type { IntakeContext } from '../intake-context.ts'
import { factsOfHead, headFacts, ownerOfHead, unspaced } from './head-facts.ts'
import { minutesHead } from './minutes-head.ts'
import type { MinutesItem } from './minutes-parts.ts'
import { minutesParts, votesOf, withoutNumber } from './minutes-parts.ts'
import type { Paragraph } from './word-document.ts'

const HEAD_LINES = 16
/** "(už – 7, prieš – 0, susilaikė – 1)" at the end of a decision. */
const OWN_VOTES =
  /\s*\(\s*(?:balsuota:?\s*)?už\D{0,5}(\d+)\D{1,5}prieš\D{0,5}(\d+)\D{1,5}susilaik\p{L}*\D{0,5}(\d+)\s*\)(?=\.?$)/iu
const SHEETS = /[,\s–-]*\(?(\d+)\s*(?:lap(?:as|ai|ų|o)|l)\.?\)?\.?$/iu
/** A line of an annex beyond this is no title; the pattern of sheets looks from every comma. */
const LONGEST_ANNEX = 400
const DUE = /\b(iki|terminas)\b/iu

/** Are they minutes? "PROTOKOLAS" ends a line near the top, or stands there before its number. */
export const isMinutesDocument = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs
    .slice(0, HEAD_LINES)
    .some(({ text }) =>
      text
        .split('\n')
        .some((line) =>
          /(^|\s)PROTOKOLAS(\s+NR\.?\s*[\p{L}\d/-]+)?$/u.test(unspaced(line.trim()).toUpperCase()),
        ),
    )

function decisionOf(told: string): Record<string, unknown> {
  const votes = OWN_VOTES.exec(told)
  const text = votes ? told.replace(OWN_VOTES, '') : told
  return { type: DUE.test(text) ? 'task' : 'decision', text, ...(votes ? { votes: votesOf(votes) } : {}) }
}

function annexOf(typed: string): Record<string, unknown> {
  const told = typed.slice(0, LONGEST_ANNEX)
  const sheets = Number(SHEETS.exec(told)?.[1] ?? 0)
  return {
    title: told.replace(SHEETS, '').replace(/[.;]$/u, '').slice(0, 300),
    ...(sheets > 0 ? { sheets } : {}),
  }
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

interface Papers {
  readonly date: string | null
  readonly number: string | null
}

/** "Protokolo Nr. 3" under the day. */
const tellsNumber = (line: string, number: string | null): boolean =>
  number !== null && /^(protokol\p{L}*\s+)?nr/iu.test(line) && headFacts(line).number === number

/** The fields that the lines of minutes tell, whoever held the meeting. */
function fieldsOf(lines: readonly string[], { date, number }: Papers, writer: DraftWriter) {
  const { head, items, annexes, left: unread } = minutesParts(lines)
  const tellsDay = (line: string): boolean => headFacts(line).date === date && !/vyko|data/iu.test(line)
  const dated = date === null ? -1 : head.findLastIndex(tellsDay)
  const { heldOn, startTime, endTime, place, present, left } = minutesHead(
    head.slice(dated + 1).filter((line) => !tellsNumber(line, number)),
  )
  for (const text of [...left, ...unread]) writer.leave({ line: lines.indexOf(text) + 1, place: '', text })
  const isHeldApart = heldOn !== null && heldOn !== date
  return {
    date: heldOn ?? date,
    ...(isHeldApart && date !== null ? { documentDate: date } : {}),
    ...(startTime === null ? {} : { startTime }),
    ...(endTime === null ? {} : { endTime }),
    place,
    ...(present === null ? {} : { otherMembers: present }),
    minutesNumber: number,
    agenda: items.map(agendaItemOf),
    ...(annexes.length === 0 ? {} : { annexes: annexes.map(withoutNumber).map(annexOf) }),
  }
}

const agendaItemOf = ({ title, presenter, considered, spoken, decided, votes }: MinutesItem) => ({
  title: title.replace(/;$/u, '').slice(0, 1000),
  ...(presenter === '' ? {} : { presenter }),
  considered: considered.map(withoutNumber).join('\n'),
  speakers: spoken.map((statement) => ({ statement: withoutNumber(statement) })),
  decisions: decided.map(withoutNumber).map(decisionOf),
  ...(votes === null ? {} : { votes }),
})

/** Minutes as most schools type them (documents.md, section 1): head, agenda, SVARSTYTA, KALBĖJO, NUTARTA. */
export function readMinutesDocument(
  paragraphs: readonly Paragraph[],
  context: IntakeContext,
  writer: DraftWriter,
): void {
  const lines = paragraphs
    .flatMap(({ text }) => text.split('\n'))
    .map((text) => unspaced(text.trim()).replaceAll(/\s+/gu, ' '))
    .filter(Boolean)
  const head = lines.slice(0, HEAD_LINES)
  const papers = factsOfHead(head)
  const { date, number } = papers
  const key = `meeting||document|${date ?? head.join('|').slice(0, 200)}|${number ?? ''}`
  const raw = head.join(' | ').slice(0, 500)
  const source = { line: 1, place: '', raw, span: { start: 0, end: raw.length } }
  if (date === null) writer.ask({ code: 'date-missing', about: key, field: 'date', source })
  const isRegistered = number !== null && date !== null
  const institutionId = ownerOfHead(head, context)
  const fields = fieldsOf(lines, papers, writer)
  writer.add({
    kind: 'meeting',
    key,
    title: fields.agenda[0]?.title ?? '',
    state: 'done',
    confidence: isRegistered ? 0.9 : 0.7,
    source,
    record: {
      institutionId,
      bodyId: bodyOf(head, institutionId, context, writer, key),
      ...fields,
      state: isRegistered ? 'registered' : 'draft',
      ...(isRegistered ? { registeredOn: date } : {}),
    },
  })
}
