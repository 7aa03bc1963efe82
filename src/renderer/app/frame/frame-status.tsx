import { Check, CircleAlert, Languages, LoaderCircle, PenLine } from 'lucide-react'
import { useHome } from '#renderer/api/queries.ts'
import { saveStatus } from '#renderer/api/save-status.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { changeLocale, languageStore } from '#renderer/i18n/language-store.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useStore } from '#renderer/lib/store.ts'
import { StatusBar } from '#renderer/ui/status-bar.tsx'

/** Whether everything is saved, what is not handed over, who writes, and where. */
export const FrameStatus = ({ onAskWho }: { onAskWho: () => void }) => {
  const { t } = useTranslate()
  const { author, name, isPractice } = useWorkspace()
  const { locale } = useStore(languageStore)
  const { data } = useHome()
  const pending = data?.pendingChanges ?? 0
  return (
    <StatusBar
      label={t('frame.status')}
      parts={[
        { id: 'saved', ...useSavedPart() },
        { id: 'pending', text: t('status.pending', { count: pending }) },
        {
          id: 'author',
          text: author === '' ? t('status.nobodyWrites') : t('status.writes', { author }),
          icon: <PenLine size={14} aria-hidden="true" />,
          onPress: onAskWho,
        },
        ...(isPractice ? [{ id: 'practice', text: t('status.practice') }] : []),
        { id: 'place', text: name, isAtEnd: true },
        {
          id: 'locale',
          text: t('status.otherLanguage'),
          icon: <Languages size={14} aria-hidden="true" />,
          onPress: () => changeLocale(locale === 'lt' ? 'en' : 'lt'),
        },
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
