import type { ListedBackup } from '#shared/contract/backup-contract.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'

/** Kinds that tell people most about what a copy holds, in this order. */
const TOLD = ['meeting', 'order', 'event', 'plan', 'survey'] as const

/** "12 protokolų, 3 įsakymai", the size, the reason: what a copy is, in words. */
export const useBackupWords = () => {
  const { t, number } = useTranslate()
  return {
    holds: ({ counts }: Pick<ListedBackup, 'counts'>): string => {
      const parts = TOLD.flatMap((kind) => {
        const count = counts[kind] ?? 0
        return count === 0 ? [] : [t(`backup.count.${kind}`, { count })]
      })
      return parts.length === 0 ? t('backup.holdsNothing') : parts.join(', ')
    },
    size: (bytes: number): string =>
      bytes < 1_000_000
        ? t('backup.kilobytes', { size: number(Math.max(1, Math.round(bytes / 1000))) })
        : t('backup.megabytes', { size: number(bytes / 1_000_000, 1) }),
    reason: ({ reason }: Pick<ListedBackup, 'reason'>): string => t(`backup.reason.${reason}`),
  }
}
