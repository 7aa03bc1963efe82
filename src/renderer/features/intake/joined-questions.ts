import { nameAskedAbout } from '#shared/domain/intake/name-asked-about.ts'
import type { Question } from './use-intake.ts'

/** A question with the ids of all places that ask the same, its own first. */
export interface JoinedQuestion {
  readonly question: Question
  readonly ids: readonly string[]
}

/** Questions about a word that most often means the same wherever it stands in one source: "mok.", "aukl.". */
const ROLE_QUESTIONS: ReadonlySet<string> = new Set(['role-unclear', 'role-unknown', 'role-typing-error'])

const LONGEST_WORD = 40

type Asked = Pick<Question, 'told'> & { readonly source: Pick<Question['source'], 'raw'> }

/** The word whose meaning is asked, which one answer may settle for the whole source; null of other questions. */
export function wordAskedAbout({ told, source }: Asked): string | null {
  const word = source.raw.replaceAll(/\s+/gu, ' ').trim()
  const isWord = word !== '' && word.length <= LONGEST_WORD && !/\d/u.test(word)
  return told !== undefined && ROLE_QUESTIONS.has(told) && isWord ? word : null
}

/** What "KR" or "mok." means is asked once, however often it stands there; other questions stand for themselves. */
export function joinedQuestions(questions: readonly Question[]): JoinedQuestion[] {
  const same = Map.groupBy(questions, (question) => {
    const name = nameAskedAbout({ ...question, code: question.code as 'which-institution' })
    const words = name ?? wordAskedAbout(question)?.toLowerCase()
    return words === undefined ? question.id : `${question.told ?? question.code}|${words}`
  })
  return [...same.values()].flatMap((all) => {
    const [question] = all
    return question === undefined ? [] : [{ question, ids: all.map(({ id }) => id) }]
  })
}
