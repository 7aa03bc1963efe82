import { SpellCheck } from 'lucide-react'
import { useStore } from '#renderer/lib/store.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { goToUnknownWord, spelledFields } from '#renderer/ui/spelled-fields.ts'
import * as css from './form-checker.css.ts'

/** How many words of the form are unknown, as a way to the next of them; nothing where there are none. */
export const SpellingLine = () => {
  const { t } = useTranslate()
  const count = useStore(spelledFields).reduce((sum, { starts }) => sum + starts.length, 0)
  if (count === 0) return null
  return (
    <li>
      <button type="button" className={css.finding} onClick={() => goToUnknownWord()}>
        <SpellCheck size={14} aria-hidden="true" className={css.mark.hint} />
        {t('spelling.count', { count })}
      </button>
    </li>
  )
}
