import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupPreview } from '#shared/contract/backup-contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ErrorAlert } from '#renderer/layout/error-alert.tsx'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import * as css from './backup.css.ts'
import { useBackupWords } from './backup-words.ts'
import { isFirstQuestion, isLockedError, UnlockForm } from './unlock-form.tsx'

interface RestoreDialogProps {
  file: string
  onClose: () => void
  onRestored: () => void
}

/** What a copy holds and what would become of what is here; only then the button. */
export const RestoreDialog = ({ file, onClose, onRestored }: RestoreDialogProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const queries = useQueryClient()
  const { notify } = useNotices()
  // The key of the query says only how often something was typed, never what.
  const [{ secret, turn }, setTyped] = useState<{ secret: string | null; turn: number }>({
    secret: null,
    turn: 0,
  })
  const preview = useQuery({
    queryKey: ['backup-preview', file, turn],
    queryFn: () => client.call('backup.preview', { file, secret }),
    staleTime: 0,
    gcTime: 0,
  })
  const isAsking = isLockedError(preview.error) || (turn > 0 && preview.isPending)
  const restore = useMutation({
    mutationFn: async () => {
      await flushEverything()
      return client.call('backup.restore', { file, secret })
    },
    onSuccess: async ({ missingFiles }) => {
      onRestored()
      await queries.resetQueries()
      onClose()
      notify({ tone: 'success', text: t('backup.restored', { missing: missingFiles }) })
    },
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      closeLabel={t('app.close')}
      title={t('backup.restoreTitle')}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            tone="primary"
            onPress={() => restore.mutate()}
            isDisabled={restore.isPending || preview.data?.isSound !== true}
          >
            {t('backup.restoreNow')}
          </Button>
        </>
      }
    >
      {isAsking ? (
        <div className={layout.stack}>
          <p>{t('backup.isLocked', { file: file.split(/[\\/]/u).at(-1) ?? file })}</p>
          <UnlockForm
            isOpening={preview.isFetching}
            onOpen={(typed) => setTyped({ secret: typed, turn: turn + 1 })}
          />
          {preview.error === null || isFirstQuestion(preview.error) ? null : (
            <ErrorAlert error={preview.error} />
          )}
        </div>
      ) : (
        <QueryGate query={preview}>{(data) => <PreviewWords preview={data} />}</QueryGate>
      )}
      {restore.isPending ? <output>{t('backup.restoring')}</output> : null}
      {restore.error === null ? null : <ErrorAlert error={restore.error} />}
    </Dialog>
  )
}

const PreviewWords = ({ preview }: { preview: BackupPreview }) => {
  const { t } = useTranslate()
  const dates = useDateWords()
  const words = useBackupWords()
  const { gone, back, changed } = preview.differences
  return (
    <div className={layout.stack}>
      <dl className={css.facts}>
        <dt>{t('backup.madeAt')}</dt>
        <dd>
          {dates.moment(preview.madeAt)} – {words.reason(preview)}
        </dd>
        <dt>{t('backup.whose')}</dt>
        <dd>{preview.workspaceName === '' ? '–' : preview.workspaceName}</dd>
        <dt>{t('backup.holds')}</dt>
        <dd>{words.holds(preview)}</dd>
        <dt>{t('backup.size')}</dt>
        <dd>
          {words.size(preview.bytes)}
          {preview.files === 0 ? '' : t('backup.withFiles', { count: preview.files })}
        </dd>
      </dl>
      {preview.isSound ? null : <InlineAlert tone="danger" what={t('backup.unsound')} />}
      {gone + back + changed === 0 ? <p>{t('backup.sameAsHere')}</p> : <p>{t('backup.wouldChange')}</p>}
      <Named title={t('backup.gone', { count: gone })} records={preview.gone} count={gone} />
      <Named title={t('backup.changed', { count: changed })} records={preview.changed} count={changed} />
      <Named title={t('backup.back', { count: back })} records={preview.back} count={back} />
      <InlineAlert tone="info" what={t('backup.savedFirst')} safe={t('backup.handedOver')} />
    </div>
  )
}

interface NamedProps {
  title: string
  records: BackupPreview['gone']
  count: number
}

const Named = ({ title, records, count }: NamedProps) => {
  const { t, translateShared } = useTranslate()
  if (count === 0) return null
  return (
    <details className={css.named}>
      <summary>{title}</summary>
      <ul>
        {records.map(({ kind, id, title: name, date, number }) => (
          <li key={`${kind} ${id}`}>
            {[
              translateShared(`kind.${kind}`),
              number === null ? '' : t('share.number', { number }),
              name === '' ? t('record.untitled') : name,
              date ?? '',
            ]
              .filter((part) => part !== '')
              .join(', ')}
          </li>
        ))}
      </ul>
    </details>
  )
}
