import { RotateCcw, Save } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDirectory } from '#renderer/api/directory.ts'
import { errorSentence } from '#renderer/api/error-sentence.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useOfferedFiles } from '#renderer/layout/offered-files.ts'
import { GrowingList } from '#renderer/layout/growing-list.tsx'
import { Page } from '#renderer/layout/page.tsx'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { ColumnsSection } from './columns-section.tsx'
import { differingLines } from './change-lines.ts'
import * as css from './intake.css.ts'
import { joinedQuestions } from './joined-questions.ts'
import { ProposalList } from './proposal-list.tsx'
import { QuestionCard } from './question-card.tsx'
import { refusedReason } from './refused-reason.ts'
import { SourceChoice } from './source-choice.tsx'
import { SourceText } from './source-text.tsx'
import { type IntakeState, type Reading, useIntake } from './use-intake.ts'

/** Years of Word and Excel: choose or paste, look at what was understood, answer, save. */
export const IntakeScreen = () => {
  const { t, translateShared } = useTranslate()
  const { notify } = useNotices()
  const intake = useIntake()
  useOfferedFiles('source', ([file]) => void intake.beginFile(file))
  const { reading, error } = intake
  const ready = reading?.proposals.filter(({ id, isReady }) => isReady && !intake.left.has(id)).length ?? 0
  const save = (): void => {
    intake
      .save()
      .then((count) => notify({ tone: 'success', text: t('intake.saved', { count }) }))
      .catch(() => undefined)
  }
  const actions: ReactNode =
    reading === undefined ? null : (
      <>
        <Button icon={<RotateCcw size={16} />} onPress={intake.forget}>
          {t('intake.again')}
        </Button>
        <Button
          tone="primary"
          icon={<Save size={16} />}
          isDisabled={ready === 0}
          isPending={intake.isSaving}
          onPress={save}
        >
          {t('intake.save', { count: ready })}
        </Button>
      </>
    )
  const reason = refusedReason(error)
  return (
    // Another key scrolls the page back to its beginning.
    <Page
      key={reading === undefined ? 'choice' : 'reading'}
      header={<PageHeader title={t('nav.intake')} actions={actions} />}
    >
      <div className={layout.stack}>
        {error ? (
          <InlineAlert
            tone="danger"
            isLive
            what={
              reason === null
                ? errorSentence(translateShared, error)
                : translateShared('error.file-unreadable', {
                    reason: translateShared(`intake.refused.${reason}`),
                  })
            }
          />
        ) : null}
        {reading === undefined ? (
          <SourceChoice intake={intake} />
        ) : (
          <ReadingView intake={intake} reading={reading} />
        )}
      </div>
    </Page>
  )
}

interface ReadingViewProps {
  intake: IntakeState
  reading: Reading
}

const ReadingView = ({ intake, reading }: ReadingViewProps) => {
  const { t, translateShared } = useTranslate()
  const { nameOf } = useDirectory()
  const { proposals, questions, leftovers, tables } = reading
  const differing = differingLines(proposals, questions, nameOf, translateShared)
  const count = (state: string): number => proposals.filter((one) => one.state === state).length
  return (
    <>
      <p aria-live="polite" className={css.counters}>
        {intake.fileName === '' ? null : <strong>{intake.fileName}</strong>}
        <span>
          {t('intake.counters', { fresh: count('new'), changed: count('changed'), same: count('same') })}
        </span>
        <span>{t('intake.open', { questions: questions.length, leftovers: leftovers.length })}</span>
      </p>
      <div className={intake.text === '' ? layout.stack : css.beside}>
        {intake.text === '' ? null : <SourceText text={intake.text} reading={reading} />}
        <div className={layout.stack}>
          {questions.length === 0 ? null : (
            <Section title={t('intake.questions')}>
              <GrowingList items={joinedQuestions(questions)} className={css.list}>
                {({ question, ids }) => (
                  <QuestionCard
                    key={question.id}
                    question={question}
                    ids={ids}
                    lines={differing.get(question.id) ?? []}
                    isBusy={intake.isReading}
                    onAnswer={intake.answer}
                    onMeanAlways={intake.meanAlways}
                  />
                )}
              </GrowingList>
            </Section>
          )}
          <Section title={t('intake.understood')}>
            {proposals.length === 0 ? (
              <p className={layout.soft}>
                {t(leftovers.length + tables.length === 0 ? 'intake.nothingTold' : 'intake.nothing')}
              </p>
            ) : (
              <ProposalList proposals={proposals} left={intake.left} onToggle={intake.toggle} />
            )}
          </Section>
          <ColumnsSection tables={tables} intake={intake} />
          {leftovers.length === 0 ? null : (
            <Section title={t('intake.leftovers')}>
              <GrowingList items={leftovers} className={css.list}>
                {({ line, place, text }) => (
                  <li key={`${place}/${line}/${text}`} className={css.leftover}>
                    <span className={css.place}>{place || t('intake.line', { line })}</span> {text}
                  </li>
                )}
              </GrowingList>
            </Section>
          )}
        </div>
      </div>
    </>
  )
}
