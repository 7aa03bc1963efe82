import { useState } from 'react'
import { sharePlace } from '#shared/domain/share-place/web-address.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

interface WebFormProps {
  /** What is chosen now, where that is an address. */
  address: string
  onDone: () => void
  onCancel: (() => void) | null
}

/** A place on the web: its address and who asks. Nothing is asked of it before a button is pressed. */
export const WebForm = ({ address: known, onDone, onCancel }: WebFormProps) => {
  const { t, translateShared } = useTranslate()
  const [address, setAddress] = useState(known)
  const [user, setUser] = useState('')
  const [password, setPassword] = useState('')
  const [isTried, setIsTried] = useState(false)
  const choose = useCommand('share.choose')
  const test = useCommand('share.test')
  const place = sharePlace(address)
  const problem = place.kind === 'web' ? null : place.kind === 'wrong' ? place.why : 'not-an-address'
  const input = {
    folder: address.trim(),
    // Of the address that is known already the name and the password are, too.
    ...(user.trim() === '' && address.trim() === known ? {} : { user: user.trim(), password }),
  }
  const attempt = (act: () => void): void => {
    setIsTried(true)
    if (problem === null) act()
  }
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault()
        attempt(() => choose.mutate(input, { onSuccess: onDone }))
      }}
    >
      <div className={layout.narrow}>
        <TextField
          label={t('share.web.address')}
          description={t('share.web.addressHint')}
          errorMessage={
            isTried && problem !== null ? translateShared(`field.web-address-${problem}`) : undefined
          }
          value={address}
          onChange={(next) => {
            setAddress(next)
            test.reset()
          }}
          type="url"
          autoComplete="off"
          spellCheck="false"
        />
      </div>
      <div className={layout.narrow}>
        <TextField label={t('share.web.user')} value={user} onChange={setUser} autoComplete="off" />
      </div>
      <div className={layout.narrow}>
        <TextField
          label={t('share.web.password')}
          description={t('share.web.passwordHint')}
          value={password}
          onChange={setPassword}
          type="password"
          autoComplete="off"
        />
      </div>
      {test.data === undefined ? null : (
        <InlineAlert tone="success" isLive what={t('share.web.tested', { state: test.data.state })} />
      )}
      <div className={layout.row}>
        <Button type="submit" tone="primary" isPending={choose.isPending}>
          {t('share.web.use')}
        </Button>
        <Button isPending={test.isPending} onPress={() => attempt(() => test.mutate(input))}>
          {t('share.web.test')}
        </Button>
        {onCancel === null ? null : <Button onPress={onCancel}>{t('app.cancel')}</Button>}
      </div>
    </form>
  )
}
