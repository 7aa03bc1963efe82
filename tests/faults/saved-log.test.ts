import { describe, expect, test } from 'vitest'
import { Meeting } from '#shared/model/meeting.ts'
import { createSavedLog } from './saved-log.ts'
import type { Attempt } from './typist-messages.ts'

const meeting = (id: string, fields: object = {}): Meeting =>
  Meeting.parse({ id, institutionId: 'i', bodyId: 'b', ...fields })

function logOf(...meetings: readonly Meeting[]) {
  const log = createSavedLog()
  for (const one of meetings) log.noteSaved(one)
  return log
}

type EditAttempt = Attempt & { readonly does: 'edit' }

const edit = (id: string, place: string): EditAttempt => ({
  does: 'edit',
  id,
  edits: [{ op: 'set', path: ['place'], value: place }],
})

describe('the log outside of the killed process', () => {
  test('finds nothing where all is as it was shown', () => {
    const log = logOf(meeting('a'), meeting('a', { place: 'Jankai' }), meeting('b'))
    expect(log.saves).toBe(3)
    expect(log.compare([meeting('b'), meeting('a', { place: 'Jankai' })])).toEqual([])
  })

  test('finds a lost save, a lost record, a record from nowhere, a number given twice', () => {
    expect(logOf(meeting('a'), meeting('a', { place: 'Jankai' })).compare([meeting('a')])).toHaveLength(1)
    expect(logOf(meeting('a'), meeting('b')).compare([meeting('a')])).toEqual(['b is gone'])
    expect(logOf(meeting('a')).compare([meeting('a'), meeting('b')])).toHaveLength(1)
    const twice = [meeting('a', { minutesNumber: '1' }), meeting('b', { minutesNumber: '1' })]
    expect(logOf(...twice).compare(twice)).toEqual(['number 1 was given twice'])
  })

  test('an edit under way may be done or not, never half and never to another record', () => {
    const attempt: EditAttempt = {
      ...edit('a', 'Jankai'),
      edits: [...edit('a', 'Jankai').edits, { op: 'set', path: ['purpose'], value: 'Planas' }],
    }
    const outcomes = [
      { shown: meeting('a'), problems: 0 },
      { shown: meeting('a', { place: 'Jankai', purpose: 'Planas' }), problems: 0 },
      { shown: meeting('a', { place: 'Jankai' }), problems: 1 },
      { shown: meeting('a', { purpose: 'Planas' }), problems: 1 },
    ]
    for (const { shown, problems } of outcomes) {
      const log = logOf(meeting('a'), meeting('b'))
      log.noteAttempt(attempt)
      expect(log.compare([shown, meeting('b')])).toHaveLength(problems)
    }
    const log = logOf(meeting('a'), meeting('b'))
    log.noteAttempt(edit('a', 'Jankai'))
    expect(log.compare([meeting('a'), meeting('b', { place: 'Jankai' })])).toHaveLength(1)
  })

  test('a registration or new minutes under way may be done or not', () => {
    const log = logOf(meeting('a'))
    log.noteAttempt({ does: 'register', id: 'a' })
    const registered = meeting('a', { state: 'registered', minutesNumber: '1', registeredOn: '2018-10-01' })
    expect(log.compare([registered])).toEqual([])
    log.noteAttempt({ does: 'create' })
    expect(log.compare([registered, meeting('b')])).toEqual([])
    expect(log.compare([registered])).toEqual(['b is gone'])
  })
})
