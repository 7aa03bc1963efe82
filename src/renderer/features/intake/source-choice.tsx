import { FileUp, TextSearch } from 'lucide-react'
import { useState } from 'react'
import { OFFERED_ENDINGS } from '#shared/domain/intake/offered-kind.ts'
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { offerFiles } from '#renderer/layout/offered-files.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import * as css from './intake.css.ts'
import type { IntakeState } from './use-intake.ts'

const TYPES = OFFERED_ENDINGS.map((ending) => `.${ending}`)

interface SourceChoiceProps {
  intake: IntakeState
}

/** A file of another program, or text copied from one. */
export const SourceChoice = ({ intake }: SourceChoiceProps) => {
  const { t } = useTranslate()
  const [text, setText] = useState('')
  // A PDF may carry its record, a bundle is another's work: the window opens the screen that reads them.
  const begin = (file: File): void => {
    if (!offerFiles([file])) void intake.beginFile(file)
  }
  return (
    <div className={css.choices}>
      <Section title={t('intake.fromFile')}>
        <DropZone
          className={css.drop}
          aria-label={t('intake.drop')}
          onDrop={({ items }) => {
            const item = items.find(isFileDropItem)
            if (item !== undefined) void item.getFile().then(begin)
          }}
        >
          <span>{t('intake.drop')}</span>
          <FileTrigger
            acceptedFileTypes={TYPES}
            onSelect={(files) => {
              const chosen = files?.[0]
              if (chosen !== undefined) begin(chosen)
            }}
          >
            <Button icon={<FileUp size={16} />} isPending={intake.isReading}>
              {t('intake.choose')}
            </Button>
          </FileTrigger>
          <span className={layout.soft}>{t('intake.types')}</span>
        </DropZone>
      </Section>
      <Section title={t('intake.fromText')}>
        <div className={layout.tight}>
          <TextArea
            isProse={false}
            data-field="intakeText"
            label={t('intake.text')}
            description={t('intake.textHint')}
            value={text}
            onChange={setText}
            minLines={8}
          />
          <div className={layout.row}>
            <Button
              tone="primary"
              icon={<TextSearch size={16} />}
              isDisabled={text.trim() === ''}
              isPending={intake.isReading}
              onPress={() => intake.beginText(text)}
            >
              {t('intake.read')}
            </Button>
          </div>
        </div>
      </Section>
    </div>
  )
}
