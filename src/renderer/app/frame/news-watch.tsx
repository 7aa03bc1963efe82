import { useEffect, useRef } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { PATHS } from '#renderer/lib/paths.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { useGo } from '../use-go.ts'

/** Once a session: says what others brought since somebody last looked. The very first look is now. */
export const NewsWatch = () => {
  const client = useClient()
  const { t } = useTranslate()
  const dates = useDateWords()
  const { notify } = useNotices()
  const go = useGo()
  const isTold = useRef(false)
  useEffect(() => {
    if (isTold.current) return
    isTold.current = true
    const tell = async (): Promise<void> => {
      const { since, total } = await client.call('history.news', {})
      if (since === null) await client.call('history.seen', {})
      else if (total > 0) {
        notify({
          tone: 'info',
          text: t('news.since', { since: dates.moment(since), count: total }),
          action: { label: t('steps.show'), onPress: () => go(PATHS.news) },
        })
      }
    }
    // Only a kindness: a failure of it is told nowhere.
    tell().catch(() => undefined)
  }, [client, dates, go, notify, t])
  return null
}
