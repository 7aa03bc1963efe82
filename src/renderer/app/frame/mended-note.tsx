import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mended } from '#shared/contract/program-contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { openHandbook } from '#renderer/lib/handbook-request.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import * as css from './frame.css.ts'

/** Says that damage was found at this start and mended, until the person has read it. */
export const MendedNote = () => {
  const { t } = useTranslate()
  const client = useClient()
  const [isRead, setIsRead] = useState(false)
  const state = useQuery({ queryKey: ['mended'], queryFn: () => client.call('program.state', {}) })
  const mended = state.data?.mended ?? null
  return mended === null || isRead ? null : (
    <aside aria-label={t('mended.title')} className={css.note}>
      <MendedWords mended={mended} onRead={() => setIsRead(true)} />
    </aside>
  )
}

const MendedWords = ({ mended, onRead }: { mended: Mended; onRead: () => void }) => {
  const { t } = useTranslate()
  const { what, fromCopies, kept } = mended
  return (
    <InlineAlert
      tone="warning"
      isLive
      what={t(`mended.${what}`, { count: fromCopies })}
      safe={t(what === 'end' ? 'mended.end.safe' : 'mended.safe')}
      next={kept === null ? t('mended.next') : `${t('mended.next')} ${t('mended.kept', { file: kept })}`}
      actions={
        <>
          <Button onPress={onRead}>{t('mended.read')}</Button>
          <Button tone="quiet" onPress={() => openHandbook('restore')}>
            {t('handbook.more')}
          </Button>
        </>
      }
    />
  )
}
