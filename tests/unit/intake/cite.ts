import type { Fact } from '#shared/domain/intake/citations/fact.ts'
import { type Citations, readCitations } from '#shared/domain/intake/citations/read-citations.ts'
import { KAZLU_RUDA } from '../paste/paste-institutions.ts'

export const citationsOf = (text: string): Citations => readCitations(text, { institutions: KAZLU_RUDA })

type Of<Name extends Fact['fact']> = Extract<Fact, { fact: Name }>
type Part = string | number | null | undefined

const who = ({ speaker }: Fact): string => speaker?.ids.join('/') ?? '–'
const days = (fact: Of<'order'> | Of<'paper'> | Of<'survey'>): string => fact.date?.dates.join(',') ?? '?'

/** What is told of each fact: kind, whose, body, number, day and the like; `null` is not told. */
const TELL: { readonly [Name in Fact['fact']]: (fact: Of<Name>) => readonly Part[] } = {
  meeting: (one) => ['meeting', who(one), one.bodyKind, one.date, one.number ?? '–', one.state],
  order: (one) => [one.orderKind, who(one), one.number ?? '–', days(one), one.founds ?? ''],
  'meeting-count': (one) => ['count', who(one), one.bodyKind, one.count, one.from],
  paper: (one) => ['paper', who(one), one.paperKind, one.stage, days(one)],
  survey: (one) => [
    'survey',
    who(one),
    one.respondents,
    `${one.n ?? '?'}/${one.population ?? '?'}`,
    days(one),
  ],
  share: (one) => [`share ${one.numerator}/${one.denominator}`, one.printed ?? '–'],
  promise: ({ rule, ...one }) => [
    'promise', who(one as Fact), one.bodyKind, rule.rule, rule.every, rule.unit, `${rule.min ?? ''}-${rule.max ?? ''}`,
    `${rule.weekday ?? ''}/${rule.nth ?? ''}`,
  ], // prettier-ignore
  rule: (one) => ['rule', one.kind, one.comparator, one.target ?? one.targetDate, one.period],
}

const tell = (fact: Fact): readonly Part[] => (TELL[fact.fact] as (one: Fact) => readonly Part[])(fact)

/** What was read, short enough to compare. */
export const told = (text: string): readonly string[] =>
  citationsOf(text).facts.map((fact) => tell(fact).map((part) => part ?? '?').join(' ').trim()) // prettier-ignore
