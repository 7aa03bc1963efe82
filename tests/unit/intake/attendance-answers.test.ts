import { describe, expect, it } from 'vitest'
import { Institution } from '#shared/model/institution.ts'
import { draftWriter } from '#shared/domain/intake/draft-writer.ts'
import type { Intake } from '#shared/domain/intake/intake.ts'
import { readAttendanceText } from '#shared/domain/intake/read-attendance-text.ts'

const SCHOOLS = ['Jankų pagrindinė mokykla', 'Plutiškių gimnazija', 'Bagotosios pagrindinė mokykla']
const institutions = SCHOOLS.map((name, at) => Institution.parse({ id: `I${at}`, name }))

function read(text: string, answers: Readonly<Record<string, string>>): Intake {
  const writer = draftWriter(answers)
  const context = { institutions, bodies: [], activities: [], indicators: [], selfId: 'KR', role: 'municipality' as const, municipalityId: 'KR', defaultYear: null } // prettier-ignore
  expect(readAttendanceText(text, context, writer)).toBe(true)
  return writer.result()
}

const TEXT = [
  'Jankų pagrindinė mokykla – 3 mokyt., 12 mokinių',
  'XYZ mokykla – 2 mok.',
  'Plutiškių gimnazija – 4 mokytojai, 5 mokytojai',
  'Iš viso 40',
].join('\n')

/** Answers each open question in turn, by what it asks. */
function answered(words: Readonly<Record<string, string>>): { last: Intake; asked: string[] } {
  const answers: Record<string, string> = {}
  const asked: string[] = []
  for (;;) {
    const intake = read(TEXT, answers)
    const [next] = intake.questions
    if (!next) return { last: intake, asked }
    const told = next.told ?? next.code
    asked.push(told)
    const isAgain = next.field.endsWith('+')
    answers[next.id] = (isAgain ? words[`${told}+`] : words[told]) ?? 'accept'
  }
}

describe('questions of a pasted list', () => {
  it('are told each in its own words, and every answer goes into the event', () => {
    const { last, asked } = answered({
      'date-missing': 'vakar',
      'date-missing+': '2018-05-10, 2018-05-11',
      'institution-unknown': 'I2',
      'role-unclear': 'pupils',
    })
    expect(asked.toSorted()).toEqual(
      ['date-missing', 'date-missing', 'institution-unknown', 'role-twice', 'role-unclear', 'total-disagrees'].toSorted(),
    ) // prettier-ignore
    expect(last.drafts[0]?.record).toMatchObject({
      dates: ['2018-05-10', '2018-05-11'],
      datePrecision: 'day-list',
      participants: [
        { institutionId: 'I0', teachers: 3, pupils: 12 },
        { institutionId: 'I2', teachers: null, pupils: 2 },
        { institutionId: 'I1', teachers: 9 },
      ],
    })
  })

  it('leave out the row, or the whole event, that a person does not want', () => {
    const { last } = answered({
      'date-missing': '2018-05-10',
      'institution-unknown': 'I2',
      'role-unclear': 'teachers',
      'role-twice': 'leave-out',
    })
    expect(last.drafts[0]?.record['participants']).toMatchObject([{ institutionId: 'I0' }, { institutionId: 'I2' }]) // prettier-ignore
  })
})
