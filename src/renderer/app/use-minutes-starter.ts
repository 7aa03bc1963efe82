import { useStartMinutes } from '#renderer/features/minutes/use-start-minutes.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { jumpWhenShown } from '#renderer/lib/jump-to-field.ts'
import { pathOfRecord, PATHS } from '#renderer/lib/paths.ts'
import { requestOfScreen } from '#renderer/lib/screen-requests.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { useGo } from './use-go.ts'

/** Opens minutes just begun with the caret in the first field that nobody could fill in. */
export const useShowNewMinutes = (): ((id: string) => void) => {
  const go = useGo()
  return (id) => {
    go(pathOfRecord('meeting', id) ?? PATHS.minutes)
    jumpWhenShown('startTime')
  }
}

/** Begins minutes from anywhere: of the only team at once, of several after asking which; without any it tells why not. */
export const useMinutesStarter = (): (() => void) => {
  const { t } = useTranslate()
  const { notify } = useNotices()
  const go = useGo()
  const { bodies, start } = useStartMinutes(useShowNewMinutes())
  return () => {
    const [first, ...others] = bodies
    if (first === undefined) {
      go(PATHS.bodies)
      notify({ tone: 'info', text: t('minutes.needTeam') })
    } else if (others.length === 0) start(first.id)
    else {
      go(PATHS.minutes)
      requestOfScreen('minutes')
    }
  }
}
