import { useCommand } from '#renderer/api/use-command.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import type { Journal } from './use-register-series.ts'

interface DoubledNumbersProps {
  duplicates: Journal['duplicates']
  isOwn: boolean
}

/** Every number that stands on two papers as a sentence, with the correction one button away. */
export const DoubledNumbers = ({ duplicates, isOwn }: DoubledNumbersProps) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const correct = useCommand('registers.correct')
  return duplicates.map(({ number, keeps, changes, proposal }) => (
    <InlineAlert
      key={changes.id}
      tone="danger"
      what={t('registers.duplicate', {
        number,
        keeps: keeps.title,
        keepsDate: dates.day(keeps.date),
        changes: changes.title,
        changesDate: dates.day(changes.date),
      })}
      next={t('registers.duplicateNext', { number, proposal })}
      actions={
        isOwn ? (
          <Button
            isSmall
            isPending={correct.isPending}
            onPress={() =>
              correct.mutate({
                kind: changes.kind,
                id: changes.id,
                number: proposal,
                reason: t('registers.correctReason', { number, keeps: keeps.title }).slice(0, 500),
              })
            }
          >
            {t('registers.correct', { number: proposal })}
          </Button>
        ) : undefined
      }
    />
  ))
}
