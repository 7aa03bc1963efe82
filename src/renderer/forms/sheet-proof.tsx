import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

const WORDS_IN_A_ROW = 3

/** Whether so many words were typed as the last row of a sheet has. */
export const isLastRow = (typed: string): boolean => typed.trim().split(/\s+/u).length === WORDS_IN_A_ROW

interface SheetProofProps {
  /** What was typed of the sheet's last row. */
  words: string
  isPrinted: boolean
  /** A sheet may have been printed before. */
  canBeProved: boolean
  isBusy: boolean
  onPrint: () => void
  onChange: (words: string) => void
}

/** Print a recovery sheet first, then prove it with the last row; its words are never shown on the screen. */
export const SheetProof = ({ words, isPrinted, canBeProved, isBusy, onPrint, onChange }: SheetProofProps) => {
  const { t } = useTranslate()
  return (
    <>
      <div className={layout.row}>
        <Button tone={isPrinted ? 'secondary' : 'primary'} isDisabled={isBusy} onPress={onPrint}>
          {t('seal.sheetSave')}
        </Button>
      </div>
      <p className={layout.soft}>{t('seal.sheetHint')}</p>
      <TextField
        label={t('seal.sheetLast')}
        description={t('seal.sheetLastHint')}
        value={words}
        onChange={onChange}
        isDisabled={!canBeProved}
      />
    </>
  )
}
