import { describe, expect, test } from 'vitest'
import { Meeting } from '#shared/model/meeting.ts'
import { createSavedLog } from './saved-log.ts'
import type { Attempt, Shown } from './typist-messages.ts'

const meeting = (id: string, fields: object = {}): Meeting =>
  Meeting.parse({ id, institutionId: 'i', bodyId: 'b', ...fields })

const only = (meetings: readonly Meeting[]): Shown => ({ meetings, orders: [] })

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
    expect(log.compare(only([meeting('b'), meeting('a', { place: 'Jankai' })]))).toEqual([])
  })

  test('finds a lost save, a lost record, a record from nowhere, a number given twice', () => {
    expect(logOf(meeting('a'), meeting('a', { place: 'Jankai' })).compare(only([meeting('a')]))).toHaveLength(
      1,
    )
    expect(logOf(meeting('a'), meeting('b')).compare(only([meeting('a')]))).toEqual(['b is gone'])
    expect(logOf(meeting('a')).compare(only([meeting('a'), meeting('b')]))).toHaveLength(1)
    const twice = [meeting('a', { minutesNumber: '1' }), meeting('b', { minutesNumber: '1' })]
    expect(logOf(...twice).compare(only(twice))).toEqual(['number 1 was given twice'])
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
      expect(log.compare(only([shown, meeting('b')]))).toHaveLength(problems)
    }
    const log = logOf(meeting('a'), meeting('b'))
    log.noteAttempt(edit('a', 'Jankai'))
    expect(log.compare(only([meeting('a'), meeting('b', { place: 'Jankai' })]))).toHaveLength(1)
  })

  test('a registration or new minutes under way may be done or not', () => {
    const log = logOf(meeting('a'))
    log.noteAttempt({ does: 'register', id: 'a' })
    const registered = meeting('a', { state: 'registered', minutesNumber: '1', registeredOn: '2018-10-01' })
    expect(log.compare(only([registered]))).toEqual([])
    log.noteAttempt({ does: 'create' })
    expect(log.compare(only([registered, meeting('b')]))).toEqual([])
    expect(log.compare(only([registered]))).toEqual(['b is gone'])
  })

  test('what was refused may be there after the next start, one thing of it, until something was saved over it', () => {
    const refusedTwice = () => {
      const log = logOf(meeting('a'), meeting('b'))
      log.noteRefused(edit('a', 'Jankai'))
      log.noteRefused(edit('b', 'Jankai'))
      log.noteRefused({ does: 'back-up' })
      return log
    }
    const [a, b] = [meeting('a', { place: 'Jankai' }), meeting('b', { place: 'Jankai' })]
    expect(refusedTwice().compare(only([a, meeting('b')]))).toEqual([])
    expect(refusedTwice().compare(only([meeting('a'), b]))).toEqual([])
    expect(refusedTwice().compare(only([a, b]))).not.toEqual([])
    const over = refusedTwice()
    over.noteSaved(b)
    expect(over.compare(only([a, b]))).toHaveLength(1)
    const opened = refusedTwice()
    opened.noteOpened()
    expect(opened.compare(only([a, meeting('b')]))).toHaveLength(1)
  })

  test('a file that is brought in is there whole or not at all', () => {
    const brought = (orders: readonly string[]) => {
      const log = createSavedLog()
      log.noteImported(['V-1', 'V-2'])
      log.noteAttempt({ does: 'import', numbers: ['V-3', 'V-4'] })
      return log.compare({ meetings: [], orders })
    }
    expect(brought(['V-1', 'V-2'])).toEqual([])
    expect(brought(['V-1', 'V-2', 'V-3', 'V-4'])).toEqual([])
    expect(brought(['V-1', 'V-2', 'V-4'])).toEqual(['half a file was brought in'])
    expect(brought(['V-1'])).toEqual(['order V-2 is gone'])
    expect(brought(['V-1', 'V-2', 'V-2'])).toEqual(['an order is there twice'])
    expect(brought(['V-1', 'V-2', 'V-9'])).toEqual(['order V-9 came from nowhere'])
  })
})
