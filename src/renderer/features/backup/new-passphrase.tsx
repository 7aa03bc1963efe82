import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { usePassphraseWords } from './lock-words.ts'

interface NewPassphraseProps {
  /** The program can draw words: it cannot while its data are locked. */
  offersWords?: boolean
  /** The passphrase when it may be used and was typed twice alike; else `null`. */
  onChange: (passphrase: string | null) => void
}

/** A passphrase typed twice, with what it is worth. */
export const NewPassphrase = ({ offersWords = false, onChange }: NewPassphraseProps) => {
  const { t } = useTranslate()
  const client = useClient()
  const judge = usePassphraseWords()
  const [typed, setTyped] = useState({ first: '', again: '' })
  const [isShown, setIsShown] = useState(false)
  const { words, isTaken } = judge(typed.first)
  const type = isShown ? 'text' : 'password'
  const change = (next: { first: string; again: string }): void => {
    setTyped(next)
    onChange(judge(next.first).isTaken && next.first === next.again ? next.first : null)
  }
  const propose = async (): Promise<void> => {
    const { passphrase } = await client.call('backup.proposePassphrase', {})
    // Shown, so that they can be written down.
    setIsShown(true)
    change({ first: passphrase, again: passphrase })
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
      <div className={layout.row}>
        {offersWords ? (
          <Button icon={<KeyRound size={16} />} onPress={() => void propose()}>
            {t('passphrase.propose')}
          </Button>
        ) : null}
        <Checkbox isSelected={isShown} onChange={setIsShown}>
          {t('lock.show')}
        </Checkbox>
      </div>
    </>
  )
}
