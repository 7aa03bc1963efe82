import { describe, expect, it } from 'vitest'
import { joinedQuestions, wordAskedAbout } from '#renderer/features/intake/joined-questions.ts'

describe('a word that may mean the same wherever it stands', () => {
  it.each([
    ['role-unclear', 'mok.', 'mok.'],
    ['role-unknown', 'dvasininkai\n ir kiti', 'dvasininkai ir kiti'],
    ['role-without-number', 'mokytojai', null],
    ['role-unclear', '5 mok.', null],
    [undefined, 'mok.', null],
  ])('%s about "%s" is about %s', (told, raw, word) => {
    expect(wordAskedAbout({ told, source: { raw } })).toBe(word)
  })

  it('is asked once with all its places; other questions stand for themselves', () => {
    const question = (id: string, told: string, raw: string) => ({
      id, code: 'number-unreadable', told, params: {}, proposal: null, choices: [], blocking: true, about: '',
      source: { line: 1, place: '', raw, span: { start: 0, end: 0 } },
    }) // prettier-ignore
    const all = [
      question('1', 'role-unclear', 'mok.'),
      question('2', 'role-unclear', 'Mok.'),
      question('3', 'role-unclear', 'aukl.'),
      question('4', 'no-count', 'mok.'),
      question('5', 'no-count', 'mok.'),
    ]
    expect(joinedQuestions(all as never).map(({ ids }) => ids)).toEqual([['1', '2'], ['3'], ['4'], ['5']])
  })
})
