import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { errorSentence } from '#renderer/api/error-sentence.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { openHandbook } from '#renderer/lib/handbook-request.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import * as css from './backup.css.ts'
import { NewPassphrase } from './new-passphrase.tsx'

/** The page begins anew with everything that is open now. */
function useUnlock(work: () => Promise<unknown>) {
  const { translateShared } = useTranslate()
  const { mutate, isPending, error } = useMutation({
    mutationFn: work,
    onSuccess: () => window.location.reload(),
  })
  return { mutate, isPending, problem: error === null ? null : errorSentence(translateShared, error) }
}

const submitted = (work: () => void) => (event: FormEvent) => {
  event.preventDefault()
  work()
}

const ByPassphrase = ({ onForgotten }: { onForgotten: () => void }) => {
  const { t } = useTranslate()
  const client = useClient()
  const [passphrase, setPassphrase] = useState('')
  const { mutate, isPending, problem } = useUnlock(() =>
    client.call('lock.unlock', { proof: { passphrase } }),
  )
  return (
    <form className={layout.stack} onSubmit={submitted(() => mutate())}>
      <TextField
        label={t('lock.passphrase')}
        type="password"
        autoComplete="current-password"
        value={passphrase}
        onChange={setPassphrase}
        inputRef={focusOnMount}
      />
      {problem === null ? null : <InlineAlert tone="danger" isLive what={problem} />}
      <div className={layout.row}>
        <Button tone="primary" type="submit" isDisabled={passphrase === '' || isPending}>
          {t(isPending ? 'lock.unlocking' : 'lock.unlock')}
        </Button>
        <Button tone="quiet" onPress={onForgotten}>
          {t('lock.forgotten')}
        </Button>
      </div>
    </form>
  )
}

/** A forgotten passphrase is replaced at once, else the sheet would be asked for at every start. */
const BySheet = ({ onBack }: { onBack: () => void }) => {
  const { t } = useTranslate()
  const client = useClient()
  const [sheet, setSheet] = useState('')
  const [next, setNext] = useState<string | null>(null)
  const { mutate, isPending, problem } = useUnlock(async () => {
    await client.call('lock.changePassphrase', { proof: { sheet }, next: next ?? '' })
    await client.call('lock.unlock', { proof: { sheet } })
  })
  return (
    <form className={layout.stack} onSubmit={submitted(() => mutate())}>
      <TextArea
        label={t('lock.sheetWords')}
        description={t('lock.sheetWordsHint')}
        value={sheet}
        onChange={setSheet}
      />
      <NewPassphrase onChange={setNext} />
      {problem === null ? null : <InlineAlert tone="danger" isLive what={problem} />}
      <div className={layout.row}>
        <Button tone="primary" type="submit" isDisabled={sheet.trim() === '' || next === null || isPending}>
          {t(isPending ? 'lock.unlocking' : 'lock.unlock')}
        </Button>
        <Button tone="quiet" onPress={onBack}>
          {t('lock.backToPassphrase')}
        </Button>
      </div>
    </form>
  )
}

/** In place of the program while its data are locked. */
export const UnlockScreen = () => {
  const { t } = useTranslate()
  const [isForgotten, setIsForgotten] = useState(false)
  return (
    <main className={css.rescue}>
      <div className={css.unlockSheet}>
        <h1 className={css.rescueTitle}>{t('lock.screen')}</h1>
        <p>{t(isForgotten ? 'lock.screenSheet' : 'lock.screenWords')}</p>
        {isForgotten ? (
          <BySheet onBack={() => setIsForgotten(false)} />
        ) : (
          <ByPassphrase onForgotten={() => setIsForgotten(true)} />
        )}
        <div className={layout.row}>
          <Button tone="quiet" onPress={() => openHandbook('lock')}>
            {t('handbook.more')}
          </Button>
        </div>
      </div>
    </main>
  )
}
