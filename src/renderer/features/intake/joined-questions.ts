import { nameAskedAbout } from '#shared/domain/intake/name-asked-about.ts'
import type { Question } from './use-intake.ts'

/** A question with the number of further places that ask the same. */
export interface JoinedQuestion {
  readonly question: Question
  readonly elsewhere: number
}

/** What "KR" means is asked once, however often it stands there; other questions stand for themselves. */
export function joinedQuestions(questions: readonly Question[]): JoinedQuestion[] {
  const same = Map.groupBy(questions, (question) => {
    const name = nameAskedAbout({ ...question, code: question.code as 'which-institution' })
    return name === null ? question.id : `${question.told ?? question.code}|${name}`
  })
  return [...same.values()].flatMap(([question, ...more]) =>
    question === undefined ? [] : [{ question, elsewhere: more.length }],
  )
}
