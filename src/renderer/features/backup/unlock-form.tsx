import { useEffect, useRef, useState } from 'react'
import { AppError, type ErrorCode } from '#shared/contract/app-error.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

const ASKING: readonly ErrorCode[] = [
  'age-needs-passphrase',
  'age-wrong-passphrase',
  'age-key-missing',
  'age-foreign',
]

/** Whether another passphrase could help. */
export const isLockedError = (error: unknown): boolean =>
  error instanceof AppError && ASKING.includes(error.code)

/** The first question is no failure. */
export const isFirstQuestion = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'age-needs-passphrase'

interface UnlockFormProps {
  isOpening: boolean
  onOpen: (secret: string) => void
}

/** Asks for the passphrase of a locked copy, or for the words of the recovery sheet. */
export const UnlockForm = ({ isOpening, onOpen }: UnlockFormProps) => {
  const { t } = useTranslate()
  const [secret, setSecret] = useState('')
  const [isShown, setShown] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // It comes up in answer to a click, and nothing else can be done here.
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (secret !== '' && !isOpening) onOpen(secret)
      }}
    >
      <TextField
        label={t('passphrase.secret')}
        description={t('passphrase.secretHelp')}
        type={isShown ? 'text' : 'password'}
        autoComplete="off"
        inputRef={field}
        maxLength={2000}
        value={secret}
        onChange={setSecret}
      />
      <div className={layout.row}>
        <Button type="submit" tone="primary" isDisabled={secret === ''} isPending={isOpening}>
          {t('passphrase.open')}
        </Button>
        <Checkbox isSelected={isShown} onChange={setShown}>
          {t('passphrase.show')}
        </Checkbox>
      </div>
      {isOpening ? <output>{t('passphrase.opening')}</output> : null}
    </form>
  )
}
