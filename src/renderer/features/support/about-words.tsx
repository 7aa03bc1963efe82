import { useQuery } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { useClient } from '#renderer/api/client-context.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'

/** What the program is, where its data lies, and what somebody who helps asks for. */
export const AboutWords = ({ dataFolder }: { dataFolder: string }) => {
  const { t, number } = useTranslate()
  const dates = useDateWords()
  const { notify } = useNotices()
  const { name, municipality } = useWorkspace()
  const client = useClient()
  const details = useQuery({
    queryKey: ['support'],
    queryFn: () => client.call('support.details', {}),
    staleTime: 0,
  })
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(JSON.stringify(details.data, null, 2))
      notify({ tone: 'success', text: t('support.copied') })
    } catch {
      notify({ tone: 'danger', text: t('support.failed') })
    }
  }
  return (
    <div className={layout.stack}>
      <p>{t('about.what')}</p>
      <p>{t('about.where', { name, municipality })}</p>
      <p>{t('about.folder', { folder: dataFolder })}</p>
      <QueryGate query={details}>
        {({ program, databaseBytes, records, lastBackupAt }) => (
          <>
            <p>{t('support.version', { version: program })}</p>
            <p>
              {t('support.database', {
                records,
                size: t('backup.megabytes', { size: number(databaseBytes / 1_000_000, 1) }),
              })}
            </p>
            <p>{t('support.lastBackup', { when: dates.moment(lastBackupAt) })}</p>
          </>
        )}
      </QueryGate>
      <div className={layout.row}>
        <Button icon={<Copy size={16} />} onPress={() => void copy()} isDisabled={details.data === undefined}>
          {t('support.copy')}
        </Button>
      </div>
    </div>
  )
}
