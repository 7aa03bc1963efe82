import { expect, test } from 'vitest'
import { questionMessage } from '#shared/domain/intake/question-message.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { differingLines } from '#renderer/features/intake/change-lines.ts'
import type { Proposal, Question } from '#renderer/features/intake/use-intake.ts'

const translate = createTranslate('lt')
const choices = [
  { value: 'kept', words: '1' },
  { value: 'source', words: '2' },
]

test('a question about values that differ says what differs: a sum, what may not be changed, or what to choose', () => {
  const said = (question: Omit<Parameters<typeof questionMessage>[0], 'code'>) =>
    translate(questionMessage({ code: 'value-differs', ...question }), question.params as never)
  expect(said({ params: { printed: 38, computed: 37 }, choices: [] })).toBe(
    'Parašyta, kad iš viso 38, o sudėjus išeina 37. Patikrinkite skaičius.',
  )
  expect(said({ params: { before: '1', after: '2' }, choices })).toBe(
    'Jau įrašyta kita reikšmė, negu šaltinyje. Kuri lieka?',
  )
  expect(said({ params: { before: '1', after: '2' }, choices: [] })).toContain('keisti negalima')
})

test('both values of each such question stand beside it, counts of a school by role', () => {
  const differs = [
    { field: 'institutionId', before: 'ANT', after: 'JAN' },
    {
      field: 'participants',
      before: [{ id: 'a', institutionId: 'ANT', teachers: 5 }],
      after: [{ id: 'a', institutionId: 'ANT', teachers: 6 }],
    },
  ]
  const proposal = { kind: 'event', differs, questions: ['q1', 'q2', 'q3'] } as unknown as Proposal
  const asked = [
    { id: 'q1', code: 'value-differs', field: 'institutionId' },
    { id: 'q2', code: 'value-differs', field: 'participants' },
    { id: 'q3', code: 'which-institution', field: 'title' },
  ] as Question[]
  const lines = differingLines([proposal], asked, (id) => `${id} mokykla`, translate)
  expect([...lines]).toEqual([
    ['q1', [{ name: 'įstaiga', before: 'ANT mokykla', after: 'JAN mokykla' }]],
    ['q2', [{ name: 'ANT mokykla, mokytojai', before: '5', after: '6' }]],
  ])
})
