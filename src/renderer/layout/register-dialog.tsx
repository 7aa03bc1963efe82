import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PaperFinding } from '#shared/domain/paper/paper-finding.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useFieldParsers } from '#renderer/forms/use-field-parsers.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ErrorAlert } from './error-alert.tsx'
import * as layout from './page.css.ts'
import { QueryGate } from './query-gate.tsx'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

/** What is to be given a number. */
export interface PaperRef {
  readonly kind: 'meeting' | 'order'
  readonly id: string
}

interface RegisterDialogProps {
  paper: PaperRef
  /** What is missing (the core refuses to register without it) and, softer, what is odd. */
  findings: readonly PaperFinding[]
  onClose: () => void
}

const WORDS = {
  meeting: { title: 'register.title', number: 'register.number', locks: 'register.locks' },
  order: { title: 'orders.registerTitle', number: 'orders.registerNumber', locks: 'orders.registerLocks' },
} as const

/** Gives minutes or an order their number: the next one of the register is proposed, another may be typed. */
export const RegisterDialog = (props: RegisterDialogProps) => {
  const { paper, onClose } = props
  const { t } = useTranslate()
  const client = useClient()
  const query = useQuery({
    queryKey: [KEYS.number, paper.id],
    queryFn: async () => {
      await flushEverything()
      return paper.kind === 'meeting'
        ? client.call('minutes.nextNumber', { meetingId: paper.id })
        : client.call('orders.nextNumber', { orderId: paper.id })
    },
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <Dialog
      isOpen
      size="small"
      title={t(WORDS[paper.kind].title)}
      closeLabel={t('app.close')}
      onClose={onClose}
    >
      <QueryGate query={query}>{({ number }) => <RegisterForm {...props} proposed={number} />}</QueryGate>
    </Dialog>
  )
}

const useRegister = ({ kind, id }: PaperRef) => {
  const minutes = useCommand('minutes.register', { isQuiet: true })
  const order = useCommand('orders.register', { isQuiet: true })
  const { isPending, error } = kind === 'meeting' ? minutes : order
  const register = async (number: string, day: string, onSuccess: () => void): Promise<void> => {
    await flushEverything()
    const given = { number: number.trim() === '' ? null : number, registeredOn: day || null }
    if (kind === 'meeting') minutes.mutate({ meetingId: id, ...given }, { onSuccess })
    else order.mutate({ orderId: id, ...given }, { onSuccess })
  }
  return { isPending, error, register }
}

const RegisterForm = ({ paper, findings, proposed, onClose }: RegisterDialogProps & { proposed: string }) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const { day } = useFieldParsers()
  const [number, setNumber] = useState(proposed)
  const [registeredOn, setRegisteredOn] = useState(today)
  const { isPending, error, register } = useRegister(paper)
  const missing = findings.filter(({ severity }) => severity === 'missing')
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        void register(number, registeredOn, onClose)
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
      {error === null ? null : <ErrorAlert error={error} />}
      <TextField
        label={t(WORDS[paper.kind].number)}
        description={t('register.numberHint', { number: proposed })}
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
      <p className={layout.soft}>{t(WORDS[paper.kind].locks)}</p>
      <div className={layout.row}>
        <Button type="submit" tone="primary" isDisabled={missing.length > 0 || isPending}>
          {t('register.do')}
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
