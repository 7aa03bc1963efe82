import { compareSurveys, inOrder, type ComparedStatement } from '#shared/domain/surveys/compare-surveys.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import type { OpenForm } from '#renderer/layout/record-sheet.tsx'
import { BoundLink } from '#renderer/forms/bound-link.tsx'
import { RecordFields } from '#renderer/forms/record-fields.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as page from '#renderer/layout/page.css.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { percentWords, pointWords } from '#renderer/lib/percent-words.ts'
import { PHASE } from './survey-fields.ts'

type Survey = RecordOf<'survey'>

/** The same survey before and after: which it is, its other half, and how the shares changed. */
export const ComparedSection = ({ record, writer, isReadOnly }: OpenForm<'survey'>) => {
  const { t } = useTranslate()
  const { records } = useRecords('survey')
  const other = records.find(
    ({ id, record: one }) => id === record.comparedWithId || one.comparedWithId === record.id,
  )
  return (
    <Section title={t('surveys.compared')}>
      <RecordFields fields={[PHASE]} value={record} writer={writer} isReadOnly={isReadOnly} />
      <FieldGroup>
        <BoundLink
          kind="survey"
          label={t('surveys.comparedWith')}
          description={t('surveys.comparedHint')}
          path={['comparedWithId']}
          value={record.comparedWithId}
          exceptId={record.id}
          writer={writer}
          isReadOnly={isReadOnly}
        />
      </FieldGroup>
      {other === undefined ? null : <Comparison one={record} other={other.record} />}
    </Section>
  )
}

const Comparison = ({ one, other }: { one: Survey; other: Survey }) => {
  const words = useTranslate()
  const { t } = words
  const [before, after] = inOrder(one, other)
  const rows = compareSurveys(before, after)
  const isOtherNumber = before.n !== null && after.n !== null && before.n !== after.n
  return (
    <>
      {isOtherNumber ? (
        <p className={page.soft}>
          {t('surveys.otherNumber', { before: before.n ?? 0, after: after.n ?? 0 })}
        </p>
      ) : null}
      <Table<ComparedStatement>
        label={t('surveys.compared')}
        rows={rows}
        rowId={(row) => String(rows.indexOf(row))}
        empty={<EmptyState sentence={t('surveys.noStatements')} />}
        columns={[
          {
            id: 'text',
            label: t('surveys.statement'),
            isRowHeader: true,
            cell: ({ text, isIn }) => (isIn === 'both' ? text : `${text} (${t(`surveys.only.${isIn}`)})`),
          },
          {
            id: 'before',
            label: t('surveyPhase.before'),
            align: 'end',
            width: '96px',
            cell: (row) => percentWords(row.before, words),
          },
          {
            id: 'after',
            label: t('surveyPhase.after'),
            align: 'end',
            width: '96px',
            cell: (row) => percentWords(row.after, words),
          },
          {
            id: 'change',
            label: t('surveys.change'),
            align: 'end',
            width: '128px',
            cell: ({ change }) =>
              change === null
                ? t('verdict.not-computable')
                : t('surveys.points', { points: pointWords(change, words) }),
          },
        ]}
      />
    </>
  )
}
