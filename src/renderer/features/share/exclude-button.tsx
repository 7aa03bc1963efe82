import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'

interface ExcludeButtonProps {
  /** Ids it writes under. */
  ids: readonly string[]
  name: string
  isExcluded: boolean
}

/** Leaves one institution's contribution out, or brings it back; nothing is deleted either way. */
export const ExcludeButton = ({ ids, name, isExcluded }: ExcludeButtonProps) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const exclude = useCommand('share.exclude')
  const label = t(isExcluded ? 'exclude.back' : 'exclude.out')
  const turn = (): void => {
    for (const institutionId of ids) {
      exclude.mutate(
        { institutionId, excluded: !isExcluded },
        {
          onSuccess: ({ records }) =>
            notify({
              tone: 'success',
              text: t(isExcluded ? 'exclude.isBack' : 'exclude.isOut', { name, records }),
            }),
        },
      )
    }
  }
  return (
    <Button isSmall isDisabled={exclude.isPending} aria-label={`${label}: ${name}`} onPress={turn}>
      {label}
    </Button>
  )
}
