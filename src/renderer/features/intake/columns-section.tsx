import { useTranslate } from '#renderer/i18n/use-translate.ts'
import type { MessageId } from '#renderer/i18n/messages.ts'
import { Section } from '#renderer/ui/section.tsx'
import { Select } from '#renderer/ui/select.tsx'
import * as css from './intake.css.ts'
import type { IntakeState, Reading } from './use-intake.ts'

const FIELDS = [
  'date', 'title', 'host', 'institution', 'teachers', 'pupils', 'parents', 'other', 'unspecified', 'people', 'lecturers',
  'number', 'subject', 'body', 'place', 'printed-number', 'level', 'activity', 'expected', 'indicator', 'evidence', 'responsible', 'term',
  'funds', 'resources', 'statement', 'planned', 'result', 'answers', 'short-name', 'type', 'code', 'pedagogue-count', 'pupil-count', 'ignore',
] as const // prettier-ignore

interface ColumnsSectionProps {
  tables: Reading['tables']
  intake: IntakeState
}

/** How the columns of each table were understood; what a person says here is remembered. */
export const ColumnsSection = ({ tables, intake }: ColumnsSectionProps) => {
  const { t } = useTranslate()
  const options = FIELDS.map((id) => ({ id, label: t(`intake.column.${id}` satisfies MessageId) }))
  const shown = tables.filter(({ columns }) => columns.length > 0)
  if (shown.length === 0) return null
  return (
    <Section title={t('intake.columns')}>
      {shown.map(({ name, kind, columns }, at) => (
        <fieldset key={`${name}/${columns.map(({ heading }) => heading).join('/')}`} className={css.columns}>
          <legend className={css.legend}>{name || t('intake.table', { number: at + 1 })}</legend>
          {columns.map(({ heading, field }) =>
            heading === '' ? null : (
              <Select
                key={heading}
                label={heading}
                options={options}
                value={options.find(({ id }) => id === field)?.id ?? null}
                placeholder={t('intake.column.unknown')}
                onChange={(next) => intake.mapColumn(heading, next, kind)}
              />
            ),
          )}
        </fieldset>
      ))}
    </Section>
  )
}
