import { personNameEnd } from '../../paste/person-name.ts'
import { isCommonWord } from '../../paste/known-words.ts'
import type { Token } from '../../paste/token.ts'
import { tokenAt } from '../../paste/token.ts'
import { tokenize } from '../../paste/tokenize.ts'
import { headFacts } from './head-facts.ts'

/** What the lines over the first question say of a meeting. */
export interface MinutesHead {
  /** The day it was held, where that is told apart from the day of the minutes. */
  readonly heldOn: string | null
  readonly startTime: string | null
  readonly endTime: string | null
  readonly place: string
  /** How many members were there, by their number or their names; names are not kept. */
  readonly present: number | null
  /** Lines that a person has to look at: who presided, guests, whatever no rule reads. */
  readonly left: readonly string[]
}

interface Reading {
  heldOn: string | null
  startTime: string | null
  endTime: string | null
  place: string
  present: number | null
}

const HELD = /^(?:posėdis|susirinkimas|pasitarimas|susitikimas)\s+(?:į)?vyko(?!\p{L})/iu
const PLACE = /^(?:posėdžio |susitikimo |pasitarimo )?vieta\s*[:–-]?\s*(.+)$/iu
const PRESENT =
  /^(?:posėdyje |susirinkime |pasitarime |susitikime )?(?:dalyvavo|dalyvauja|dalyviai)(?!\p{L})\s*[:–-]?\s*(.*)$/isu
const CLOCK = /(?<![\d.])(\d{1,2})(?:[.:](\d{2}))?(?:\s*(?:[–-]|iki)\s*(\d{1,2})(?:[.:](\d{2}))?)?\s*val/iu
/** Behind a word that tells that it is the hour, "14:00" needs no "val.". */
const BARE_CLOCK = /(?<![\d.])(\d{1,2})[.:](\d{2})(?:\s*(?:[–-]|iki)\s*(\d{1,2})[.:](\d{2}))?/u
const BEGAN = /^(?:posėdžio |susirinkimo |pasitarimo |susitikimo )?pradžia(?!\p{L})/iu
const ENDED = /^(?:posėdžio |susirinkimo |pasitarimo |susitikimo )?pabaiga(?!\p{L})/iu
const AT = /^(?:posėdžio |susirinkimo |pasitarimo |susitikimo )?laikas(?!\p{L})/iu
const DATE_LINE = /^(?:posėdžio |susirinkimo |pasitarimo |susitikimo )?data(?!\p{L})/iu

const clock = (hour: string | undefined, minutes: string | undefined): string | null =>
  hour === undefined || Number(hour) > 23 || Number(minutes ?? 0) > 59
    ? null
    : `${hour.padStart(2, '0')}:${minutes ?? '00'}`

/** "8 komandos nariai (sąrašas pridedamas)": a number, of whom, and nothing else. */
const NUMBERED_MEMBERS =
  /^(\d{1,3})\s+(?:\p{L}+\s+){0,2}(?:nari(?:ai|ų|us|e)|narys|narė|nar\.|asmen(?:ys|ų)|žmon(?:ės|ių)|mokytoj(?:ai|ų)|pedagog(?:ai|ų)|dalyvi(?:ai|ų))\s*(?:\(?\s*(?:sąrašas|dalyvių sąrašas)[^)]*\)?)?\s*[.;]?$/iu

const isMark = ({ kind }: Token): boolean => kind !== 'word' && kind !== 'number'

/** How many persons a line of nothing but names tells; null where it tells something else as well. */
function namesIn(text: string): number | null {
  const tokens = tokenize(text)
  let names = 0
  for (let at = 0; at < tokens.length;) {
    const to = personNameEnd(tokens, at, isCommonWord)
    if (to === null && !isMark(tokenAt(tokens, at)) && tokenAt(tokens, at).fold !== 'ir') return null
    names += to === null ? 0 : 1
    at = to ?? at + 1
  }
  return names === 0 ? null : names
}

function takeTimes(reading: Reading, line: string, bare: RegExp = CLOCK): boolean {
  const [, fromHour, fromMinutes, toHour, toMinutes] = CLOCK.exec(line) ?? bare.exec(line) ?? []
  const first = clock(fromHour, fromMinutes)
  if (first === null) return false
  if (ENDED.test(line)) reading.endTime = first
  else {
    reading.startTime ??= first
    reading.endTime ??= clock(toHour, toMinutes)
  }
  return true
}

/** "Posėdis įvyko 2018-10-01, 14.00 val. Antanavo mokykloje": the day and the hour; more words than these are left to a person. */
function takeHeld(reading: Reading, line: string): boolean {
  const { date } = headFacts(line)
  const hasTime = takeTimes(reading, line)
  reading.heldOn ??= date
  const rest = line
    .replace(HELD, '')
    .replace(CLOCK, '')
    .replaceAll(/\d{4}(?:\s?m\.)?|\p{L}+\s+\d{1,2}\s?d\.|[-\d.,:;\s]/gu, '')
  return (date !== null || hasTime) && rest.length < 3
}

/** "7 nariai iš 9": who was missing is for a person to say. */
const OF_ALL = /\s+iš\s+\d{1,3}(?:\s+\p{L}+)?(?=\s*[.;]?$)/iu

function takePresent(reading: Reading, told: string): boolean {
  const counted = NUMBERED_MEMBERS.exec(told.replace(OF_ALL, '')) ?? /^(\d{1,3})[.;]?$/u.exec(told)
  const count = counted ? Number(counted[1]) : namesIn(told)
  if (count === null || reading.present !== null) return false
  reading.present = count
  return !OF_ALL.test(told)
}

function take(reading: Reading, line: string): boolean {
  if (HELD.test(line)) return takeHeld(reading, line)
  const present = PRESENT.exec(line)
  if (present) return takePresent(reading, present[1] ?? '')
  const place = PLACE.exec(line)
  if (place && reading.place === '') {
    reading.place = (place[1] ?? '').replace(/[.;]$/u, '').slice(0, 200)
    return true
  }
  if (DATE_LINE.test(line)) return takeHeld(reading, line.replace(/^.*?data(?!\p{L})/iu, ''))
  if (AT.test(line) || BEGAN.test(line) || ENDED.test(line)) return takeTimes(reading, line, BARE_CLOCK)
  return false
}

/** The place where the minutes were written stands alone under their day: "Antanavas", "Kazlų Rūda". */
const isTown = (line: string): boolean => /^\p{Lu}[\p{L}.]*(?:\s\p{Lu}?[\p{L}.]+){0,2}$/u.test(line)

/** Reads the lines between the day of the minutes and their first question (documents.md, section 1, rows 4 to 8). */
export function minutesHead(lines: readonly string[]): MinutesHead {
  const reading: Reading = { heldOn: null, startTime: null, endTime: null, place: '', present: null }
  const [first = '', ...rest] = lines
  const told = isTown(first) ? rest : lines
  const left = told.filter((line) => !take(reading, line))
  return { ...reading, left }
}
