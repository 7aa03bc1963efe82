import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import type { EditorState } from '#renderer/api/record-editor.ts'
import { useDateWords } from '#renderer/i18n/date-words.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { visuallyHiddenWhereNarrow } from '#renderer/ui/visually-hidden.css.ts'
import * as css from './record-bar.css.ts'

/** Whether what stands on the screen is already kept: said only after the core has answered. */
export const SavedWords = ({ state }: { state: Pick<EditorState, 'phase' | 'savedAt' | 'trouble'> }) => {
  const { t } = useTranslate()
  const { clock } = useDateWords()
  if (state.trouble !== null) {
    return (
      <span className={css.row}>
        <CircleAlert size={14} aria-hidden="true" className={css.bad} />
        {t('saved.trouble')}
      </span>
    )
  }
  if (state.phase === 'waiting') {
    return (
      <span className={css.row}>
        <LoaderCircle size={14} aria-hidden="true" />
        {t('saved.waiting')}
      </span>
    )
  }
  return (
    <span className={css.row}>
      <Check size={14} aria-hidden="true" className={css.ok} />
      {/* Where the bar is narrow the mark alone stands here; the status line has the words. */}
      <span className={visuallyHiddenWhereNarrow}>
        {state.savedAt === null ? t('saved.all') : t('saved.at', { time: clock(state.savedAt) })}
      </span>
    </span>
  )
}
