import { useState } from 'react'
import { readStatements } from '#shared/domain/surveys/read-statements.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import * as css from './surveys.css.ts'

interface PasteStatementsProps {
  onTake: (statements: ReturnType<typeof readStatements>) => void
  onClose: () => void
}

/** A whole questionnaire at once, copied out of a table: what was understood is counted before it is taken. */
export const PasteStatements = ({ onTake, onClose }: PasteStatementsProps) => {
  const { t } = useTranslate()
  const [text, setText] = useState('')
  const statements = readStatements(text)
  const left = statements.flatMap((one) => one.left)
  return (
    <Dialog
      isOpen
      title={t('surveys.paste')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button tone="primary" isDisabled={statements.length === 0} onPress={() => onTake(statements)}>
            {t('surveys.take', { count: statements.length })}
          </Button>
        </>
      }
    >
      <div className={css.pasteArea}>
        <TextArea
          isProse={false}
          label={t('surveys.pasted')}
          description={t('surveys.pastedHint')}
          value={text}
          onChange={setText}
          minLines={8}
        />
        {left.length === 0 ? null : (
          <InlineAlert tone="warning" what={t('surveys.notShares', { words: left.join(' / ') })} />
        )}
      </div>
    </Dialog>
  )
}
