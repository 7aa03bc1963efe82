import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ErrorAlert } from '#renderer/layout/error-alert.tsx'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { PassphraseFields } from './passphrase-fields.tsx'
import { usePassphrase } from './use-passphrase.ts'

export interface ChosenLock {
  readonly passphrase: string
  /** A key file for the recovery sheet goes along. */
  readonly sheet: boolean
}

interface LockDialogProps {
  title: string
  /** What will be locked, and where it goes. */
  words: string
  confirmLabel: string
  /** A recovery sheet may open it too, where there is one. */
  offersSheet?: boolean
  isPending: boolean
  error: Error | null
  onLock: (lock: ChosenLock) => void
  onClose: () => void
}

/** Asks with what a file that leaves the program is locked. */
export const LockDialog = ({ offersSheet = false, isPending, error, ...props }: LockDialogProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const draft = usePassphrase()
  const [sheet, setSheet] = useState(true)
  const offer = useQuery({
    queryKey: ['passphrase-offer'],
    queryFn: () => client.call('backup.proposePassphrase', {}),
    staleTime: 0,
    gcTime: 0,
  })
  const hasSheet = offersSheet && offer.data?.hasSheet === true
  const propose = async (): Promise<void> => {
    draft.take((await client.call('backup.proposePassphrase', {})).passphrase)
  }
  const lock = (): void => {
    if (draft.ready !== null) props.onLock({ passphrase: draft.ready, sheet: hasSheet && sheet })
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      closeLabel={t('app.close')}
      title={props.title}
      actions={
        <>
          <Button onPress={props.onClose}>{t('app.cancel')}</Button>
          <Button tone="primary" isDisabled={draft.ready === null} isPending={isPending} onPress={lock}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault()
          lock()
        }}
      >
        <p>{props.words}</p>
        <PassphraseFields draft={draft} onPropose={() => void propose()} />
        {hasSheet ? (
          <Checkbox isSelected={sheet} onChange={setSheet} description={t('passphrase.sheetWords')}>
            {t('passphrase.sheet')}
          </Checkbox>
        ) : null}
        {isPending ? <output>{t('passphrase.locking')}</output> : null}
        {error === null ? null : <ErrorAlert error={error} />}
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}
