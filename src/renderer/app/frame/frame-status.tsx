import { Check, CircleAlert, Inbox, Languages, LoaderCircle, PenLine, TriangleAlert } from 'lucide-react'
import { useConflicts, useHome } from '#renderer/api/queries.ts'
import { saveStatus } from '#renderer/api/save-status.ts'
import { usePolicy } from '#renderer/api/use-policy.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { changeLocale, languageStore } from '#renderer/i18n/language-store.ts'
import { lastLook, sendersWaiting } from '#renderer/features/share/last-look.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { PATHS } from '#renderer/lib/paths.ts'
import { useStore } from '#renderer/lib/store.ts'
import { useGo } from '../use-go.ts'
import { StatusBar } from '#renderer/ui/status-bar.tsx'

/** Whether everything is saved, what is not handed over, who writes, and where. */
export const FrameStatus = ({ onAskWho }: { onAskWho: () => void }) => {
  const { t } = useTranslate()
  const { author, name, isPractice } = useWorkspace()
  const { locale } = useStore(languageStore)
  const { data } = useHome()
  const go = useGo()
  const conflicts = useConflicts().data?.conflicts.length ?? 0
  const waiting = sendersWaiting(useStore(lastLook))
  const pending = data?.pendingChanges ?? 0
  const { policy } = usePolicy()
  const localePart = {
    id: 'locale',
    text: t('status.otherLanguage'),
    narrow: 'icon' as const,
    icon: <Languages size={14} aria-hidden="true" />,
    onPress: () => changeLocale(locale === 'lt' ? 'en' : 'lt'),
  }
  return (
    <StatusBar
      label={t('frame.status')}
      parts={[
        { id: 'saved', ...useSavedPart() },
        { id: 'pending', text: t('status.pending', { count: pending }) },
        ...(waiting === 0
          ? []
          : [
              {
                id: 'waiting',
                text: t('status.waiting', { count: waiting }),
                icon: <Inbox size={14} aria-hidden="true" />,
                onPress: () => go(PATHS.share),
              },
            ]),
        {
          id: 'conflicts',
          text: t('status.conflicts', { count: conflicts }),
          ...(conflicts === 0
            ? { narrow: 'away' as const }
            : {
                icon: <TriangleAlert size={14} aria-hidden="true" />,
                onPress: () => go(PATHS.share),
              }),
        },
        {
          id: 'author',
          text: author === '' ? t('status.nobodyWrites') : t('status.writes', { author }),
          icon: <PenLine size={14} aria-hidden="true" />,
          onPress: onAskWho,
        },
        ...(isPractice ? [{ id: 'practice', text: t('status.practice'), narrow: 'away' as const }] : []),
        { id: 'place', text: name, isAtEnd: true, narrow: 'away' },
        ...(policy.language === undefined ? [localePart] : []),
      ]}
    />
  )
}
const useSavedPart = () => {
  const { t } = useTranslate()
  const { clock } = useDateWords()
  const { waiting, trouble, savedAt } = useStore(saveStatus)
  if (trouble !== null)
    return { text: t('saved.trouble'), icon: <CircleAlert size={14} aria-hidden="true" /> }
  if (waiting.length > 0)
    return { text: t('saved.waiting'), icon: <LoaderCircle size={14} aria-hidden="true" /> }
  return {
    text: savedAt === null ? t('saved.all') : t('saved.at', { time: clock(savedAt) }),
    icon: <Check size={14} aria-hidden="true" />,
  }
}
