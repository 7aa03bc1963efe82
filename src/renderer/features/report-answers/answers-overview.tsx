import type { RecordOf } from '#shared/model/kinds.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as page from '#renderer/layout/page.css.ts'
import { Link } from '#renderer/ui/link.tsx'
import { Section } from '#renderer/ui/section.tsx'
import * as css from './answers.css.ts'

type Answer = RecordOf<'narrative-answer'>

interface AnswersOverviewProps {
  answers: readonly Answer[]
  onOpen: (id: string) => void
}

const byQuestion = (answers: readonly Answer[]): readonly (readonly [string, readonly Answer[]])[] => {
  const groups = new Map<string, Answer[]>()
  for (const answer of answers.toSorted((a, b) => (a.questionNumber ?? 101) - (b.questionNumber ?? 101))) {
    const { questionNumber, question } = answer
    const title = questionNumber === null ? question : `${questionNumber}. ${question}`
    groups.set(title, [...(groups.get(title) ?? []), answer])
  }
  return [...groups]
}

/** Every question with what each institution answered, to be read one after another. */
export const AnswersOverview = ({ answers, onOpen }: AnswersOverviewProps) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  return (
    <>
      {byQuestion(answers).map(([question, given]) => (
        <Section
          key={question}
          title={question}
          meta={t('answers.answeredOf', {
            answered: given.filter(({ answer }) => answer.trim() !== '').length,
            total: given.length,
          })}
        >
          {given.map((answer) => (
            <article key={answer.id} className={css.answer}>
              <Link onPress={() => onOpen(answer.id)}>{nameOf(answer.institutionId)}</Link>
              {answer.answer.trim() === '' ? (
                <p className={page.soft}>{t('answers.unanswered')}</p>
              ) : (
                <p className={css.words}>{answer.answer}</p>
              )}
            </article>
          ))}
        </Section>
      ))}
    </>
  )
}
