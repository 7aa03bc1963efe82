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
import { ErrorAlert } from '#renderer/layout/error-alert.tsx'
import * as layout from '#renderer/layout/page.css.ts'
import { QueryGate } from '#renderer/layout/query-gate.tsx'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

interface RegisterOrderDialogProps {
  orderId: string
  /** What is missing and, softer, what is odd. */
  findings: readonly PaperFinding[]
  onClose: () => void
}

/** Gives the order its number: the next one of its register is proposed, another may be typed. */
export const RegisterOrderDialog = ({ orderId, findings, onClose }: RegisterOrderDialogProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const query = useQuery({
    queryKey: [KEYS.number, orderId],
    queryFn: async () => {
      await flushEverything()
      return client.call('orders.nextNumber', { orderId })
    },
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <Dialog
      isOpen
      size="small"
      title={t('orders.registerTitle')}
      closeLabel={t('app.close')}
      onClose={onClose}
    >
      <QueryGate query={query}>
        {(proposal) => (
          <RegisterOrderForm orderId={orderId} findings={findings} proposal={proposal} onClose={onClose} />
        )}
      </QueryGate>
    </Dialog>
  )
}

interface RegisterOrderFormProps extends RegisterOrderDialogProps {
  proposal: Output<'orders.nextNumber'>
}

const RegisterOrderForm = ({ orderId, findings, proposal, onClose }: RegisterOrderFormProps) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const { day } = useFieldParsers()
  const [number, setNumber] = useState(proposal.number)
  const [registeredOn, setRegisteredOn] = useState(today)
  const register = useCommand('orders.register', { isQuiet: true })
  const missing = findings.filter(({ severity }) => severity === 'missing')
  const submit = async (): Promise<void> => {
    await flushEverything()
    register.mutate(
      { orderId, number: number.trim() === '' ? null : number, registeredOn: registeredOn || null },
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
          next={<Sentences findings={missing} />}
        />
      )}
      {missing.length === 0 && findings.length > 0 ? (
        <InlineAlert
          tone="info"
          what={t('checker.count', { count: findings.length })}
          next={<Sentences findings={findings} />}
        />
      ) : null}
      {register.error === null ? null : <ErrorAlert error={register.error} />}
      <TextField
        label={t('orders.registerNumber')}
        description={t('register.numberHint', { number: proposal.number })}
        value={number}
        onChange={setNumber}
        maxLength={60}
        isNarrow
        inputRef={focusOnMount}
      />
      <DateField
        label={t('orders.registeredOn')}
        value={registeredOn}
        parse={day}
        onCommit={setRegisteredOn}
        today={() => today}
      />
      <p className={layout.soft}>{t('orders.registerLocks')}</p>
      <div className={layout.row}>
        <Button type="submit" tone="primary" isDisabled={missing.length > 0 || register.isPending}>
          {t('orders.register')}
        </Button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  )
}

const Sentences = ({ findings }: { findings: readonly PaperFinding[] }) => {
  const { translateShared } = useTranslate()
  return (
    <ul>
      {findings.map(({ code, fieldPath, values }) => (
        <li key={`${code} ${fieldPath}`}>{translateShared(`paper.check.${code}`, values)}</li>
      ))}
    </ul>
  )
}
