import type { CiteCount, CiteItem } from './cite-item.ts'

export const isGathering = (item: CiteItem): boolean => item.kind === 'word' && item.word === 'gathered'

export const isTimes = (item: CiteItem): boolean => item.kind === 'other' && /^kart(us|ai|u)$/.test(item.fold)

const isMark = (item: CiteItem | undefined): boolean => item?.kind === 'other' && item.fold === ''

/** "KK susitikimai – 8": the number right behind the word and a dash or colon. */
function meetingsBefore(items: readonly CiteItem[], at: number): CiteItem | null {
  const [word, mark] = [items[at - 2], items[at - 1]]
  return isMark(mark) && word?.kind === 'word' && word.word === 'meeting' ? word : null
}

/** The word for meetings that a number right before it counts. */
function meetingsBehind(items: readonly CiteItem[], at: number): CiteItem | null {
  const behind = items.slice(at + 1, at + 4)
  const word = behind.findIndex((one) => one.kind === 'word' && one.word === 'meeting')
  const other = behind.findIndex((one) => one.kind === 'count' || one.kind === 'date' || isMark(one))
  if (word !== -1 && (other === -1 || word < other)) return behind[word] ?? null
  const [times] = behind
  return times && isTimes(times) && items.some(isGathering) ? times : null
}

/** The word that tells that the number at `at` counts meetings: "8 posėdžiai", "posėdžiai – 8", "rinkosi 8 kartus". */
export const countedMeetings = (items: readonly CiteItem[], at: number): CiteItem | null =>
  meetingsBehind(items, at) ?? meetingsBefore(items, at)

/** Between which numbers a count lies; without a lowest one for "iki 9". */
export interface CountRange {
  readonly low: CiteCount | null
  readonly high: CiteCount
}

const foldOf = (item: CiteItem | undefined): string => (item?.kind === 'other' ? item.fold : '')

const isDash = (item: CiteItem | undefined, text: string): boolean =>
  item?.kind === 'other' && /^[-–—−]$/u.test(text.slice(item.start, item.end))

/** "6–9", "nuo 6 iki 9", "6 ar 9", "iki 9", told by the item of its highest number. */
export function countRange(items: readonly CiteItem[], at: number, text: string): CountRange | null {
  const [low, between, high] = [items[at - 2], items[at - 1], items[at]]
  if (high?.kind !== 'count') return null
  const isUntil = foldOf(between) === 'iki'
  if (low?.kind === 'count' && low.value < high.value) {
    const isRange = isDash(between, text) || /^(ar|arba)$/.test(foldOf(between))
    if (isRange || (isUntil && foldOf(items[at - 3]) === 'nuo')) return { low, high }
  }
  return isUntil ? { low: null, high } : null
}

/** Is the number at `at` the lowest or the highest of a range? Then it counts nothing by itself. */
export const isOfRange = (items: readonly CiteItem[], at: number, text: string): boolean =>
  countRange(items, at, text) !== null || countRange(items, at + 2, text)?.low === items[at]

/** A range of meetings: "6–9 posėdžiai", "posėdžiai: 6–9"; the first of a clause. */
export function meetingsRange(items: readonly CiteItem[], text: string): CountRange | null {
  for (const at of items.keys()) {
    const range = countRange(items, at, text)
    const first = range?.low ? at - 2 : at
    if (range && (countedMeetings(items, at) ?? meetingsBefore(items, first))) return range
  }
  return null
}

export const isYear = (value: number): boolean => Number.isInteger(value) && value > 1990 && value < 2100

/** A number of meetings that is worth telling: two or more, and no year. */
export const isSeveral = (item: CiteItem): item is CiteCount =>
  item.kind === 'count' && !isYear(item.value) && item.value >= 2

/** Numbers that count meetings, whether or not somebody can say of which time. */
export const meetingNumbers = (items: readonly CiteItem[]): CiteCount[] =>
  items.filter((item, at): item is CiteCount => isSeveral(item) && countedMeetings(items, at) !== null)
