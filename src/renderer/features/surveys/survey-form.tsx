import { ClipboardPaste } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { readStatements } from '#shared/domain/surveys/read-statements.ts'
import { percentOf } from '#shared/domain/rollup/compare.ts'
import { SurveyStatement } from '#shared/model/inquiry.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { RecordRows } from '#renderer/forms/record-rows.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as page from '#renderer/layout/page.css.ts'
import { type OpenForm, RecordSheet } from '#renderer/layout/record-sheet.tsx'
import { newId } from '#renderer/lib/new-id.ts'
import { surveyChart } from '#shared/domain/charts/survey-chart.ts'
import { ChartFigure } from '#renderer/layout/chart-figure.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { ComparedSection } from './compared-section.tsx'
import { PasteStatements } from './paste-statements.tsx'
import { percentWords } from '#renderer/lib/percent-words.ts'
import { StatementFigure } from './statement-figure.tsx'
import { ABOUT, ANSWERED, STATEMENT } from './survey-fields.ts'

interface SurveyFormProps {
  id: string
  onRemoved: () => void
  evidence: ReactNode
}

/** One survey: who was asked, how many answered, what was planned and what came out. */
export const SurveyForm = (props: SurveyFormProps) => (
  <RecordSheet kind="survey" title={({ title }) => title} {...props}>
    {(form) => <Fields {...form} />}
  </RecordSheet>
)

const Fields = (form: OpenForm<'survey'>) => {
  const { t } = useTranslate()
  const { record, writer, isReadOnly } = form
  const [isPasting, setIsPasting] = useState(false)
  const last = record.statements.at(-1)
  const made = (given: { text: string; planned?: number | null; result?: number | null }) => {
    const scaleAnswer = last?.scaleAnswer ?? t('surveys.scaleExample')
    return SurveyStatement.parse({ id: newId(), scaleAnswer, ...given })
  }
  const add = (): void => {
    const statement = made({ text: t('surveys.newStatement') })
    writer.set(['statements', statement.id], statement)
  }
  const take = (statements: ReturnType<typeof readStatements>): void => {
    for (const { text, planned, result } of statements) {
      const statement = made({ text, planned, result })
      writer.paste(['statements', statement.id], statement)
    }
    writer.flush()
    setIsPasting(false)
  }
  const bound = { value: record, writer, isReadOnly }
  return (
    <>
      <Section title={t('surveys.about')}>
        <RecordFields fields={ABOUT} {...bound} />
      </Section>
      <Section title={t('surveys.answered')} meta={<ResponseRate survey={record} />}>
        <RecordFields fields={ANSWERED} {...bound} />
      </Section>
      <RecordRows
        title={t('surveys.statements')}
        meta={t('surveys.statementCount', { count: record.statements.length })}
        name="statements"
        rows={record.statements}
        fields={STATEMENT}
        writer={writer}
        isReadOnly={isReadOnly}
        columns="dense"
        addLabel={t('surveys.addStatement')}
        onAdd={add}
        rowLabel={(position) => t('surveys.statementAt', { position })}
        empty={t('surveys.noStatementsYet')}
        actions={
          <Button isSmall icon={<ClipboardPaste size={14} />} onPress={() => setIsPasting(true)}>
            {t('surveys.paste')}
          </Button>
        }
        under={(statement) => <StatementFigure statement={statement} />}
      />
      {record.statements.length === 0 ? null : <SurveyChart survey={record} />}
      <ComparedSection {...form} />
      {isPasting ? <PasteStatements onTake={take} onClose={() => setIsPasting(false)} /> : null}
    </>
  )
}

const SurveyChart = ({ survey }: { survey: RecordOf<'survey'> }) => {
  const { translateShared } = useTranslate()
  return <ChartFigure chart={surveyChart(survey, translateShared)} width={620} />
}

const ResponseRate = ({ survey: { n, populationCount } }: { survey: RecordOf<'survey'> }) => {
  const words = useTranslate()
  const { t } = words
  if (n === null) return <span className={page.soft}>{t('surveys.answersNotTold')}</span>
  if (populationCount === null || populationCount === 0) return <span>{t('surveys.rateUnknown', { n })}</span>
  if (n > populationCount) return <span>{t('surveys.moreThanAsked')}</span>
  return (
    <span>
      {t('surveys.rate', {
        n,
        population: populationCount,
        percent: percentWords(percentOf(n, populationCount), words),
      })}
    </span>
  )
}
