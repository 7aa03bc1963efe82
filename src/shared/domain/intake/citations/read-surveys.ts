import type { CiteCount, CiteDate, CiteItem } from './cite-item.ts'
import type { ClauseReading, ReadFacts, SurveyFact } from './fact.ts'
import { spanOf, speakerAt } from './fact.ts'

const RESPONDENTS: readonly (readonly [RegExp, SurveyFact['respondents']])[] = [
  [/^(mokytoj|pedagog|aukletoj)/, 'teachers'],
  [/^(mokin|moksleiv|gimnazist)/, 'pupils'],
  [/^(tev|tevel|globej)/, 'parents'],
]

const roleOf = (item: CiteItem | undefined): SurveyFact['respondents'] | null =>
  item?.kind === 'other' ? (RESPONDENTS.find(([word]) => word.test(item.fold))?.[1] ?? null) : null

interface Told {
  readonly n: number
  readonly population: number | null
  readonly items: readonly CiteItem[]
}

const isFrom = (item: CiteItem | undefined): boolean => item?.kind === 'other' && item.fold === 'is'
const isPercent = (item: CiteItem | undefined): boolean =>
  item?.kind === 'other' && (item.fold === '' || /^(proc|procent)/.test(item.fold))
const isPlain = (item: CiteItem | undefined): item is CiteCount =>
  item?.kind === 'count' && Number.isInteger(item.value)

const isRespondents = (item: CiteItem): boolean => item.kind === 'word' && item.word === 'respondents'
const isAnswered = (item: CiteItem): boolean =>
  item.kind === 'other' && /^(n|dalyvavo|atsake|uzpilde)$/.test(item.fold)

/** Is a number the number of those who answered: "apklausta 35", "35 tėvai", "n = 35"? */
function countsPeople(items: readonly CiteItem[], at: number): boolean {
  const before = items.slice(Math.max(0, at - 3), at)
  const behind = items.slice(at + 1, at + 4)
  const told = before.some((one) => isRespondents(one) || isAnswered(one))
  return (
    (told || behind.some((one) => roleOf(one) !== null || isRespondents(one))) && !isPercent(items[at + 1])
  )
}

/** "apklausta 35 iš 40 tėvų", "dalyvavo 130 mokytojų", "n = 35". */
function toldNumber({ items }: ClauseReading): Told | null {
  for (const [at, item] of items.entries()) {
    if (!isPlain(item)) continue
    const whole = isFrom(items[at + 1]) ? items[at + 2] : undefined
    if (isPlain(whole)) return { n: item.value, population: whole.value, items: [item, whole] }
    if (countsPeople(items, at)) return { n: item.value, population: null, items: [item] }
  }
  return null
}

const isSurveyWord = (item: CiteItem): boolean =>
  item.kind === 'word' && (item.word === 'survey' || item.word === 'respondents')

interface SurveyParts {
  readonly told: Told | null
  readonly title: string
  readonly date: CiteDate | null
}

function partsOf(clause: ClauseReading, taken: Set<CiteItem>): SurveyParts {
  const told = toldNumber(clause)
  const quote = clause.items.find((item) => item.kind === 'quote')
  const date = clause.items.find((item): item is CiteDate => item.kind === 'date' && !taken.has(item)) ?? null
  return { told, title: quote?.kind === 'quote' ? quote.text.trim() : '', date }
}

const hasWord = (clause: ClauseReading, pattern: RegExp): boolean =>
  clause.items.some((item) => item.kind === 'other' && pattern.test(item.fold))

function surveyFact(clause: ClauseReading, word: CiteItem, { told, title, date }: SurveyParts): SurveyFact {
  const [role = 'other'] = clause.items.flatMap((item) => roleOf(item) ?? [])
  const { n, population, items } = told ?? { n: null, population: null, items: [] }
  return {
    fact: 'survey',
    title,
    respondents: role,
    n,
    population,
    date: date === null ? null : date.reading,
    tool: hasWord(clause, /^iqes$/) ? 'IQES online' : '',
    speaker: speakerAt(clause, word),
    span: spanOf([word, ...items], clause.span),
    state: clause.tense ?? 'done',
    confidence: told && title !== '' ? 0.85 : 0.6,
  }
}

/** "IQES online apklausa „…“ (2018-11-14), apklausta 35 tėvai." */
export const readSurveys: ReadFacts = (clause, taken) => {
  const word = clause.items.find(isSurveyWord)
  const parts = partsOf(clause, taken)
  const { told, title, date } = parts
  if (!word || (!told && title === '' && !date)) return []
  const counted = told?.items ?? []
  for (const item of counted) taken.add(item)
  if (date) taken.add(date)
  return [surveyFact(clause, word, parts)]
}
