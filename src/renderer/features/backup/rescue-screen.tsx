import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListedBackup } from '#shared/contract/backup-contract.ts'
import type { DatabaseTrouble } from '#shared/contract/database-trouble.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useProgramTurn } from '#renderer/api/use-program-turn.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { openHandbook } from '#renderer/lib/handbook-request.ts'
import { ErrorAlert } from '#renderer/layout/error-alert.tsx'
import { AlertDialog } from '#renderer/ui/alert-dialog.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { BackupTable } from './backup-table.tsx'
import { useBackupWords } from './backup-words.ts'
import * as css from './backup.css.ts'
import { UnlockForm } from './unlock-form.tsx'

/** In place of the program when its data cannot be opened: what happened, what is safe, and the copies. */
export const RescueScreen = ({ trouble }: { trouble: DatabaseTrouble }) => {
  const { t } = useTranslate()
  const client = useClient()
  const [folder, setFolder] = useState('')
  const [chosen, setChosen] = useState<ListedBackup | null>(null)
  const state = useQuery({ queryKey: ['rescue'], queryFn: () => client.call('program.state', {}) })
  const listIn = (place: string | null) => ({
    queryKey: [KEYS.backups, place],
    queryFn: () => client.call('backup.list', { folder: place }),
    staleTime: 0,
  })
  const own = useQuery(listIn(null))
  const elsewhere = useQuery({ ...listIn(folder), enabled: folder !== '' })
  const choose = (file: string): void => {
    const all = [...(own.data?.backups ?? []), ...(elsewhere.data?.backups ?? [])]
    setChosen(all.find((backup) => backup.file === file) ?? null)
  }
  const isNewer = trouble === 'database-newer'
  const title = t(isNewer ? 'rescue.newer' : 'rescue.damaged')
  return (
    <main className={css.rescue}>
      <div className={css.rescueSheet}>
        <h1 className={css.rescueTitle}>{title}</h1>
        <InlineAlert
          tone={isNewer ? 'warning' : 'danger'}
          isLive
          what={t('rescue.kept')}
          safe={t(isNewer ? 'rescue.newerNext' : 'rescue.next')}
          next={state.data === undefined ? undefined : t('rescue.where', { folder: state.data.dataFolder })}
          actions={
            <>
              <Button onPress={() => window.location.reload()}>{t('app.tryAgain')}</Button>
              <Button tone="quiet" onPress={() => openHandbook('restore')}>
                {t('handbook.more')}
              </Button>
            </>
          }
        />
        <Section title={t('rescue.own')}>
          <QueryGate query={own}>
            {({ backups }) => <BackupTable label={t('rescue.own')} backups={backups} onOpen={choose} />}
          </QueryGate>
          <p className={layout.soft}>{t('rescue.shared')}</p>
        </Section>
        <Section title={t('rescue.elsewhere')}>
          <div className={layout.stack}>
            <TextField label={t('backup.folder')} value={folder} onChange={setFolder} maxLength={4000} />
            {elsewhere.data === undefined || folder === '' ? null : (
              <BackupTable label={t('backup.foundThere')} backups={elsewhere.data.backups} onOpen={choose} />
            )}
          </div>
        </Section>
      </div>
      {chosen === null ? null : <RestoreQuestion backup={chosen} onClose={() => setChosen(null)} />}
    </main>
  )
}

const RestoreQuestion = ({ backup, onClose }: { backup: ListedBackup; onClose: () => void }) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const words = useBackupWords()
  const restore = useProgramTurn('program.restore')
  const isUsable = backup.state === 'backup' || backup.state === 'bare'
  if (backup.state === 'locked') {
    return (
      <Dialog isOpen onClose={onClose} closeLabel={t('app.close')} title={t('rescue.ask')}>
        <div className={layout.stack}>
          <p>{t('backup.isLocked', { file: backup.name })}</p>
          <UnlockForm
            isOpening={restore.isPending}
            onOpen={(secret) => restore.mutate({ file: backup.file, secret })}
          />
          {restore.error === null ? null : <ErrorAlert error={restore.error} />}
        </div>
      </Dialog>
    )
  }
  return (
    <AlertDialog
      isOpen
      title={t('rescue.ask')}
      confirmLabel={t('backup.restoreNow')}
      onConfirm={() => restore.mutate({ file: backup.file })}
      cancelLabel={t('app.cancel')}
      onCancel={onClose}
      isConfirmDisabled={restore.isPending || !isUsable}
    >
      {isUsable ? (
        <p>{t('rescue.words', { when: dates.moment(backup.madeAt), holds: words.holds(backup) })}</p>
      ) : (
        <InlineAlert tone="danger" what={t('backup.unsound')} />
      )}
      <p>{backup.workspaceName}</p>
      {restore.isPending ? <output>{t('backup.restoring')}</output> : null}
    </AlertDialog>
  )
}
