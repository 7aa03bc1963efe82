import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { schoolYearChoices, schoolYearWords } from '#renderer/lib/school-years.ts'
import { Select } from '#renderer/ui/select.tsx'

interface SchoolYearSelectProps {
  today: string
  value: string
  onChange: (schoolYear: string) => void
}

export const SchoolYearSelect = ({ today, value, onChange }: SchoolYearSelectProps) => {
  const { t } = useTranslate()
  return (
    <Select
      label={t('start.schoolYear')}
      placeholder={t('form.choose')}
      value={value}
      onChange={onChange}
      options={schoolYearChoices(today, 8, value).map((id) => ({ id, label: schoolYearWords(id) }))}
    />
  )
}
