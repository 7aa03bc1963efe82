import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import type { Progress } from './use-long-work.ts'

interface WorkProgressProps {
  label: string
  progress: Progress
  onCancel: () => void
}

export const WorkProgress = ({ label, progress, onCancel }: WorkProgressProps) => {
  const { t } = useTranslate()
  const { done, total } = progress
  return (
    <ProgressBar
      label={label}
      value={total === null ? null : done}
      max={total ?? 100}
      valueText={total === null ? t('share.working') : t('share.progress', { done, total })}
      cancel={{ label: t('share.giveUp'), onPress: onCancel }}
    />
  )
}
