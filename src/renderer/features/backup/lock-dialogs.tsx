import { type ReactNode, useState } from 'react'
import { isLastRow } from '#renderer/forms/sheet-proof.tsx'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { LockDialog, type LockStep } from './lock-dialog.tsx'
import { LockSheet } from './lock-sheet.tsx'
import { NewPassphrase } from './new-passphrase.tsx'

interface StepProps {
  onClose: () => void
}

/** What is lost when both ways in are lost is told first, and typed to be understood. */
const TurnOnDialog = ({ onClose }: StepProps) => {
  const { t } = useTranslate()
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [promised, setPromised] = useState('')
  const isReady = isLastRow(words) && promised.trim().toLocaleUpperCase('lt') === t('lock.promiseWord')
  return (
    <LockDialog
      step="turnOn"
      onClose={onClose}
      input={passphrase === null || !isReady ? null : { passphrase, words }}
    >
      <InlineAlert tone="warning" what={t('lock.bothLost')} safe={t('lock.bothLostSafe')} />
      <NewPassphrase offersWords onChange={setPassphrase} />
      <LockSheet words={words} onChange={setWords} />
      <TextField
        label={t('lock.promise', { word: t('lock.promiseWord') })}
        value={promised}
        onChange={setPromised}
      />
    </LockDialog>
  )
}

const PassphraseNow = ({ value, onChange }: { value: string; onChange: (typed: string) => void }) => {
  const { t } = useTranslate()
  return (
    <TextField
      label={t('lock.passphraseNow')}
      type="password"
      autoComplete="current-password"
      value={value}
      onChange={onChange}
    />
  )
}

const TurnOffDialog = ({ onClose }: StepProps) => {
  const { t } = useTranslate()
  const [passphrase, setPassphrase] = useState('')
  return (
    <LockDialog step="turnOff" onClose={onClose} input={passphrase === '' ? null : { proof: { passphrase } }}>
      <p>{t('lock.offWhy')}</p>
      <PassphraseNow value={passphrase} onChange={setPassphrase} />
    </LockDialog>
  )
}

const ChangeDialog = ({ onClose }: StepProps) => {
  const { t } = useTranslate()
  const [passphrase, setPassphrase] = useState('')
  const [next, setNext] = useState<string | null>(null)
  return (
    <LockDialog
      step="changePassphrase"
      onClose={onClose}
      input={passphrase === '' || next === null ? null : { proof: { passphrase }, next }}
    >
      <p>{t('lock.changeWhy')}</p>
      <PassphraseNow value={passphrase} onChange={setPassphrase} />
      <NewPassphrase offersWords onChange={setNext} />
    </LockDialog>
  )
}

const SheetDialog = ({ onClose }: StepProps) => {
  const { t } = useTranslate()
  const [passphrase, setPassphrase] = useState('')
  const [words, setWords] = useState('')
  return (
    <LockDialog
      step="replaceSheet"
      onClose={onClose}
      input={passphrase === '' || !isLastRow(words) ? null : { proof: { passphrase }, words }}
    >
      <p>{t('lock.sheetWhy')}</p>
      <PassphraseNow value={passphrase} onChange={setPassphrase} />
      <LockSheet words={words} onChange={setWords} />
    </LockDialog>
  )
}

export const LOCK_DIALOGS: Readonly<Record<LockStep, (props: StepProps) => ReactNode>> = {
  turnOn: TurnOnDialog,
  turnOff: TurnOffDialog,
  changePassphrase: ChangeDialog,
  replaceSheet: SheetDialog,
}
