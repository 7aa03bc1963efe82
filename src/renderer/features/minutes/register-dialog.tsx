import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import type { PaperFinding } from '#shared/domain/paper/paper-finding.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useFieldParsers } from '#renderer/forms/use-field-parsers.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { ErrorAlert } from '#renderer/layout/error-alert.tsx'
import * as layout from '#renderer/layout/page.css.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

interface RegisterDialogProps {
  meetingId: string
  /** Required parts that are still missing: the core refuses to register without them. */
  missing: readonly PaperFinding[]
  onClose: () => void
}

type Proposal = Output<'minutes.nextNumber'>

/** Gives the minutes their number: the next one is proposed, another may be typed. */
export const RegisterDialog = ({ meetingId, missing, onClose }: RegisterDialogProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const query = useQuery({
    queryKey: [KEYS.number, meetingId],
    queryFn: () => client.call('minutes.nextNumber', { meetingId }),
    staleTime: 0,
  })
  return (
    <Dialog isOpen size="small" title={t('register.title')} closeLabel={t('app.close')} onClose={onClose}>
      <QueryGate query={query}>
        {(proposal) => (
          <RegisterForm meetingId={meetingId} missing={missing} proposal={proposal} onClose={onClose} />
        )}
      </QueryGate>
    </Dialog>
  )
}

const RegisterForm = ({
  meetingId,
  missing,
  proposal,
  onClose,
}: RegisterDialogProps & { proposal: Proposal }) => {
  const { t, translateShared } = useTranslate()
  const { today } = useWorkspace()
  const { day } = useFieldParsers()
  const [number, setNumber] = useState(proposal.number)
  const [registeredOn, setRegisteredOn] = useState(today)
  const register = useCommand('minutes.register', { isQuiet: true })
  const submit = async (): Promise<void> => {
    await flushEverything()
    register.mutate(
      { meetingId, number: number.trim() === '' ? null : number, registeredOn: registeredOn || null },
      { onSuccess: onClose },
    )
  }
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {missing.length === 0 ? null : (
        <InlineAlert
          tone="warning"
          what={t('register.missing', { count: missing.length })}
          next={
            <ul>
              {missing.map(({ code, fieldPath, values }) => (
                <li key={`${code} ${fieldPath}`}>{translateShared(`paper.check.${code}`, values)}</li>
              ))}
            </ul>
          }
        />
      )}
      {register.error === null ? null : <ErrorAlert error={register.error} />}
      <TextField
        label={t('register.number')}
        description={t('register.numberHint', { number: proposal.number })}
        value={number}
        onChange={setNumber}
        maxLength={60}
        isNarrow
        inputRef={focusOnMount}
      />
      <DateField
        label={t('register.date')}
        value={registeredOn}
        parse={day}
        onCommit={setRegisteredOn}
        today={() => today}
      />
      <p className={layout.soft}>{t('register.locks')}</p>
      <div className={layout.row}>
        <Button type="submit" tone="primary" isDisabled={missing.length > 0 || register.isPending}>
          {t('register.do')}
        </Button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  )
}
