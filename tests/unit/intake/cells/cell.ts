import type { Fact } from '#shared/domain/intake/citations/fact.ts'
import type { Citations } from '#shared/domain/intake/citations/read-citations.ts'
import { readCitations } from '#shared/domain/intake/citations/read-citations.ts'
import type { Institution } from '#shared/model/institution.ts'
import { KAZLU_RUDA } from '../../paste/paste-institutions.ts'

/** A cell of a report as a school typed it, and what a careful reader takes from it. */
export interface Cell {
  /** Whose schools; the practice municipality where nothing is said. */
  readonly town?: readonly Institution[]
  readonly text: string
  /** A fact a line, as `tellFact` tells it. */
  readonly facts: readonly string[]
  /** Clauses left over; none where nothing is said. */
  readonly left?: number
}

type Of<Name extends Fact['fact']> = Extract<Fact, { fact: Name }>

const who = ({ speaker }: Fact): string => speaker?.ids.join('/') ?? '–'

function day({ date }: Of<'order'> | Of<'paper'> | Of<'survey'>): string {
  if (date === null) return '–'
  if (date.doubt !== null) return '?'
  return date.dates.map((one) => (date.precision === 'month' ? one.slice(0, 7) : one)).join(',')
}
const titled = (title: string): string => (title === '' ? '' : `„${title}“`)

function tellRule(one: Of<'rule'>): Told {
  const rhythm = one.every === null ? '' : `every ${one.every} ${one.everyUnit ?? ''}`
  const least = one.minPerUnit > 1 ? `x${one.minPerUnit}` : ''
  const target = one.targetDate ?? `${one.target ?? ''}${one.unit === 'percent' ? '%' : ''}`
  return ['RULE', one.kind, one.comparator, target, one.countedUnit, least, rhythm, one.period]
}

function tellPromise({ rule, ...one }: Of<'promise'>): Told {
  const bounds = rule.min === null ? '' : `${rule.min}-${rule.max ?? ''}`
  const weekday = rule.weekday === null ? '' : `day ${rule.weekday}`
  const nth = rule.nth === null ? '' : `no ${rule.nth}`
  const every = rule.rule === 'every-n' ? `${rule.every} ${rule.unit}` : ''
  return ['PROMISE', one.speaker?.ids.join('/') ?? '–', one.bodyKind ?? '?', rule.rule, every, bounds, nth, weekday]
} // prettier-ignore

type Told = readonly (string | number)[]

const TELL: { readonly [Name in Fact['fact']]: (one: Of<Name>) => Told } = {
  meeting: (one) => ['MEETING', who(one), one.bodyKind ?? '?', one.date ?? '?', one.number ?? '–', one.state],
  order: (one) => [one.orderKind === 'order' ? 'ORDER' : 'DECISION', who(one), one.number ?? '–', day(one), one.state, one.founds ?? '', titled(one.subject)],
  'meeting-count': (one) => ['COUNT', who(one), one.bodyKind ?? '?', one.count, one.from ?? '?', one.until ?? '?', one.state],
  paper: (one) => ['PAPER', who(one), one.paperKind, one.stage, day(one), one.state],
  survey: (one) => ['SURVEY', who(one), one.respondents, `${one.n ?? '?'}/${one.population ?? '?'}`, day(one), one.state, titled(one.title)],
  share: (one) => ['SHARE', `${one.numerator}/${one.denominator}`, one.printed ?? '–'],
  promise: tellPromise,
  rule: tellRule,
} // prettier-ignore

/** One fact in a line: kind, whose, which body or number, day, state and the like; "–" is not told, "?" is asked. */
export const tellFact = (fact: Fact): string =>
  (TELL[fact.fact] as (one: Fact) => Told)(fact)
    .filter((part) => part !== '')
    .join(' ')

/** What was read of a cell, in the order it stands there. */
export function readCell({ town = KAZLU_RUDA, text }: Cell): { facts: string[]; left: string[] } {
  const { facts, leftovers }: Citations = readCitations(text, { institutions: town })
  const ordered = [...facts].sort((one, other) => one.span.start - other.span.start)
  return { facts: ordered.map(tellFact), left: leftovers.map(({ start, end }) => text.slice(start, end)) }
}
