import type { IntakeQuestion } from './intake.ts'

/** Longer pieces are sentences, not names. */
const LONGEST_NAME = 120

/** Questions of attendance lists whose words are a way of writing a school's name. */
const NAME_QUESTIONS: ReadonlySet<string> = new Set([
  'institution-typing-error',
  'institution-ambiguous',
  'institution-unknown',
  'institution-type-differs',
  'institution-only-kind',
])

type Asked = Pick<IntakeQuestion, 'code'> & {
  readonly told?: string | undefined
  readonly source: Pick<IntakeQuestion['source'], 'raw'>
}

/**
 * The way of writing a question is about, which an answer may settle for always ("KR"); `null` where the question is
 * not about a name, or its words are more than one.
 */
export function nameAskedAbout({ code, told, source }: Asked): string | null {
  const isAboutName =
    told === undefined
      ? code === 'which-institution' || code === 'institution-doubtful'
      : NAME_QUESTIONS.has(told)
  const name = source.raw.replaceAll(/\s+/gu, ' ').trim()
  const isName = name.length <= LONGEST_NAME && /\p{L}{2}/u.test(name) && !/\d{2}|[;:|]/u.test(name)
  return isAboutName && isName ? name : null
}
