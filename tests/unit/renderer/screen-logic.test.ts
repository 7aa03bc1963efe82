import { describe, expect, it, vi } from 'vitest'
import { eased, keysOutdatedBy } from '#renderer/api/invalidation.ts'
import { openRecordOf } from '#renderer/app/frame/use-open-record.ts'
import { layBlock } from '#renderer/features/events/paste-block.ts'
import { urgencyOf } from '#renderer/features/home/task-urgency.ts'
import { neighbourAfter, placeAfterStep } from '#renderer/features/minutes/agenda-moves.ts'
import {
  attendanceKeyOf,
  itemOfDigits,
  markAfterKey,
  nextPresence,
  unmarked,
} from '#renderer/features/minutes/attendance-keys.ts'
import { isUnwritten, newAgendaItem } from '#renderer/features/minutes/empty-item.ts'
import { groupByMonth, UNDATED } from '#renderer/features/minutes/group-by-month.ts'
import { caretInText } from '#renderer/features/paper/caret-in-text.ts'
import { findPlace } from '#renderer/features/paper/find-place.ts'
import { groupBySchoolYear } from '#renderer/layout/group-by-school-year.ts'
import { schoolYearChoices } from '#renderer/lib/school-years.ts'
import { dateWordsOf } from '#renderer/i18n/date-words.ts'

describe('attendance', () => {
  it('goes round by clicks and is set by one key', () => {
    expect(nextPresence(null)).toBe('present')
    expect(nextPresence('present')).toBe('absent')
    expect(nextPresence('absent')).toBe('remote')
    expect(nextPresence('remote')).toBe('present')
    expect(['d', 'N', 'T', 'x'].map(attendanceKeyOf)).toEqual(['present', 'absent', 'remote', null])
  })

  it('[row 5] late and left are one key and an item, a presence takes them back', () => {
    const agenda = ['a', 'b', 'c'].map((id) => ({ id }))
    expect(['V', 'i'].map(attendanceKeyOf)).toEqual(['late', 'left'])
    const absent = { ...unmarked('n1'), status: 'absent' as const }
    const late = markAfterKey(absent, 'late', agenda)
    expect(late).toMatchObject({ status: 'present', fromItemId: 'b', untilItemId: null })
    const both = markAfterKey(late, 'left', agenda)
    expect(both).toMatchObject({ fromItemId: 'b', untilItemId: 'c' })
    expect(markAfterKey(both, 'late', agenda).fromItemId).toBeNull()
    expect(markAfterKey(both, 'remote', agenda)).toMatchObject({
      status: 'remote',
      fromItemId: null,
      untilItemId: null,
    })
    expect(markAfterKey(unmarked('n1'), 'late', []).fromItemId).toBeNull()
    expect(['2', '12', '13', '0', '9'].map((typed) => itemOfDigits(typed, 12))).toEqual([2, 12, 3, null, 9])
  })
})

describe('agenda', () => {
  const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]

  it('finds the place one step away, or none at the ends', () => {
    expect(placeAfterStep(rows, 'b', -1)).toBe('a')
    expect(placeAfterStep(rows, 'a', 1)).toBe('c')
    expect(placeAfterStep(rows, 'b', 1)).toBeNull()
    expect(placeAfterStep(rows, 'a', -1)).toBeUndefined()
    expect(placeAfterStep(rows, 'c', 1)).toBeUndefined()
    expect(neighbourAfter(rows, 'a')).toBe('b')
    expect(neighbourAfter(rows, 'c')).toBeUndefined()
  })

  it('asks before removing only what somebody has written', () => {
    const item = newAgendaItem('i', 'd')
    expect(isUnwritten(item)).toBe(true)
    expect(isUnwritten({ ...item, considered: 'Aptarta.' })).toBe(false)
  })
})

describe('groups', () => {
  const at = (date: string | null) => ({ date, number: null })

  it('puts minutes under months, the newest first and the undated on top', () => {
    const months = groupByMonth([at('2018-10-03'), at(null), at('2018-11-14'), at('2018-10-20'), at('2018')])
    expect(months.map(({ month }) => month)).toEqual([UNDATED, '2018-11', '2018-10', '2018'])
    expect(months[2]?.items.map(({ date }) => date)).toEqual(['2018-10-20', '2018-10-03'])
  })

  it('puts records under school years', () => {
    const years = groupBySchoolYear([at('2018-08-28'), at('2018-09-01')])
    expect(years.map(({ schoolYear }) => schoolYear)).toEqual(['2018-2019', '2017-2018'])
  })

  it('offers the school years round today, and the one that is worked in', () => {
    expect(schoolYearChoices('2026-11-22', 1, '2017-2018')).toEqual([
      '2027-2028',
      '2026-2027',
      '2025-2026',
      '2017-2018',
    ])
  })
})

describe('layBlock', () => {
  const ids = ['ANT', 'BAG']

  it('lays a spreadsheet block over the grid', () => {
    const { entries, notUnderstood, outside } = layBlock(
      [
        ['12', '12+14'],
        ['', 'daug'],
        ['7', ''],
      ],
      { institutionId: 'ANT', role: 'teachers' },
      ids,
    )
    expect(entries).toEqual([
      { institutionId: 'ANT', role: 'teachers', count: 12 },
      { institutionId: 'ANT', role: 'pupils', count: 26 },
      { institutionId: 'BAG', role: 'teachers', count: null },
    ])
    expect(notUnderstood).toEqual(['daug'])
    expect(outside).toBe(1)
  })
})

describe('findPlace', () => {
  const anchors = [
    { field: 'agenda/x/title', page: 1, top: 200 },
    { field: 'agenda/y/title', page: 2, top: 421 },
  ]
  const pages = [{ height: 842 }, { height: 842 }]

  it('finds a field, or the nearest that shows', () => {
    expect(findPlace(anchors, pages, 'agenda/y/title')).toEqual({ page: 1, y: 0.5 })
    expect(findPlace(anchors, pages, 'agenda/y/presenter')).toEqual({ page: 1, y: 0.5 })
    expect(findPlace(anchors, pages, 'agenda/y/decisions/d/text')).toEqual({ page: 1, y: 0.5 })
    expect(findPlace(anchors, pages, 'startTime')).toBeUndefined()
  })

  it('follows the caret to its paragraph and to its line, over the end of a page', () => {
    const text = ['Pirma.', '', 'Antra pastraipa tęsiasi.', '  ', 'Trečia.'].join('\n')
    const at = (words: string): ReturnType<typeof caretInText> => caretInText(text, text.indexOf(words))
    expect(at('Pirma')).toEqual({ paragraph: 0, share: 0 })
    expect(at('pastraipa')).toEqual({ paragraph: 1, share: 0.25 })
    expect(caretInText(text, 7)).toEqual({ paragraph: 0, share: 1 })
    expect(caretInText(text, text.length)).toEqual({ paragraph: 2, share: 1 })
    expect(caretInText('', 0)).toEqual({ paragraph: 0, share: 0 })

    const field = 'agenda/x/considered'
    const long = [
      { field, page: 1, top: 100 },
      { field, page: 1, top: 700, end: { page: 2, top: 152.2 } },
      { field, page: 2, top: 166 },
      ...anchors,
    ]
    const placeAt = (paragraph: number, share: number) => findPlace(long, pages, field, { paragraph, share })
    expect(placeAt(0, 1)).toEqual({ page: 0, y: 100 / 842 })
    expect(placeAt(1, 0)).toEqual({ page: 0, y: 700 / 842 })
    expect(placeAt(1, 1)?.page).toBe(1)
    expect((placeAt(1, 1)?.y ?? 0) * 842).toBeCloseTo(152.2, 5)
    expect(placeAt(1, 0.3)?.page).toBe(0)
    expect(placeAt(1, 0.8)?.page).toBe(1)
    // The short form prints fewer paragraphs than were written.
    expect(placeAt(7, 0.5)).toEqual(placeAt(2, 0))
  })
})

describe('invalidation', () => {
  it('reads again only what a local change touches, and everything after a merge', () => {
    const records = [{ kind: 'meeting' as const, id: 'm1' }]
    const local = keysOutdatedBy({ records, source: 'local' })
    expect(local).toContainEqual(['list', 'meeting'])
    expect(local).toContainEqual(['record', 'm1'])
    expect(local).not.toContainEqual([])
    expect(keysOutdatedBy({ records, source: 'received' })).toEqual([[]])
  })

  it('runs at once, then gathers', () => {
    vi.useFakeTimers()
    const seen: (readonly number[])[] = []
    const push = eased<number>((items) => seen.push(items), 600)
    push(1)
    push(2)
    push(3)
    expect(seen).toEqual([[1]])
    vi.advanceTimersByTime(600)
    expect(seen).toEqual([[1], [2, 3]])
    vi.useRealTimers()
  })
})

describe('words of dates and addresses', () => {
  it('writes a date as far as it is known', () => {
    const words = dateWordsOf('lt-LT')
    expect(words.day('2018-11-14')).toBe('2018 m. lapkričio 14 d.')
    expect(words.day('2018-11')).toBe('2018 m. lapkritis')
    expect(words.day('2018')).toBe('2018 m.')
    expect(words.day(null)).toBe('–')
  })

  it('knows which record is open from the address', () => {
    expect(openRecordOf('/minutes/01-a')).toEqual({ kind: 'meeting', id: '01-a' })
    expect(openRecordOf('/minutes')).toBeNull()
    expect(openRecordOf('/rollup/K2')).toBeNull()
  })

  it('tells how pressing a task is', () => {
    expect(urgencyOf('2018-11-13', '2018-11-14')).toBe('overdue')
    expect(urgencyOf('2018-11-28', '2018-11-14')).toBe('soon')
    expect(urgencyOf('2018-11-29', '2018-11-14')).toBe('later')
    expect(urgencyOf(null, '2018-11-14')).toBe('undated')
  })
})
