import type { Indicator } from '../../../model/plan.ts'
import { numberOfWord } from '../../paste/number-words.ts'
import type { Token } from '../../paste/token.ts'
import { isTight, tokenAt } from '../../paste/token.ts'
import type { CitationWord } from './citation-words.ts'
import type { ClauseReading, ReadFacts, RuleFact } from './fact.ts'
import { plainWords } from './plain-words.ts'
import { boundsTold } from './read-promises.ts'
import { hasFinitePast } from './tense.ts'

type Comparison = '>=' | '<=' | 'deadline' | 'cadence'

interface ComparatorRule {
  readonly means: Comparison
  readonly words: readonly RegExp[]
  readonly example: string
}

/** How a success indicator begins; longer ones first. */
export const COMPARATORS: readonly ComparatorRule[] = [
  { means: 'deadline', words: [/^ne$/, /^veliau$/, /^(kaip|nei)$/, /^iki$/], example: 'ne vėliau kaip iki 2018-09-03' },
  { means: 'deadline', words: [/^neveliau$/, /^(kaip|nei)$/, /^iki$/], example: 'nevėliau kaip iki 2018-09-03' },
  { means: 'deadline', words: [/^ne$/, /^veliau$/, /^(kaip|nei)$/], example: 'ne vėliau kaip 2018-09-03' },
  { means: 'cadence', words: [/^ne$/, /^reciau$/, /^(kaip|nei)$/], example: 'ne rečiau kaip kartą per mėnesį' },
  { means: 'cadence', words: [/^nereciau$/, /^(kaip|nei)$/], example: 'nerečiau kaip kartą per mėnesį' },
  { means: '>=', words: [/^ne$/, /^maziau$/, /^(kaip|nei|negu)$/], example: 'ne mažiau kaip 30 procentų' },
  { means: '>=', words: [/^nemaziau$/, /^(kaip|nei|negu)$/], example: 'nemažiau kaip 2 seminarai' },
  { means: '>=', words: [/^ne$/, /^maziau$/], example: 'ne mažiau 30 proc.' },
  { means: '>=', words: [/^nemaziau$/], example: 'nemažiau 30 proc.' },
  { means: '<=', words: [/^ne$/, /^daugiau$/, /^(kaip|nei|negu)$/], example: 'ne daugiau kaip 5 procentai' },
  { means: '>=', words: [/^maziausiai$/], example: 'mažiausiai 3 renginiai' },
  { means: '>=', words: [/^(min|minimum|minimaliai)$/], example: 'min. 1 seminaras' },
  { means: '<=', words: [/^(maks|maksimum|maksimaliai)$/], example: 'maks. 5 procentai' },
  { means: '>=', words: [/^≥$/], example: '≥ 30 % mokytojų' },
  { means: '<=', words: [/^≤$/], example: '≤ 5 % mokinių' },
  { means: '>=', words: [/^>$/, /^=$/], example: '>= 30 % mokytojų' },
  { means: '>=', words: [/^bent$/, /^(po)$/], example: 'bent po 1 renginį' },
  { means: '>=', words: [/^bent$/], example: 'bent 1 aptarimas' },
] // prettier-ignore

/** Index behind the stop of "min." and the like. */
const behindShort = (tokens: readonly Token[], at: number): number =>
  /^(min|maks)$/.test(tokenAt(tokens, at - 1).fold) && isTight(tokenAt(tokens, at), 'stop') ? at + 1 : at

/** How all of `COMPARATORS` begin. */
const BEGINS = /^(ne|min|maks|maz|bent|[≥≤>])/

function comparatorAt(tokens: readonly Token[], at: number): { means: Comparison; to: number } | null {
  const first = tokenAt(tokens, at)
  if (!BEGINS.test(first.kind === 'word' ? first.fold : first.text)) return null
  for (const { means, words } of COMPARATORS) {
    const fits = words.every((word, place) => {
      const token = tokenAt(tokens, at + place)
      return word.test(token.kind === 'word' ? token.fold : token.text)
    })
    if (fits) return { means, to: behindShort(tokens, at + words.length) }
  }
  return null
}

interface Target {
  readonly value: number
  readonly percent: boolean
  readonly to: number
}

function wholeAt(token: Token): number | null {
  if (token.kind === 'word') return numberOfWord(token.fold)
  return token.kind === 'number' && token.fold.length <= 6 ? Number(token.fold) : null
}

/** Index behind "%", "proc.", "procentų"; `null` where none stands. */
function behindPercent(tokens: readonly Token[], at: number): number | null {
  const { kind, fold } = tokenAt(tokens, at)
  if (kind === 'percent') return at + 1
  if (!/^(proc|procent)/.test(fold)) return null
  return fold === 'proc' && isTight(tokenAt(tokens, at + 1), 'stop') ? at + 2 : at + 1
}

/** Parts told by a word: "ne mažiau kaip pusė mokytojų". */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^puse(s|i)?$/, 50],
  [/^(trecdal|trecia$)/, 33.33],
  [/^ketvirtadal/, 25],
]

/** "1/3 mokytojų (33 proc.)": a part of a whole, in percent as it is printed behind, else to two places. */
function fractionAt(tokens: readonly Token[], at: number): Target | null {
  const [part, slash, whole] = [
    wholeAt(tokenAt(tokens, at)),
    tokenAt(tokens, at + 1),
    wholeAt(tokenAt(tokens, at + 2)),
  ]
  if (part === null || whole === null || !isTight(slash, 'slash') || part < 1 || part > whole) return null
  const exact = Math.round((part / whole) * 10_000) / 100
  const printed = [3, 4, 5, 6].map((step) => wholeAt(tokenAt(tokens, at + step)) ?? Number.NaN)
  const value = printed.find((one) => Math.abs(one - exact) < 1) ?? exact
  return { value, percent: true, to: at + 3 }
}

function targetAt(tokens: readonly Token[], at: number): Target | null {
  const part = PARTS.find(([word]) => word.test(tokenAt(tokens, at).fold))
  if (part) return { value: part[1], percent: true, to: at + 1 }
  const fraction = fractionAt(tokens, at)
  if (fraction) return fraction
  const first = wholeAt(tokenAt(tokens, at))
  if (first === null) return null
  const decimals = tokenAt(tokens, at + 2)
  const isDecimal = isTight(tokenAt(tokens, at + 1), 'comma') && isTight(decimals, 'number')
  const to = isDecimal ? at + 3 : at + 1
  const percentTo = behindPercent(tokens, to)
  const value = isDecimal ? Number(`${first}.${decimals.fold}`) : first
  return { value, percent: percentTo !== null, to: percentTo ?? to }
}

const has = (words: readonly Token[], pattern: RegExp): boolean =>
  words.some(({ fold }) => pattern.test(fold))

const GROUPS = /^(burel|grup|komand|klas)/
const SCHOOLS = /^(istaig|mokykl(a|u|os|ose|oms|oje)$|gimnazij|darzel)/
const PEOPLE = /^(mokytoj|pedagog|mokin|tev|tevel|dalyv|vadov|ugdytin|vaik)/
const ASKED = /^(apklaust|respondent|atsaki|nurod|mano$|teigia|sutink)/

function kindOf(words: readonly Token[], target: Target): { kind: Indicator['kind']; sure: boolean } {
  if (target.percent) {
    if (has(words, ASKED)) return { kind: 'survey-share', sure: true }
    const first = words.find(({ fold }) => GROUPS.test(fold) || SCHOOLS.test(fold) || PEOPLE.test(fold))
    if (first && PEOPLE.test(first.fold)) return { kind: 'share-of-people', sure: true }
    if (first && SCHOOLS.test(first.fold)) return { kind: 'share-of-institutions', sure: true }
    return first ? { kind: 'share-of-groups', sure: true } : { kind: 'share-of-people', sure: false }
  }
  const each = has(words, /^(kiekvien|kieksvien|po)/) && has(words, SCHOOLS)
  return { kind: each ? 'each-institution-min' : 'count', sure: each || !has(words, SCHOOLS) }
}

function periodOf(words: readonly Token[]): Indicator['period'] {
  const yearly = has(words, /^(kasmet|metus|metu|metais)$/)
  if (yearly && has(words, /^moksl/)) return 'school-year'
  if (has(words, /^m$/) && words.filter(({ fold }) => fold === 'm').length > 1) return 'school-year'
  return yearly ? 'calendar-year' : 'project'
}

const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/^(mokytoj|pedagog|aukletoj)/, 'pedagogue'],
  [/^(mokin|ugdytin|vaik)/, 'pupil'],
  [/^(tev|tevel)/, 'parent'],
  [/^burel/, 'methodical-circle'],
]

/** Whom or what a target counts: the first such word; "mokinių tėvų" are parents. */
function countedUnit(words: readonly Token[]): string {
  const units = words.map(({ fold }) => COUNTED.find(([word]) => word.test(fold))?.[1] ?? null)
  let at = units.findIndex((unit) => unit !== null)
  while (units[at + 1] && (words[at]?.fold.endsWith('u') ?? false)) at++
  return units[at] ?? ''
}

/** The clause from its beginning, without list marks, as the title of the rule. */
function titleOf(clause: ClauseReading): string {
  const text = clause.text.slice(clause.span.start, clause.span.end)
  return plainWords(text)
    .replace(/^[\s\p{P}]*?(?=[\p{L}\p{N}„"])/u, '')
    .replace(/[\s;,.:]+$/u, '')
    .slice(0, 500)
}

/** "bent 2 mokymuose" behind a share of people: each takes part at least so often. */
function minPerUnit(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) {
    const isLeast = tokenAt(tokens, at).fold === 'bent'
    const isEach = isLeast && tokenAt(tokens, at + 1).fold === 'po'
    const target = targetAt(tokens, isEach ? at + 2 : isLeast ? at + 1 : at)
    const isEvent = /^(mokym|seminar|rengin|uzsiem|susitikim)/.test(
      target ? tokenAt(tokens, target.to).fold : '',
    )
    if (target && !target.percent && (isLeast || isEvent)) return Math.max(1, Math.round(target.value))
  }
  return 1
}

const BASE = {
  targetDate: null,
  unit: '',
  countedUnit: '',
  minPerUnit: 1,
  every: null,
  everyUnit: null,
} as const

function deadline(clause: ClauseReading, from: number): Partial<RuleFact> | null {
  const date = clause.items.find((item) => item.kind === 'date' && item.at >= from)
  if (date?.kind !== 'date') return null
  const [day] = date.reading.dates
  return day === undefined ? null : { kind: 'deadline', comparator: '<=', target: null, targetDate: day }
}

const EVERY: readonly (readonly [RegExp, number, 'week' | 'month' | 'school-year' | 'year'])[] = [
  [/^menes/, 1, 'month'],
  [/^savait/, 1, 'week'],
  [/^ketvirti$/, 3, 'month'],
  [/^pusmet/, 6, 'month'],
  [/^met(us|ai)$/, 1, 'year'],
]

function cadence(tokens: readonly Token[], from: number): Partial<RuleFact> | null {
  for (let at = from; at < Math.min(tokens.length, from + 8); at++) {
    const period = EVERY.find(([word]) => word.test(tokenAt(tokens, at).fold))
    if (!period) continue
    const number = tokenAt(tokens, at - 1)
    const times = number.kind === 'number' ? Number(number.fold) : (numberOfWord(number.fold) ?? 1)
    return {
      kind: 'cadence',
      comparator: '>=',
      target: 1,
      every: Math.max(1, period[1] * times),
      everyUnit: period[2],
    }
  }
  return null
}

function shaped(clause: ClauseReading, at: number, means: Comparison): Shaped | null {
  if (means === 'deadline') {
    const part = deadline(clause, at)
    return part && { part, sure: true }
  }
  if (means === 'cadence') {
    // A team that is named promises for itself; nobody's rhythm is a rule for all.
    if (clause.carried.bodyKind !== null || clause.items.some(({ kind }) => kind === 'body')) return null
    const part = cadence(clause.tokens, at)
    return part && { part, sure: true }
  }
  const target = targetAt(clause.tokens, at)
  if (!target) return null
  const words = clause.tokens.slice(target.to)
  const { kind, sure } = kindOf(target.percent ? words : clause.tokens, target)
  return {
    part: {
      kind,
      comparator: means,
      target: target.value,
      unit: target.percent ? 'percent' : '',
      countedUnit: target.percent ? countedUnit(words) : '',
      minPerUnit: kind === 'share-of-people' ? minPerUnit(clause.tokens, target.to) : 1,
      period: periodOf(clause.tokens),
    },
    sure,
  }
}

/** "Iki 2018-09-03 – rekomendacijos": what is due by a day, said without "ne vėliau kaip". */
function plainDeadline(clause: ClauseReading): Partial<RuleFact> | null {
  const { items, tokens } = clause
  const at = items.findIndex((item) => item.kind === 'other' && item.fold === 'iki')
  const date = items[at + 1]
  if (at === -1 || date?.kind !== 'date' || hasFinitePast(tokens)) return null
  const isWindow = items
    .slice(0, at)
    .some((item) => item.kind === 'date' || (item.kind === 'other' && item.fold === 'nuo'))
  const isOfPaper = items.some((item) => item.kind === 'word' && DUE.has(item.word))
  const isOrdered = items.some(({ kind }) => kind === 'document-number')
  return isWindow || isOrdered || !isOfPaper ? null : deadline(clause, date.at)
}

const DUE: ReadonlySet<CitationWord> = new Set(['plan', 'procedure', 'recommendations', 'schedule'])

interface Shaped {
  readonly part: Partial<RuleFact>
  readonly sure: boolean
}

/** Words that say what somebody wants to reach: a percentage behind one is a target, though nothing compares it. */
const GOAL = /^(tiksl(as|ai|o|u)$|siek(iam|ian|is$|io$|iamyb|ti$|inys)|uzdavin|pasiekti$|laukiam(as|i)$)/

/** "Tikslas pasiektas: …" tells what was reached and sets nothing. */
const REACHED = /^(pasiekt|ivykdyt|igyvendint|virsyt)(as|a|i|os|us)?$/

/** Does the clause say what is wanted, and nothing of what was reached? */
export const setsGoal = (tokens: readonly Token[]): boolean =>
  has(tokens, GOAL) && !has(tokens, REACHED) && !hasFinitePast(tokens)

/** "Tikslas – kad 80 % mokinių …": at least so many are wanted, and a person says whether that is meant. */
function goalAt(clause: ClauseReading, at: number): Shaped | null {
  const isShare =
    tokenAt(clause.tokens, at).kind === 'number' && targetAt(clause.tokens, at)?.percent === true
  const found = isShare ? shaped(clause, at, '>=') : null
  return found && { ...found, sure: false }
}

function shapeOf(clause: ClauseReading): Shaped | null {
  const { tokens } = clause
  const isPast = hasFinitePast(tokens)
  const goalFrom = setsGoal(tokens) ? tokens.findIndex(({ fold }) => GOAL.test(fold)) : tokens.length
  for (let at = 0; at < tokens.length; at++) {
    const goal = at > goalFrom ? goalAt(clause, at) : null
    if (goal) return goal
    const comparator = comparatorAt(tokens, at)
    // "Mokytojai išbandė bent vieną metodą" tells what was done at least, and sets no target.
    const isTold = isPast && /^(bent|maziausiai)$/.test(tokenAt(tokens, at).fold)
    const found = comparator && !isTold && shaped(clause, comparator.to, comparator.means)
    if (found) return found
  }
  const part = plainDeadline(clause)
  return part && { part, sure: false }
}

/** "Ne mažiau kaip 30 procentų mokytojų …", "ne vėliau kaip iki 2018-09-03 …": a clause that sets a target. */
export const readRules: ReadFacts = (clause, taken) => {
  // Bounds of a number of meetings are what a team promises, with or without "bent" before them.
  const found = boundsTold(clause) ? null : shapeOf(clause)
  if (!found) return []
  for (const item of clause.items) if (item.kind === 'date' || item.kind === 'count') taken.add(item)
  return [
    {
      ...BASE,
      fact: 'rule',
      title: titleOf(clause),
      kind: 'count',
      comparator: '>=',
      target: null,
      period: 'project',
      ...found.part,
      speaker: null,
      span: clause.span,
      state: 'planned',
      confidence: found.sure ? 0.9 : 0.6,
    },
  ]
}
