import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { REPORTING_QUESTIONS } from '#renderer/lib/reporting-questions.ts'
import { LinkList } from './link-list.tsx'
import * as css from './home.css.ts'

/** What is asked at reporting time, each with the screen or report that answers it. */
export const QuestionsSection = ({ onGo }: { onGo: (path: string) => void }) => {
  const { t } = useTranslate()
  return (
    <details className={css.questions}>
      <summary className={css.questionsHead}>{t('questions.title')}</summary>
      <LinkList
        label={t('questions.title')}
        rows={REPORTING_QUESTIONS.map(({ number, path }) => ({
          id: String(number),
          title: `${number}. ${t(`question.${number}`)}`,
          onOpen: () => onGo(path),
        }))}
        empty=""
      />
    </details>
  )
}
