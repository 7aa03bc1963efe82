import { isDeepStrictEqual } from 'node:util'
import { applyEdits } from '#shared/model/apply-edits.ts'
import { Meeting } from '#shared/model/meeting.ts'
import type { Attempt } from './typist-messages.ts'

/** What the killed program had shown as saved, kept outside of its process. */
export interface SavedLog {
  noteAttempt(attempt: Attempt): void
  noteSaved(meeting: Meeting): void
  /** How many saves were shown. */
  readonly saves: number
  /**
   * Compares what the program shows after a kill with what it had shown as saved before; each difference
   * is a sentence. Only what was being done at the moment of the kill may be done or not - as a whole.
   */
  compare(shown: readonly Meeting[]): readonly string[]
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
    case 'send':
      return false
  }
}

export function createSavedLog(): SavedLog {
  let saved = new Map<string, Meeting>()
  let attempt: Attempt = { does: 'send' }
  let saves = 0

  const compareKnown = (shown: ReadonlyMap<string, Meeting>): string[] => {
    const problems: string[] = []
    for (const [id, meeting] of saved) {
      const found = shown.get(id)
      if (found === undefined) problems.push(`${id} is gone`)
      else if (!isDeepStrictEqual(found, meeting) && !isOutcomeOf(attempt, meeting, found))
        problems.push(`${id} was saved as ${JSON.stringify(meeting)} and is ${JSON.stringify(found)}`)
    }
    return problems
  }

  const compareNumbers = (shown: readonly Meeting[]): string[] => {
    const numbers = shown.flatMap(({ minutesNumber }) => minutesNumber ?? [])
    const doubles = numbers.filter((number, index) => numbers.indexOf(number) !== index)
    return doubles.map((number) => `number ${number} was given twice`)
  }

  return {
    get saves() {
      return saves
    },
    noteAttempt(next) {
      attempt = next
    },
    noteSaved(meeting) {
      saves += 1
      saved.set(meeting.id, meeting)
      attempt = { does: 'send' }
    },
    compare(shown) {
      const byId = new Map(shown.map((meeting) => [meeting.id, meeting]))
      const unknown = shown.filter(({ id }) => !saved.has(id))
      const problems = [...compareKnown(byId), ...compareNumbers(shown)]
      const mayBeNew = attempt.does === 'create' ? 1 : 0
      if (unknown.length > mayBeNew) problems.push(`${unknown.length} records came from nowhere`)
      saved = byId
      attempt = { does: 'send' }
      return problems
    },
  }
}
