import { expect, it } from 'vitest'
import { FREE_TEXT, readReportText } from '#shared/domain/intake/citations/read-report-text.ts'
import { draftWriter } from '#shared/domain/intake/draft-writer.ts'
import type { Intake } from '#shared/domain/intake/intake.ts'
import { KAZLU_RUDA } from '../paste/paste-institutions.ts'

function proposedFrom(text: string, answers: Readonly<Record<string, string>>): Intake {
  const writer = draftWriter(answers)
  const context = {
    institutions: KAZLU_RUDA,
    bodies: [],
    activities: [],
    indicators: [],
    selfId: 'ANT',
    role: 'institution' as const,
    municipalityId: null,
    defaultYear: null,
  }
  readReportText(text, FREE_TEXT, context, writer)
  return writer.result()
}

it('"MT" is asked, and the answer makes the body that the school has not yet', () => {
  const text = 'MT posėdis 2019-01-16, prot. Nr. 1'
  const [question] = proposedFrom(text, {}).questions
  expect(question).toMatchObject({ code: 'which-body', blocking: true })
  expect(question?.choices).toContainEqual({
    value: 'metodine-taryba',
    words: 'Metodinė taryba',
    say: 'bodyKind.metodine-taryba',
  })

  const { drafts, questions } = proposedFrom(text, { [question?.id ?? '']: 'metodine-taryba' })
  expect(questions).toEqual([])
  expect(drafts.map(({ kind, record }) => [kind, record['bodyId'] ?? record['bodyKind']])).toEqual([
    ['body', 'metodine-taryba'],
    ['meeting', 'draft:body|ANT|metodine-taryba'],
  ])
})
