import { useEffect, useEffectEvent } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { errorNotice } from '#renderer/api/error-sentence.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { offerFiles } from '#renderer/layout/offered-files.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'

const asFile = ({ name, base64 }: { name: string; base64: string }): File =>
  new File([Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)], name)

/** Opens what the system gave the program to open - a double click, a path at the start - as if it were dropped. */
export const useHandedFiles = (): void => {
  const client = useClient()
  const { notify } = useNotices()
  const { t, translateShared } = useTranslate()
  const take = useEffectEvent(async () => {
    try {
      const { files, unread } = await client.call('program.takeHanded', {})
      const names = unread.slice(0, 3).join(', ')
      if (unread.length > 0) notify({ tone: 'danger', text: t('drop.unread', { names }) })
      if (files.length > 0) offerFiles(files.map(asFile))
    } catch (error) {
      notify(errorNotice(translateShared, error))
    }
  })
  useEffect(() => {
    void take()
    return client.on('program.handed', () => void take())
  }, [client])
}
