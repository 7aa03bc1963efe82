import { Plus } from 'lucide-react'
import { CadenceRule } from '#shared/model/body.ts'
import { teamPromises } from '#shared/domain/cadence/team-promises.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as page from '#renderer/layout/page.css.ts'
import type { OpenForm } from '#renderer/layout/record-sheet.tsx'
import { newId } from '#renderer/lib/new-id.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { CadenceRuleRow } from './cadence-rule-row.tsx'

/** Promises as teams really make them; each can be changed after it is taken. */
const USUAL = {
  monthly: { rule: 'every-n', every: 1, unit: 'month' },
  fortnightly: { rule: 'every-n', every: 2, unit: 'week' },
  quarterly: { rule: 'every-n', every: 3, unit: 'month' },
  lastWednesday: { rule: 'last-weekday', weekday: 3 },
  secondFriday: { rule: 'nth-weekday', weekday: 5, nth: 2 },
  timesAYear: { rule: 'per-school-year', min: 6, max: 9 },
} as const

const USUAL_IDS = Object.keys(USUAL) as readonly (keyof typeof USUAL)[]

/** What rhythm the team promised, and how it has kept it this school year. */
export const CadenceSection = ({ record, writer, isReadOnly }: OpenForm<'body'>) => {
  const { t } = useTranslate()
  const { schoolYear, today } = useWorkspace()
  const { records: meetings } = useRecords('meeting')
  const { records: counts } = useRecords('meeting-count')
  const promises = teamPromises(
    record,
    meetings.map((one) => one.record),
    counts.map((one) => one.record),
    schoolYear,
    today,
  )
  const add = (usual: string): void => {
    const chosen = USUAL_IDS.find((one) => one === usual)
    const id = newId()
    writer.set(['cadence', id], CadenceRule.parse({ id, ...(chosen === undefined ? {} : USUAL[chosen]) }))
  }
  return (
    <Section
      title={t('bodies.cadence')}
      meta={record.cadence.length === 0 ? undefined : schoolYearWords(schoolYear)}
      actions={
        isReadOnly ? undefined : (
          <MenuButton
            isSmall
            icon={<Plus size={14} />}
            label={t('bodies.addCadence')}
            entries={USUAL_IDS.map((id) => ({ id, label: t(`usualCadence.${id}`) }))}
            onCommand={add}
          />
        )
      }
    >
      {promises.map(({ rule, result }) => (
        <CadenceRuleRow key={rule.id} rule={rule} result={result} writer={writer} isReadOnly={isReadOnly} />
      ))}
      {record.cadence.length === 0 ? <p className={page.soft}>{t('bodies.noCadence')}</p> : null}
    </Section>
  )
}
