import { ROLES } from '#shared/model/event.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import type { FieldWriter } from '#renderer/api/use-record-editor.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { FieldGroup } from '#renderer/ui/field-group.tsx'
import { Section } from '#renderer/ui/section.tsx'

interface CountingSectionProps {
  municipality: RecordOf<'municipality'>
  writer: FieldWriter
  isReadOnly: boolean
}

const MONTHS = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8] as const

/** Which roles totals of attendances count, and which months ask for no meetings. */
export const CountingSection = ({ municipality, writer, isReadOnly }: CountingSectionProps) => {
  const { t, locale } = useTranslate()
  const { countedRoles, exemptMonths } = municipality
  const keep = (field: string, values: readonly unknown[]): void => {
    writer.set([field], values)
    writer.flush()
  }
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return (
    <Section title={t('institutions.counting')}>
      <FieldGroup columns="many" legend={t('institutions.countedRoles')}>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            isSelected={countedRoles.includes(role)}
            isDisabled={isReadOnly}
            onChange={(isIn) =>
              keep(
                'countedRoles',
                ROLES.filter((one) => (one === role ? isIn : countedRoles.includes(one))),
              )
            }
          >
            {t(`role.${role}`)}
          </Checkbox>
        ))}
      </FieldGroup>
      <p>{t('institutions.countedRolesHint')}</p>
      <FieldGroup columns="many" legend={t('institutions.exemptMonths')}>
        {MONTHS.map((month) => (
          <Checkbox
            key={month}
            isSelected={exemptMonths.includes(month)}
            isDisabled={isReadOnly}
            onChange={(isIn) =>
              keep(
                'exemptMonths',
                MONTHS.filter((one) => (one === month ? isIn : exemptMonths.includes(one))),
              )
            }
          >
            {monthName.format(Date.UTC(2024, month - 1, 1))}
          </Checkbox>
        ))}
      </FieldGroup>
      <p>{t('institutions.exemptMonthsHint')}</p>
    </Section>
  )
}
