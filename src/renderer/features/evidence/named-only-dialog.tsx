import { useState } from 'react'
import { NO_FILE, type StoredFile } from '#shared/model/stored-file.ts'
import { EvidenceState } from '#shared/model/plan.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { AttachmentField } from '#renderer/forms/attachment-field.tsx'
import { useFieldParsers } from '#renderer/forms/use-field-parsers.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'

interface NamedOnlyDialogProps {
  indicatorId: string
  onClose: () => void
}

/** Adds a proof that nobody has a record of: a file, or its words as they were written, with a date if there is one. */
export const NamedOnlyDialog = ({ indicatorId, onClose }: NamedOnlyDialogProps) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const { partialDate } = useFieldParsers()
  const [raw, setRaw] = useState('')
  const [date, setDate] = useState('')
  const [state, setState] = useState<EvidenceState>('named-only')
  const { create, isPending } = useCreateRecord()
  const [file, setFile] = useState<StoredFile>(NO_FILE)
  const isReady = raw.trim() !== '' || file.sha256 !== null
  // What can be shown is no longer only named; a state that a person chose stays.
  const attach = (next: StoredFile): void => {
    setFile(next)
    if (next.sha256 !== null && state === 'named-only') setState('done')
  }
  const save = (): void => {
    create('evidence', { indicatorId, raw: raw.trim(), date: date === '' ? null : date, state, file }).then(
      onClose,
      () => undefined,
    )
  }
  return (
    <Dialog
      isOpen
      title={t('evidence.nameOnly')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button tone="primary" isDisabled={!isReady || isPending} onPress={save}>
            {t('evidence.note')}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <TextArea
          label={t('evidence.raw')}
          description={t('evidence.rawHint')}
          value={raw}
          onChange={setRaw}
          maxLength={1000}
          minLines={2}
        />
        <AttachmentField
          label={t('evidence.file')}
          path={['file']}
          file={file}
          writer={{ set: (_, next) => attach(next as StoredFile), flush: () => undefined }}
          isReadOnly={false}
        />
        <DateField
          label={t('evidence.date')}
          placeholder={t('form.datePlaceholder')}
          value={date}
          parse={partialDate}
          today={() => today}
          onCommit={setDate}
        />
        <Select
          label={t('evidence.state')}
          placeholder={t('form.choose')}
          value={state}
          onChange={setState}
          options={EvidenceState.options.map((id) => ({ id, label: t(`evidenceState.${id}`) }))}
        />
      </div>
    </Dialog>
  )
}
