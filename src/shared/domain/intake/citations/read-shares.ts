import type { CiteCount, CiteItem } from './cite-item.ts'
import type { ReadFacts, ShareFact } from './fact.ts'
import { spanOf, speakerAt } from './fact.ts'

const isCount = (item: CiteItem | undefined): item is CiteCount =>
  item?.kind === 'count' && Number.isInteger(item.value)
const isFrom = (item: CiteItem | undefined): boolean => item?.kind === 'other' && item.fold === 'is'

/** How many items may stand between the parts of a share and its percentage. */
const NEAR = 8

const isPercentWord = (item: CiteItem | undefined, text: string): boolean =>
  item?.kind === 'other' && (/^(proc|procent)/.test(item.fold) || text.slice(item.start, item.end) === '%')

const isPart = (part: number, whole: number): boolean => whole > 0 && part <= whole

/** The number right before the nearest word for percent behind `from`. */
function printedBehind(items: readonly CiteItem[], from: number, text: string): CiteCount | null {
  const at = items.findIndex((one, place) => place > from && place <= from + NEAR && isPercentWord(one, text))
  const printed = at - 1 > from ? items[at - 1] : undefined
  return printed?.kind === 'count' ? printed : null
}

/** "7 iš 18 (38 procentai)": numerator, denominator, and the percentage that was printed. */
export const readShares: ReadFacts = (clause, taken) => {
  const { items, text } = clause
  return items.flatMap((item, at): ShareFact[] => {
    const whole = isFrom(items[at + 1]) ? items[at + 2] : undefined
    if (!isCount(item) || !isCount(whole) || taken.has(item) || !isPart(item.value, whole.value)) return []
    const printed = printedBehind(items, at + 2, text)
    const used = printed ? [item, whole, printed] : [item, whole]
    for (const one of used) taken.add(one)
    return [
      {
        fact: 'share',
        numerator: item.value,
        denominator: whole.value,
        printed: printed?.value ?? null,
        speaker: speakerAt(clause, item),
        span: spanOf(used, clause.span),
        state: clause.tense ?? 'done',
        confidence: printed ? 0.9 : 0.7,
      },
    ]
  })
}
