import { isDeepStrictEqual } from 'node:util'
import { applyEdits } from '#shared/model/apply-edits.ts'
import { Meeting } from '#shared/model/meeting.ts'
import type { Attempt, Shown } from './typist-messages.ts'

/** What the killed program had shown as saved, kept outside of its process. */
export interface SavedLog {
  noteAttempt(attempt: Attempt): void
  /** Written and not synced, what was refused may be read after the next start, until something is saved over it. */
  noteRefused(attempt: Attempt): void
  /** The program was started: what had been refused is there or gone. */
  noteOpened(): void
  noteSaved(meeting: Meeting): void
  noteImported(numbers: readonly string[]): void
  /** How many saves were shown. */
  readonly saves: number
  /**
   * Compares what the program shows after a kill with what it had shown as saved before; each difference
   * is a sentence. Only what was being done at the moment of the kill, or one thing that was refused before, may be done or not - as a whole.
   */
  compare(shown: Shown): readonly string[]
}

/** The meeting after an attempt that may have been finished just before the kill. */
function isOutcomeOf(attempt: Attempt, saved: Meeting, shown: Meeting): boolean {
  switch (attempt.does) {
    case 'edit':
      return (
        attempt.id === saved.id && isDeepStrictEqual(shown, Meeting.parse(applyEdits(saved, attempt.edits)))
      )
    case 'register': {
      const { minutesNumber, registeredOn } = shown
      const expected = { ...saved, state: 'registered', minutesNumber, registeredOn }
      return attempt.id === saved.id && minutesNumber !== null && isDeepStrictEqual(shown, expected)
    }
    case 'create':
    case 'import':
    case 'send':
    case 'back-up':
      return false
  }
}

export function createSavedLog(): SavedLog {
  let saved = new Map<string, Meeting>()
  let orders = new Set<string>()
  let attempt: Attempt = { does: 'send' }
  let refused: readonly Attempt[] = []
  let saves = 0

  const compareKnown = (shown: ReadonlyMap<string, Meeting>, tried: Attempt): string[] => {
    const problems: string[] = []
    for (const [id, meeting] of saved) {
      const found = shown.get(id)
      if (found === undefined) problems.push(`${id} is gone`)
      else if (!isDeepStrictEqual(found, meeting) && !isOutcomeOf(tried, meeting, found))
        problems.push(`${id} was saved as ${JSON.stringify(meeting)} and is ${JSON.stringify(found)}`)
    }
    return problems
  }

  const compareNumbers = (shown: readonly Meeting[]): string[] => {
    const numbers = shown.flatMap(({ minutesNumber }) => minutesNumber ?? [])
    const doubles = numbers.filter((number, index) => numbers.indexOf(number) !== index)
    return doubles.map((number) => `number ${number} was given twice`)
  }

  /** A file is brought in whole or not at all. */
  const compareOrders = (shown: readonly string[], tried: Attempt): string[] => {
    const there = new Set(shown)
    const underWay = new Set(tried.does === 'import' ? tried.numbers : [])
    const begun = shown.filter((number) => underWay.has(number))
    const lost = [...orders].filter((number) => !there.has(number)).map((number) => `order ${number} is gone`)
    const strange = shown.filter((number) => !orders.has(number) && !underWay.has(number))
    const halves = begun.length > 0 && begun.length < underWay.size ? ['half a file was brought in'] : []
    const doubles = there.size < shown.length ? ['an order is there twice'] : []
    return [...lost, ...strange.map((number) => `order ${number} came from nowhere`), ...halves, ...doubles]
  }

  const problemsAfter = (tried: Attempt, { meetings, orders: shownOrders }: Shown): readonly string[] => {
    const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
    const unknown = meetings.filter(({ id }) => !saved.has(id))
    const mayBeNew = tried.does === 'create' ? 1 : 0
    return [
      ...compareKnown(byId, tried),
      ...compareNumbers(meetings),
      ...compareOrders(shownOrders, tried),
      ...(unknown.length > mayBeNew ? [`${unknown.length} records came from nowhere`] : []),
    ]
  }

  return {
    get saves() {
      return saves
    },
    noteAttempt(next) {
      attempt = next
    },
    noteRefused(one) {
      refused = [...refused, one]
    },
    noteOpened() {
      refused = []
    },
    noteSaved(meeting) {
      saves += 1
      refused = []
      saved.set(meeting.id, meeting)
      attempt = { does: 'send' }
    },
    noteImported(numbers) {
      orders = new Set([...orders, ...numbers])
      refused = []
      attempt = { does: 'send' }
    },
    compare(shown) {
      const [problems = [], ...others] = [attempt, ...refused].map((tried) => problemsAfter(tried, shown))
      saved = new Map(shown.meetings.map((meeting) => [meeting.id, meeting]))
      orders = new Set(shown.orders)
      attempt = { does: 'send' }
      return others.some((other) => other.length === 0) ? [] : problems
    },
  }
}
