import { useState } from 'react'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { usePassphraseWords } from './lock-words.ts'

interface NewPassphraseProps {
  /** The passphrase when it may be used and was typed twice alike; else `null`. */
  onChange: (passphrase: string | null) => void
}

/** A passphrase typed twice, with what it is worth. */
export const NewPassphrase = ({ onChange }: NewPassphraseProps) => {
  const { t } = useTranslate()
  const judge = usePassphraseWords()
  const [typed, setTyped] = useState({ first: '', again: '' })
  const [isShown, setIsShown] = useState(false)
  const { words, isTaken } = judge(typed.first)
  const type = isShown ? 'text' : 'password'
  const change = (next: { first: string; again: string }): void => {
    setTyped(next)
    onChange(judge(next.first).isTaken && next.first === next.again ? next.first : null)
  }
  const differs = typed.again !== '' && !typed.first.startsWith(typed.again)
  return (
    <>
      <TextField
        label={t('lock.newPassphrase')}
        type={type}
        autoComplete="new-password"
        value={typed.first}
        onChange={(first) => change({ ...typed, first })}
        description={words}
        isInvalid={typed.first !== '' && !isTaken}
      />
      <TextField
        label={t('lock.again')}
        type={type}
        autoComplete="new-password"
        value={typed.again}
        onChange={(again) => change({ ...typed, again })}
        errorMessage={differs ? t('lock.differs') : undefined}
      />
      <Checkbox isSelected={isShown} onChange={setIsShown}>
        {t('lock.show')}
      </Checkbox>
    </>
  )
}
