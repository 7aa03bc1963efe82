import { describe, expect, test } from 'vitest'
import {
  addAttendance,
  eventTotals,
  NO_ATTENDANCE,
  rowTotals,
} from '#shared/domain/attendance/attendance-totals.ts'
import { countedTotal } from '#shared/domain/attendance/counted-total.ts'
import { peopleAtMost, peopleBound } from '#shared/domain/attendance/people-bound.ts'
import { evidenceStrength, strongest } from '#shared/domain/evidence/evidence-strength.ts'
import { worklist } from '#shared/domain/evidence/worklist.ts'
import type { WorklistInput } from '#shared/domain/evidence/worklist-input.ts'
import { ParticipantCount } from '#shared/model/event.ts'
import { type InputOf, type Kind, type RecordOf, SCHEMAS } from '#shared/model/kinds.ts'

const make = <K extends Kind>(kind: K, extra: Partial<InputOf<K>>): RecordOf<K> =>
  SCHEMAS[kind].parse({
    id: 'x',
    ...(kind === 'activity' ? {} : { institutionId: 'KRPD' }),
    ...extra,
  }) as RecordOf<K>

const evidence = (extra: Partial<InputOf<'evidence'>> = {}) =>
  make('evidence', { indicatorId: 'i', ...extra })
const file = { sha256: 'a'.repeat(64), name: 'nuotrauka.jpg', bytes: 10 }

describe('how well a claim is proved', () => {
  test('[row 30] nothing, a file, a record, a registered record', () => {
    const meeting = make('meeting', { bodyId: 'b' })
    expect(evidenceStrength(evidence(), null)).toBe('none')
    expect(evidenceStrength(evidence({ file }), null)).toBe('file')
    expect(evidenceStrength(evidence({ file }), { kind: 'meeting', record: meeting })).toBe('record')
    const registered = { ...meeting, state: 'registered' as const, minutesNumber: '5' }
    expect(evidenceStrength(evidence(), { kind: 'meeting', record: registered })).toBe('registered-record')
    const event = make('event', { dates: ['2018-10-01'] })
    expect(evidenceStrength(evidence(), { kind: 'event', record: event })).toBe('record')
  })

  test('[row 30] what was annulled or cancelled proves nothing', () => {
    const annulled = make('order', { subject: 'x', state: 'annulled', number: 'V-1' })
    expect(evidenceStrength(evidence(), { kind: 'order', record: annulled })).toBe('none')
    expect(evidenceStrength(evidence({ file }), { kind: 'order', record: annulled })).toBe('file')
    const cancelled = make('event', { state: 'cancelled' })
    expect(evidenceStrength(evidence(), { kind: 'event', record: cancelled })).toBe('none')
  })

  test('the strongest link speaks', () => {
    expect(strongest(['file', 'none', 'record'])).toBe('record')
    expect(strongest([])).toBe('none')
  })
})

const input = (extra: Partial<WorklistInput>): WorklistInput => ({
  asOf: '2018-12-01',
  meetings: [],
  events: [],
  activities: [],
  indicators: [],
  evidence: [],
  bodies: [],
  orders: [],
  papers: [],
  ...extra,
})

describe('what is past and lacks its papers', () => {
  test('[row 29] sorted by date; each lack says what to open, filled in', () => {
    const list = worklist(
      input({
        meetings: [
          make('meeting', { id: 'm2', bodyId: 'b', date: '2018-11-05', attendance: [{ id: 'n' }] }),
          make('meeting', { id: 'm1', bodyId: 'b', date: '2018-10-05', state: 'registered' }),
          make('meeting', { id: 'future', bodyId: 'b', date: '2018-12-05' }),
          make('meeting', { id: 'month', bodyId: 'b', date: '2018-12' }),
        ],
        events: [
          make('event', { id: 'e1', dates: ['2018-09-10'], participants: [{ id: 'r', institutionId: 'A' }] }),
        ],
        activities: [make('activity', { id: 'v1', planId: 'p', title: 'Seminaras', endsOn: '2018-10-31' })],
        indicators: [
          make('indicator', { id: 'i1', planId: 'p', activityId: 'v1', title: 'x', kind: 'count' }),
        ],
        bodies: [make('body', { id: 'b', name: 'Kūrybinė komanda', nameGenitive: 'kūrybinės komandos' })],
        papers: [
          make('paper-version', { id: 'd', title: 'Aplanko tvarka', state: 'approved', date: '2018-11-20' }),
        ],
      }),
    )
    expect(list.map(({ id, lacks }) => [id, lacks.map(({ what }) => what).join()])).toEqual([
      ['e1', 'attendance,evidence'],
      ['m1', 'attendance'],
      ['v1', 'evidence'],
      ['m2', 'minutes'],
      ['d', 'order'],
      ['b', 'order'],
    ])
    for (const { kind, filled, id } of list.flatMap(({ lacks }) => lacks.map(({ opens }) => opens))) {
      if (id !== null) continue
      const completed = { id: 'new', institutionId: 'KRPD', indicatorId: 'i1', ...filled }
      const { indicatorId, ...order } = completed
      expect(SCHEMAS[kind].safeParse(kind === 'order' ? order : { ...order, indicatorId }).success).toBe(true)
    }
  })

  test('[row 29] a plan activity owes the papers that its indicators count or name as their source', () => {
    const activity = make('activity', {
      id: 'v1',
      planId: 'p',
      title: 'Aplanko tvarkos parengimas',
      startsOn: '2018-09',
      endsOn: '2018-10-31',
    })
    const indicator = (id: string, extra: Partial<InputOf<'indicator'>>) =>
      make('indicator', { id, planId: 'p', activityId: 'v1', title: 'x', kind: 'count', ...extra })
    const known = {
      activities: [activity],
      indicators: [
        indicator('i1', { verificationSource: 'Posėdžio protokolas, direktoriaus įsakymas' }),
        indicator('i2', { source: 'events' }),
      ],
      bodies: [make('body', { id: 'b', name: 'Taryba', bodyKind: 'mokyklos-taryba' })],
    }
    const lacksOf = (extra: Partial<WorklistInput>) =>
      worklist(input({ ...known, ...extra })).find(({ id }) => id === 'v1')?.lacks ?? []
    expect(lacksOf({})).toEqual([
      {
        what: 'minutes',
        opens: {
          kind: 'meeting',
          id: null,
          filled: { bodyId: 'b', date: '2018-10-31', purpose: activity.title },
          proves: ['i1'],
        },
        begins: [],
      },
      {
        what: 'order',
        opens: { kind: 'order', id: null, filled: { subject: activity.title }, proves: ['i1'] },
        begins: [],
      },
      {
        what: 'attendance',
        opens: {
          kind: 'event',
          id: null,
          filled: { title: activity.title, dates: ['2018-10-31'] },
          proves: ['i2'],
        },
        begins: [],
      },
    ])
    const told = (extra: Partial<WorklistInput>) =>
      lacksOf(extra).map(({ what, opens }) => `${what} ${opens.kind} ${opens.id ?? 'new'}`)
    const links = ['m', 'o'].map((recordId) => evidence({ id: recordId, indicatorId: 'i1', recordId }))
    const begun = {
      evidence: links,
      meetings: [make('meeting', { id: 'm', bodyId: 'b' })],
      orders: [make('order', { id: 'o', subject: 'x' })],
    }
    // A draft that was begun is opened; an event counts by itself only within the activity's time.
    expect(told({ ...begun, events: [make('event', { id: 'e', dates: ['2018-12-24'] })] })).toEqual([
      'minutes meeting m',
      'order order o',
      'attendance event new',
    ])
    const done = {
      ...begun,
      meetings: [make('meeting', { id: 'm', bodyId: 'b', state: 'registered' })],
      orders: [make('order', { id: 'o', subject: 'x', state: 'registered', number: 'V-1' })],
    }
    const participants = [{ id: 'r', institutionId: 'A', teachers: 3 }]
    expect(
      told({ ...done, events: [make('event', { id: 'e', dates: ['2018-10-24'], participants })] }),
    ).toEqual([])
    // Minutes that are on the list themselves are told once.
    const draft = { ...begun.meetings[0], date: '2018-10-20' } as RecordOf<'meeting'>
    expect(told({ ...begun, meetings: [draft] })).toEqual(['order order o', 'attendance event new'])
  })

  test('[row 29] where the plan names no paper, any may be chosen or begun', () => {
    const [item] = worklist(
      input({
        activities: [make('activity', { id: 'v1', planId: 'p', title: 'Seminaras', endsOn: '2018-10-31' })],
        indicators: [
          make('indicator', { id: 'i1', planId: 'p', activityId: 'v1', title: 'x', kind: 'count' }),
        ],
        bodies: [make('body', { id: 'b', name: 'Komanda', foundingOrderId: 'o' })],
      }),
    )
    expect(item?.lacks.map(({ what, opens }) => [what, opens.filled['indicatorId']])).toEqual([
      ['evidence', 'i1'],
    ])
    expect(item?.lacks[0]?.begins.map(({ kind, proves }) => [kind, proves])).toEqual([
      ['meeting', ['i1']],
      ['order', ['i1']],
      ['event', ['i1']],
    ])
  })

  test('what has its papers, was annulled or keeps no list owes nothing', () => {
    const founding = make('order', {
      id: 'o',
      subject: 'x',
      effects: [{ id: '1', effect: 'founds-body', targetId: 'b' }],
    })
    expect(
      worklist(
        input({
          meetings: [
            make('meeting', { bodyId: 'b', date: '2018-10-05', state: 'annulled' }),
            make('meeting', {
              bodyId: 'b',
              date: '2018-10-05',
              state: 'registered',
              attendance: [{ id: 'n' }],
            }),
          ],
          events: [make('event', { id: 'e', dates: ['2018-09-10'], hasParticipantList: false })],
          evidence: [evidence({ recordId: 'e' })],
          activities: [make('activity', { planId: 'p', title: 'x', endsOn: '2018-10-31', state: 'dropped' })],
          bodies: [
            make('body', { id: 'b', name: 'Komanda' }),
            make('body', { id: 't', name: 'Taryba', bodyKind: 'mokyklos-taryba' }),
          ],
          orders: [founding],
        }),
      ),
    ).toEqual([])
  })
})

describe('counts of attendances', () => {
  const row = (counts: object) =>
    rowTotals(ParticipantCount.parse({ id: 'r', institutionId: 'A', ...counts }))

  test('[row 34] [row 38] counts per role need no names, and what is empty is not 0', () => {
    expect(row({ teachers: 12, pupils: 0 })).toMatchObject({
      teachers: 12,
      pupils: 0,
      parents: null,
      total: 12,
    })
    expect(row({}).total).toBeNull()
    expect(addAttendance(NO_ATTENDANCE, row({ parents: 0 })).total).toBe(0)
  })

  test('[row 35] roles that the municipality does not count are shown beside the total, never in it', () => {
    const counts = row({ teachers: 12, pupils: 30, other: 2 })
    expect(countedTotal(counts, ['teachers', 'pupils'])).toEqual({ counted: 42, notCounted: 2 })
    expect(countedTotal(counts, ['parents'])).toEqual({ counted: null, notCounted: 44 })
    const municipality = SCHEMAS.municipality.parse({ id: 'KR', name: 'Kazlų Rūdos savivaldybė' })
    expect(countedTotal(counts, municipality.countedRoles)).toEqual({ counted: 44, notCounted: null })
  })

  test('[row 37] people, each once, are told apart from attendances and not added to them', () => {
    const participants = [{ id: 'r', institutionId: 'A', teachers: 96 }]
    const event = make('event', { dates: ['2018-10-01', '2018-10-02'], participants })
    expect(peopleBound(event)).toEqual({ attendances: 96, people: null, atMost: 96 })
    expect(peopleBound({ ...event, peopleCount: 61 })).toEqual({ attendances: 96, people: 61, atMost: 61 })
    expect(peopleBound(make('event', {}))).toEqual({ attendances: null, people: null, atMost: null })
  })
})

test('[row 37] people are bounded by attendances and by how many an institution has', () => {
  const rows = [
    { id: 'A', institutionId: 'A', teachers: 90, parents: 3 },
    { id: 'B', institutionId: 'B', teachers: 3 },
  ]
  const days = make('event', { dates: ['2018-09-17', '2018-09-18'], participants: rows })
  const populations = [make('population', { institutionId: 'A', countedUnit: 'pedagogas', count: 55 })]
  expect(peopleBound(days, populations)).toEqual({ attendances: 96, people: null, atMost: 61 })
  const twice = eventTotals({ ...days, participants: [...days.participants, ...days.participants] })
  expect(peopleAtMost(twice.byInstitution, populations)).toBe(55 + 6 + 6)
  expect(peopleAtMost(new Map(), populations)).toBeNull()
})
