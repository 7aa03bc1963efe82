import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { schoolYearChoices, schoolYearWords } from '#renderer/lib/school-years.ts'
import { BoundSelect } from './bound-choice.tsx'
import type { BoundFieldProps } from './bound-text.tsx'

const NONE = 'none'

/** A school year, or none. */
export const BoundSchoolYear = ({ value, writer, ...rest }: BoundFieldProps & { value: string | null }) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  return (
    <BoundSelect
      {...rest}
      writer={{ ...writer, set: (path, year) => writer.set(path, year === NONE ? null : year) }}
      value={value ?? NONE}
      options={[
        { id: NONE, label: t('form.noSchoolYear') },
        ...schoolYearChoices(today, 8, value).map((id) => ({ id, label: schoolYearWords(id) })),
      ]}
    />
  )
}
