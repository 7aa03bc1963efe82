import type { RefusedEdit } from '#renderer/api/record-editor.ts'
import { errorSentence } from '#renderer/api/error-sentence.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'

interface RefusedEditsProps {
  refused: readonly RefusedEdit[]
  onDismiss: () => void
}

const wordsOf = ({ edit }: RefusedEdit): readonly string[] =>
  edit.op === 'set' && typeof edit.value === 'string' && edit.value !== '' ? [edit.value] : []

/** What could not be saved and why, with the typed words kept in sight until they are put elsewhere. */
export const RefusedEdits = ({ refused, onDismiss }: RefusedEditsProps) => {
  const { t, translateShared } = useTranslate()
  if (refused.length === 0) return null
  const sentences = [...new Set(refused.map(({ error }) => errorSentence(translateShared, error)))]
  const words = refused.flatMap(wordsOf)
  return (
    <InlineAlert
      tone="danger"
      isLive
      what={t('form.refused', { count: refused.length })}
      safe={sentences.join(' ')}
      next={words.length === 0 ? undefined : t('form.refusedWords', { words: words.join(' / ') })}
      actions={
        <Button isSmall onPress={onDismiss}>
          {t('form.refusedDismiss')}
        </Button>
      }
    />
  )
}
