import { useCommand } from '#renderer/api/use-command.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { saveFile } from '#renderer/lib/save-file.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

const WORDS = 3

/** Whether so many words were typed as the last row of a sheet has. */
export const isLastRow = (typed: string): boolean => typed.trim().split(/\s+/u).length === WORDS

interface LockSheetProps {
  words: string
  onChange: (words: string) => void
}

/** Print first, then prove it with the last row; the words are never shown on the screen. */
export const LockSheet = ({ words, onChange }: LockSheetProps) => {
  const { t } = useTranslate()
  const prepare = useCommand('lock.prepareSheet')
  const print = () =>
    prepare.mutate({}, { onSuccess: ({ fileName, base64 }) => saveFile(fileName, base64, 'application/pdf') })
  return (
    <>
      <div className={layout.row}>
        <Button isDisabled={prepare.isPending} onPress={print}>
          {t('seal.sheetSave')}
        </Button>
      </div>
      <p className={layout.soft}>{t('seal.sheetHint')}</p>
      <TextField
        label={t('seal.sheetLast')}
        description={t('seal.sheetLastHint')}
        value={words}
        onChange={onChange}
        isDisabled={prepare.data === undefined}
      />
    </>
  )
}
