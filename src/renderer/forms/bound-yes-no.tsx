import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { BoundSelect } from './bound-choice.tsx'
import type { BoundFieldProps } from './bound-text.tsx'

const ANSWERS = ['not-told', 'yes', 'no'] as const
type Answer = (typeof ANSWERS)[number]

const answerOf = (value: boolean | null): Answer => {
  if (value === null) return 'not-told'
  return value ? 'yes' : 'no'
}

/** Yes, no, or nobody told: the third is kept as `null` and is not "no". */
export const BoundYesNo = ({ value, writer, ...rest }: BoundFieldProps & { value: boolean | null }) => {
  const { t } = useTranslate()
  return (
    <BoundSelect
      {...rest}
      writer={{
        ...writer,
        set: (path, answer) => writer.set(path, answer === 'not-told' ? null : answer === 'yes'),
      }}
      value={answerOf(value)}
      options={ANSWERS.map((id) => ({ id, label: t(`yesNo.${id}`) }))}
    />
  )
}
