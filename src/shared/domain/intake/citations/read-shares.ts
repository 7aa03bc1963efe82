import type { CiteCount, CiteItem } from './cite-item.ts'
import type { ClauseReading, ReadFacts, ShareFact } from './fact.ts'
import { spanOf, speakerAt } from './fact.ts'
import { setsGoal } from './read-rules.ts'

const isCount = (item: CiteItem | undefined): item is CiteCount =>
  item?.kind === 'count' && Number.isInteger(item.value)
const isFrom = (item: CiteItem | undefined): boolean => item?.kind === 'other' && item.fold === 'is'

/** How many items may stand between the parts of a share and its percentage. */
const NEAR = 8

const isPercentWord = (item: CiteItem | undefined, text: string): boolean =>
  item?.kind === 'other' && (/^(proc|procent)/.test(item.fold) || text.slice(item.start, item.end) === '%')

/** "80 procentų mokytojų (24 iš 30)": the percentage right before. */
function printedBefore(items: readonly CiteItem[], from: number, text: string): CiteCount | null {
  const at = items.findLastIndex(
    (one, place) => place < from && place >= from - NEAR && isPercentWord(one, text),
  )
  const printed = items[at - 1]
  return printed?.kind === 'count' ? printed : null
}

const isPart = (part: number, whole: number): boolean => whole > 0 && part <= whole

/** The number right before the nearest word for percent behind `from`. */
function printedBehind(items: readonly CiteItem[], from: number, text: string): CiteCount | null {
  const at = items.findIndex((one, place) => place > from && place <= from + NEAR && isPercentWord(one, text))
  const printed = at - 1 > from ? items[at - 1] : undefined
  return printed?.kind === 'count' ? printed : null
}

interface Parts {
  readonly part: CiteCount
  readonly whole: CiteCount
}

const isPeople = (item: CiteItem | undefined): boolean =>
  item?.kind === 'other' &&
  /^(mokyto|pedagog|mokin|tev|vaik|ugdytin|aukleto|dalyv|globej|asmen)/.test(item.fold)

const stemOf = (item: CiteItem | undefined): string => (item?.kind === 'other' ? item.fold.slice(0, 5) : '')

/** "7 iš 18", "19 mokytojų iš 24": never "19 mokytojų iš 3 mokyklų". */
function partOfWhole(items: readonly CiteItem[], at: number): Parts | null {
  const part = items[at]
  const from = isPeople(items[at + 1]) ? at + 2 : at + 1
  const whole = items[from + 1]
  if (!isCount(part) || !isFrom(items[from]) || !isCount(whole)) return null
  const behind = items[from + 2]
  const isOther =
    from > at + 1 &&
    behind?.kind === 'other' &&
    behind.fold.length > 3 &&
    stemOf(behind) !== stemOf(items[at + 1])
  return isOther && !isPercentWord(items[from + 3], '') ? null : { part, whole }
}

/** How far the part may stand behind its whole: "iš 24 mokytojų mokymuose dalyvavo 19". */
const FAR = 10

/** "iš 24 mokytojų mokymuose dalyvavo 19": the whole first, the part as the next number with nothing counted by it. */
export function wholeFirst(items: readonly CiteItem[], at: number): Parts | null {
  const whole = items[at + 1]
  if (!isFrom(items[at]) || isCount(items[at - 1]) || !isCount(whole)) return null
  const near = items.slice(at + 2, at + FAR)
  const next = at + 2 + near.findIndex((one) => one.kind === 'count' || one.kind === 'date' || isFrom(one))
  const part = items[next]
  if (next < at + 2 || !isCount(part)) return null
  const behind = items[next + 1]
  const countsOther = behind?.kind === 'other' && behind.fold.length > 3 && !isPeople(behind)
  return countsOther || !isPeople(items[at + 2]) ? null : { part, whole }
}

/** "10/13 (77 proc.)": a fraction, told for a share by the percentage behind it. */
function fraction(items: readonly CiteItem[], at: number, text: string): Parts | null {
  const [part, slash, whole] = [items[at], items[at + 1], items[at + 2]]
  const isSlash = slash !== undefined && text.slice(slash.start, slash.end) === '/'
  if (!isCount(part) || !isSlash || !isCount(whole)) return null
  return printedBehind(items, at + 2, text) ? { part, whole } : null
}

const isThem = (items: readonly CiteItem[], at: number): boolean =>
  isFrom(items[at]) && wordOf(items[at + 1], /^(ju|kuriu)$/)

const wordOf = (item: CiteItem | undefined, word: RegExp): boolean =>
  item?.kind === 'other' && word.test(item.fold)

/** How far from the parts a printed percentage may be and still be of them. */
const MISPRINT = 1.5

/** "apklausta 56 mokiniai, iš jų 43 (76,8 proc.)": a part of the number told before, as the percentage confirms. */
function partOfThem({ items, text }: ClauseReading, at: number): Parts | null {
  const part = items[at]
  if (!isCount(part)) return null
  const printed = printedBehind(items, at, text)
  const behind = printed ? items.indexOf(printed) + 2 : at
  const isTold =
    isThem(items, at - 2) || [behind, behind + 1, behind + 2].some((place) => isThem(items, place))
  const whole = items.findLast(
    (one, place): one is CiteCount => place < at && isCount(one) && !isPercentWord(items[place + 1], text),
  )
  if (!printed || !isTold || !whole || !isPart(part.value, whole.value)) return null
  return Math.abs((part.value / whole.value) * 100 - printed.value) < MISPRINT ? { part, whole } : null
}

const freeOf = (taken: ReadonlySet<CiteItem>, item: CiteCount | null): CiteCount | null =>
  item && taken.has(item) ? null : item

/** The percentage told with a share: behind it, else before it. */
function printedWith(
  { part, whole }: Parts,
  clause: ClauseReading,
  taken: ReadonlySet<CiteItem>,
): CiteCount | null {
  const { items, text } = clause
  const places = [items.indexOf(part), items.indexOf(whole)]
  const before = printedBefore(items, Math.min(...places), text)
  return printedBehind(items, Math.max(...places), text) ?? freeOf(taken, before)
}

/** The share that stands at an item, where none of its numbers says something else. */
function shareAt(clause: ClauseReading, at: number, taken: ReadonlySet<CiteItem>): Parts | null {
  const { items, text } = clause
  const ofThem = partOfThem(clause, at)
  if (ofThem && !taken.has(ofThem.part)) return ofThem
  const found = partOfWhole(items, at) ?? fraction(items, at, text) ?? wholeFirst(items, at)
  if (!found || taken.has(found.part) || taken.has(found.whole)) return null
  return isPart(found.part.value, found.whole.value) ? found : null
}

/** "7 iš 18 (38 procentai)": numerator, denominator, and the percentage that was printed. */
export const readShares: ReadFacts = (clause, taken) => {
  const facts: ShareFact[] = []
  for (const at of clause.items.keys()) {
    const found = shareAt(clause, at, taken)
    if (!found) continue
    const printed = printedWith(found, clause, taken)
    const used = [found.part, found.whole, ...(printed ? [printed] : [])]
    for (const one of used) taken.add(one)
    facts.push({
      fact: 'share',
      numerator: found.part.value,
      denominator: found.whole.value,
      printed: printed?.value ?? null,
      speaker: speakerAt(clause, found.part),
      span: spanOf(used, clause.span),
      state: clause.tense ?? (setsGoal(clause.tokens) ? 'planned' : 'done'),
      confidence: printed ? 0.9 : 0.7,
    })
  }
  return facts
}
