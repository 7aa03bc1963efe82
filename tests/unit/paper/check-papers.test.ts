import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { checkMinutes } from '#shared/domain/paper/check-minutes.ts'
import { checkOrder } from '#shared/domain/paper/check-order.ts'
import { PAPER_FINDING_CODES, type PaperFinding } from '#shared/domain/paper/paper-finding.ts'
import { Meeting } from '#shared/model/meeting.ts'
import { Order } from '#shared/model/order.ts'
import en from '#shared/i18n/messages/paper.en.json' with { type: 'json' }
import lt from '#shared/i18n/messages/paper.lt.json' with { type: 'json' }
import { sampleBody, sampleInstitution, sampleMeeting, sampleOrder } from './sample-papers.ts'

const check = (
  meeting: Parameters<typeof sampleMeeting>[0] = {},
  body: Parameters<typeof sampleBody>[0] = {},
) =>
  checkMinutes({ meeting: sampleMeeting(meeting), body: sampleBody(body), institution: sampleInstitution() })

const brief = (findings: readonly PaperFinding[]) =>
  findings.map(({ code, fieldPath }) => `${code} ${fieldPath}`)

const item = (changes: object) => ({ id: 'a1', title: 'Dėl plano', ...changes })
const decided = { decisions: [{ id: 'd1', text: 'Pritarti.' }] }

describe('checkMinutes', () => {
  it('is content with complete minutes', () => {
    expect(check()).toEqual([])
  })

  it('names everything that an empty draft misses', () => {
    const meeting = Meeting.parse({ id: 'e', institutionId: 'ANT', bodyId: 'KK' })
    const institution = sampleInstitution({ place: '' })
    expect(brief(checkMinutes({ meeting, body: sampleBody({ nameGenitive: '' }), institution }))).toEqual([
      'body-genitive-missing body/nameGenitive',
      'place-missing place',
      'date-missing date',
      'start-time-missing startTime',
      'chair-missing chairId',
      'secretary-missing secretaryId',
      'attendance-missing attendance',
      'agenda-empty agenda',
    ])
  })

  it.each<[string, Parameters<typeof check>[0], Parameters<typeof check>[1], string]>([
    ['a month only', { date: '2018-10' }, {}, 'date-not-exact date'],
    ['a paper before its meeting', { documentDate: '2018-09-30' }, {}, 'document-date-early documentDate'],
    ['an end before the start', { endTime: '13:59' }, {}, 'end-before-start endTime'],
    ['one person in both offices', { secretaryId: 'm1' }, {}, 'chair-is-secretary secretaryId'],
    ['an unknown chair', { chairId: 'gone' }, {}, 'chair-missing chairId'],
    [
      'registered without number',
      { state: 'registered', minutesNumber: null },
      {},
      'number-missing minutesNumber',
    ],
    [
      'an absent secretary',
      { attendance: [{ id: 'm1' }, { id: 'm2', status: 'absent' }, { id: 'm3' }, { id: 'm4' }] },
      {},
      'secretary-absent attendance',
    ],
    [
      'members without a mark',
      { attendance: [{ id: 'm1' }, { id: 'm2' }, { id: 'm3' }] },
      {},
      'members-unmarked attendance',
    ],
    [
      'no quorum',
      {
        agenda: [item(decided)],
        attendance: [
          { id: 'm1' },
          { id: 'm2' },
          { id: 'm3', status: 'absent' },
          { id: 'm4', status: 'absent' },
        ],
      },
      { quorum: 'two-thirds' },
      'quorum-not-reached attendance',
    ],
    [
      'an untitled question',
      { agenda: [item({ title: '', ...decided })] },
      {},
      'item-title-missing agenda/a1/title',
    ],
    ['an undecided question', { agenda: [item({})] }, {}, 'item-decision-missing agenda/a1/decisions'],
    [
      'an empty decision',
      { agenda: [item({ decisions: [{ id: 'd1' }] })] },
      {},
      'decision-text-missing agenda/a1/decisions/d1/text',
    ],
    [
      'a task due before the meeting',
      {
        agenda: [
          item({ decisions: [{ id: 'd1', type: 'task', text: 'T.', responsible: 'V', due: '2018-09-01' }] }),
        ],
      },
      {},
      'task-due-early agenda/a1/decisions/d1/due',
    ],
    [
      'votes not entered',
      { agenda: [item({ ...decided, votes: { method: 'open', for: 3 } })] },
      {},
      'votes-incomplete agenda/a1/votes',
    ],
    [
      'more votes than people',
      { agenda: [item({ ...decided, votes: { method: 'secret', for: 3, against: 0, abstained: 1 } })] },
      {},
      'votes-exceed-present agenda/a1/votes',
    ],
    [
      'votes against',
      { agenda: [item({ ...decided, votes: { method: 'open', for: 1, against: 2, abstained: 0 } })] },
      {},
      'votes-not-carried agenda/a1/votes',
    ],
    ['an untitled annex', { annexes: [{ id: 'x1' }] }, {}, 'annex-title-missing annexes/x1/title'],
    [
      'a personal code',
      { agenda: [item({ ...decided, considered: 'Mokinys 50801010000 dalyvavo' })] },
      {},
      'personal-code agenda/a1/considered',
    ],
  ])('sees %s', (_name, meeting, body, expected) => {
    expect(brief(check(meeting, body))).toEqual([expected])
  })

  it('asks who does a task and by when', () => {
    const agenda = [item({ decisions: [{ id: 'd1', type: 'task' as const, text: 'Parengti planą.' }] })]
    expect(brief(check({ agenda }))).toEqual([
      'task-responsible-missing agenda/a1/decisions/d1/responsible',
      'task-due-missing agenda/a1/decisions/d1/due',
    ])
  })

  it('does not take members who joined later or left before as unmarked', () => {
    const members = [
      ...sampleBody().members,
      { id: 'm5', name: 'Vėlesnė', from: '2018-11' },
      { id: 'm6', name: 'Buvusi', to: '2018-09-30' },
    ]
    expect(check({}, { members })).toEqual([])
  })
})

describe('checkOrder', () => {
  it('is content with a complete order and names what a draft misses', () => {
    expect(checkOrder({ order: sampleOrder(), institution: sampleInstitution() })).toEqual([])
    const order = Order.parse({ id: 'o', institutionId: 'ANT', subject: 'X', points: [{ id: 'p1' }] })
    const institution = sampleInstitution({ place: '', directorTitle: '' })
    expect(brief(checkOrder({ order, institution }))).toEqual([
      'date-missing date',
      'place-missing place',
      'point-text-missing points/p1/text',
      'signer-title-missing signerTitle',
      'signer-name-missing signerName',
    ])
  })
})

describe('the words of findings', () => {
  const values = { word: 'SUP', count: 3, present: 2, total: 5, item: 1, decision: 2, votes: 7 }

  it.each([
    ['lt', lt as Record<string, string>],
    ['en', en as Record<string, string>],
  ])('are complete in %s', (locale, catalog) => {
    for (const code of PAPER_FINDING_CODES) {
      const message = catalog[`paper.check.${code}`]
      expect(message, code).toBeDefined()
      expect(String(new IntlMessageFormat(message ?? '', locale).format(values))).toMatch(/\S\.$|ne\.$/u)
    }
    const codes = Object.keys(catalog).filter((key) => key.startsWith('paper.check.'))
    expect(codes.toSorted()).toEqual(PAPER_FINDING_CODES.map((code) => `paper.check.${code}`).toSorted())
  })

  it('decline the number of members', () => {
    const format = new IntlMessageFormat(lt['paper.check.members-unmarked'], 'lt')
    expect([1, 3, 12, 21].map((count) => format.format({ count }))).toEqual([
      'Nepažymėtas 1 narys: dalyvavo ar ne.',
      'Nepažymėti 3 nariai: dalyvavo ar ne.',
      'Nepažymėta 12 narių: dalyvavo ar ne.',
      'Nepažymėtas 21 narys: dalyvavo ar ne.',
    ])
  })
})

describe('marks and personal data', () => {
  it('asks for the sheets of an annex, and for the genitive that a stamp needs', () => {
    const annexes = [{ id: 'x', title: 'Planas' }]
    expect(brief(check({ annexes }))).toEqual(['annex-sheets-missing annexes/x/sheets'])
    const institution = sampleInstitution({ nameGenitive: '' })
    const order = sampleOrder({ effects: [{ id: 'e', effect: 'approves', targetId: 'p' }], annexes: [] })
    expect(brief(checkOrder({ order, institution }))).toEqual([
      'institution-genitive-missing institution/nameGenitive',
    ])
    expect(checkOrder({ order, institution: sampleInstitution() })).toEqual([])
  })

  it.each([
    'Mokinio diagnozė aptarta.',
    'SUP turintys mokiniai',
    'neįgalus mokinys',
    'Gimimo data 2008-01-01',
  ])('warns of what minutes and orders must not hold: %s', (text) => {
    const agenda = [{ ...item({ considered: text, ...decided }), votes: { method: 'consent' as const } }]
    expect(brief(check({ agenda }))).toEqual(['sensitive-word agenda/a1/considered'])
    const order = sampleOrder({ preamble: text })
    expect(brief(checkOrder({ order, institution: sampleInstitution() }))).toContain(
      'sensitive-word preamble',
    )
  })

  it('looks into every field that is printed', () => {
    const text = 'Asmens kodas 50801010000'
    const told = {
      ...item({
        presenter: text,
        speakers: [{ id: 's', name: text, statement: '' }],
        decisions: [{ id: 'd1', text: 'Pritarti.', responsible: text }],
      }),
      votes: { method: 'consent' as const },
    }
    const meeting = {
      place: text,
      attendance: [
        ...sampleMeeting().attendance.slice(0, 3),
        { id: 'm4', status: 'absent' as const, reason: text },
      ],
      guests: [{ id: 'g', name: text, position: '' }],
      agenda: [told],
      annexes: [{ id: 'x', title: text, sheets: 1 }],
    }
    const found = check(meeting).map(({ fieldPath }) => fieldPath)
    expect(found).toEqual([
      'place',
      'attendance/m4/reason',
      'guests/g/name',
      'agenda/a1/presenter',
      'agenda/a1/speakers/s/name',
      'agenda/a1/decisions/d1/responsible',
      'annexes/x/title',
    ])
  })

  it('asks nothing of votes that are not counted', () => {
    const agenda = [item({ ...decided, votes: { method: 'consent', for: 9, against: 0, abstained: 0 } })]
    expect(check({ agenda: agenda as never })).toEqual([])
  })

  it('leaves ordinary words alone', () => {
    for (const text of ['Supratimas gilėja', 'supažindinti', 'Įgaliota komanda', 'negalima']) {
      const agenda = [{ ...item({ considered: text, ...decided }), votes: { method: 'consent' as const } }]
      expect(check({ agenda })).toEqual([])
    }
  })
})
