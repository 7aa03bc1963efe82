import { type ReactNode, useEffect, useMemo } from 'react'
import { useClient } from '#renderer/api/client-context.ts'
import { usePolicy } from '#renderer/api/use-policy.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { SpellingContext } from '#renderer/ui/spelling-context.ts'
import { createSpellingHelp } from './create-spelling-help.ts'
import { useSpellingSwitch } from './spelling-switch.ts'

/** Gives the text fields under it help with spelling, unless somebody switched it off. */
export const SpellingProvider = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslate()
  const client = useClient()
  const { policy } = usePolicy()
  const isOn = useSpellingSwitch() && !policy.off.includes('spelling')
  const asking = useMemo(() => (isOn ? createSpellingHelp(client) : null), [client, isOn])
  useEffect(() => () => asking?.stop(), [asking])
  const help = useMemo(
    () =>
      asking === null
        ? null
        : {
            ...asking,
            words: {
              menu: (word: string) => t('spelling.menu', { word }),
              keep: (word: string) => t('spelling.keep', { word }),
              none: t('spelling.noSuggestions'),
              count: (count: number) => t('spelling.count', { count }),
            },
          },
    [asking, t],
  )
  return <SpellingContext value={help}>{children}</SpellingContext>
}
