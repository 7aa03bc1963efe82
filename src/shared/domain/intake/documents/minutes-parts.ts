import { foldLetters } from '../../paste/fold-letters.ts'
import { stemWord } from '../../paste/stem-word.ts'

const ITEM = /^(?:(\d+)[.)]?\s*)?(?:SVARSTYTA|SVARSTOMA|KLAUSIMAS(?=[.:]))[.:–-]?\s*(.*)$/isu
const DECIDED = /^(?:\d+[.)]?\s*)?(?:NUTARTA|NUTARIMAS|NUSPRĘSTA)[.:–-]?\s*(.*)$/isu
const SPOKE = /^(?:KALBĖJO|PASISAKĖ|KALBĖTA(?=[.:]))[.:–-]?\s*(.*)$/isu
const AGENDA = /^(?:POSĖDŽIO\s+)?DARBOTVARKĖ[.:]?\s*(.*)$/isu
const NUMBERED = /^\d+(?:\.\d+)*[.)]\s*/u
const VOTES = /(?:balsuota|balsavo)\D*už\D*(\d+)\D+prieš\D*(\d+)\D+susilaik\p{L}*\D*(\d+)/isu
const PRESENTED = /^pranešėj(?:as|a|ai|os)\s*[:–-]?\s*(\S+(?:\s+\S+){0,4})$/iu
const ANNEXED = /^PRIDEDAMA[.:–-]?\s*(.*)$/isu

/** One question of minutes, its lines as they are typed. */
export interface MinutesItem {
  title: string
  presenter: string
  readonly considered: string[]
  readonly spoken: string[]
  readonly decided: string[]
  votes: { method: 'open'; for: number; against: number; abstained: number } | null
}

const emptyItem = (title: string): MinutesItem => ({
  title,
  presenter: '',
  considered: [],
  spoken: [],
  decided: [],
  votes: null,
})

type Section = 'head' | 'agenda' | 'considered' | 'spoken' | 'decided' | 'annexes' | 'end'

interface Reading {
  section: Section
  /** Lines before the agenda and the first question. */
  readonly head: string[]
  readonly agenda: string[]
  readonly items: MinutesItem[]
  readonly annexes: string[]
  /** Lines behind the signatures that are no names. */
  readonly end: string[]
}

/** Minutes by their parts. */
export interface MinutesParts {
  /** Lines before the agenda and the first question. */
  readonly head: readonly string[]
  readonly items: readonly MinutesItem[]
  readonly annexes: readonly string[]
  /** Lines behind the signatures that are no names, and of the agenda those that no question answers. */
  readonly left: readonly string[]
}

/** The question spoken of; minutes without "SVARSTYTA" have one. */
function currentItem({ items }: Reading): MinutesItem {
  const last = items.at(-1)
  if (last) return last
  const first = emptyItem('')
  items.push(first)
  return first
}

const say = (list: string[] | undefined, text: string | undefined): void => {
  const told = text?.trim() ?? ''
  if (told.replace(NUMBERED, '') !== '') list?.push(told)
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
      say(currentItem(reading).decided, match[1])
    },
  },
  {
    pattern: SPOKE,
    take(reading, match) {
      reading.section = 'spoken'
      say(currentItem(reading).spoken, match[1])
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
    pattern: ANNEXED,
    take(reading, match) {
      reading.section = 'annexes'
      say(reading.annexes, match[1])
    },
  },
  {
    pattern: VOTES,
    take(reading, match) {
      currentItem(reading).votes = votesOf(match)
    },
  },
]

/** Numbers of a vote, for, against and abstained. */
export function votesOf(match: RegExpExecArray): NonNullable<MinutesItem['votes']> {
  const [, yes, no, rest] = match.map(Number)
  return { method: 'open', for: yes ?? 0, against: no ?? 0, abstained: rest ?? 0 }
}

/** A line under "SVARSTYTA" that only tells who presented; false where it tells more. */
function takePresenter(reading: Reading, line: string): boolean {
  const presenter = PRESENTED.exec(line)?.[1]?.replace(/[.;]$/u, '')
  const item = reading.items.at(-1)
  if (presenter === undefined || !item || item.presenter !== '') return false
  item.presenter = presenter.slice(0, 200)
  return true
}

const SIGNER = /^(?:(?:posėdžio|susirinkimo|pasitarimo|susitikimo)\s+)?(?:pirminink|sekretor)\p{L}+/iu

/** Names, places for signatures, nothing else. */
function isSigned(text: string): boolean {
  const rest = text.replaceAll(/\(?parašas\)?|[\s_:–—.,-]+/giu, ' ').trim()
  return rest === '' || rest.split(/\s+/u).every((word) => /^\p{Lu}/u.test(word))
}

/** "Posėdžio pirmininkė Ona Petraitienė": a signature, and no sentence that begins with the chair. */
const isClosing = (line: string): boolean => SIGNER.test(line) && isSigned(line.replace(SIGNER, ''))

/** Behind the signatures names stand; anything else is left to a person. */
function takeEnd(reading: Reading, line: string): void {
  if (!isSigned(line)) say(reading.end, line)
}

function takeLine(reading: Reading, line: string): void {
  for (const { pattern, take } of LINE_RULES) {
    const match = pattern.exec(line)
    if (match) return take(reading, match)
  }
  const { section } = reading
  const hasBegun = section !== 'head' && section !== 'agenda'
  if (hasBegun && isClosing(line)) reading.section = 'end'
  else if (section === 'end') takeEnd(reading, line)
  else if (section === 'head' || section === 'agenda' || section === 'annexes') say(reading[section], line)
  else if (section !== 'considered' || !takePresenter(reading, line)) say(currentItem(reading)[section], line)
}

const stemsOf = (text: string): string =>
  [
    ...new Set(
      text
        .split(/[^\p{L}\d]+/u)
        .filter((word) => word.length > 3)
        .map((word) => stemWord(foldLetters(word))),
    ),
  ]
    .toSorted()
    .join(' ')

/** "Dėl II pusmečio veiklų" on the agenda, "II pusmečio veiklos" under "SVARSTYTA": one title, as the agenda has it. */
function withAgendaTitle(item: MinutesItem, title: string | undefined): void {
  if (title === undefined || title === item.title) return
  if (item.title !== '' && stemsOf(item.title) !== stemsOf(title)) item.considered.unshift(item.title)
  item.title = title
}

/** "1.2. Pritarti" without its number. */
export const withoutNumber = (line: string): string => line.replace(NUMBERED, '').trim()

/** "2. Pritarti planui." is of the second question; a line without a number goes on with the one before. */
function shared(lines: readonly string[], among: number): readonly (readonly string[])[] | null {
  const parts = Array.from({ length: among }, (): string[] => [])
  let at = -1
  for (const line of lines) {
    const number = /^(\d+)[.)]/u.exec(line)?.[1]
    if (number !== undefined) at = Number(number) - 1
    const part = parts[at]
    if (!part) return null
    part.push(line)
  }
  return parts.every((part) => part.length > 0) ? parts : null
}

/** One "SVARSTYTA" and one "NUTARTA" over all questions: each has what stands behind its number. */
function sharedOut(only: MinutesItem, agenda: readonly string[]): readonly MinutesItem[] {
  const considered = shared(only.considered, agenda.length)
  const decided = shared(only.decided, agenda.length)
  return agenda.map((title, at) => ({
    ...emptyItem(title),
    considered: [...(considered?.[at] ?? (at === 0 ? only.considered : []))],
    spoken: at === 0 ? only.spoken : [],
    decided: [...(decided?.[at] ?? (at === 0 ? only.decided : []))],
    votes: at === 0 ? only.votes : null,
  }))
}

/** One line after the other; each says to which part of which question the next ones belong. */
export function minutesParts(lines: readonly string[]): MinutesParts {
  const reading: Reading = { section: 'head', head: [], agenda: [], items: [], annexes: [], end: [] }
  for (const line of lines) takeLine(reading, line)
  const { items } = reading
  const agenda = reading.agenda.map(withoutNumber)
  const [only] = items
  if (items.length === 0) items.push(...agenda.map(emptyItem))
  else if (only && items.length === 1 && agenda.length > 1 && only.title === '')
    items.splice(0, 1, ...sharedOut(only, agenda))
  const isEach = items.length === agenda.length
  for (const [at, item] of items.entries()) {
    if (isEach) withAgendaTitle(item, agenda[at])
    else if (item.title === '') item.title = agenda[at] ?? ''
  }
  const told = new Set(items.map(({ title }) => stemsOf(title)))
  const unanswered = reading.agenda.filter((line) => !told.has(stemsOf(withoutNumber(line))))
  return { ...reading, left: [...unanswered, ...reading.end] }
}
