import { useState } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { SeriesRef } from './use-register-series.ts'

type EntryKind = RecordOf<'register-entry'>['entryKind']

/** What a new line begins with. */
export interface EntryDraft {
  readonly entryKind: EntryKind
  readonly number: string
  readonly toNumber: string
}

interface EntryDialogProps {
  series: SeriesRef
  draft: EntryDraft
  onClose: () => void
}

const KINDS = ['gap', 'annulled', 'note'] as const

/** A line beside the papers: why numbers are missing, that one was annulled, or a note. */
export const EntryDialog = ({ series, draft, onClose }: EntryDialogProps) => {
  const { t } = useTranslate()
  const { today } = useWorkspace()
  const { create, isPending } = useCreateRecord()
  const [entryKind, setEntryKind] = useState<EntryKind>(draft.entryKind)
  const [number, setNumber] = useState(draft.number)
  const [toNumber, setToNumber] = useState(draft.toNumber)
  const [reason, setReason] = useState('')
  const isGap = draft.entryKind === 'gap'
  const save = (): void => {
    create('register-entry', {
      registerId: series.registerId,
      bodyId: series.registerId === null ? series.ownRun : null,
      period: series.period,
      entryKind,
      number,
      toNumber: entryKind === 'gap' ? toNumber : '',
      reason,
      date: today,
    }).then(onClose, () => undefined)
  }
  return (
    <Dialog
      isOpen
      size="small"
      title={isGap ? t('registers.explain') : t('registers.entryTitle')}
      closeLabel={t('app.close')}
      onClose={onClose}
    >
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {isGap ? null : (
          <Select<EntryKind>
            label={t('registers.entryKind')}
            value={entryKind}
            placeholder={t('form.choose')}
            options={KINDS.map((id) => ({ id, label: t(`registers.entry.${id}`) }))}
            onChange={setEntryKind}
          />
        )}
        <TextField
          label={t('registers.entryNumber')}
          value={number}
          onChange={setNumber}
          maxLength={60}
          isNarrow
          isRequired
        />
        {entryKind === 'gap' ? (
          <TextField
            label={t('registers.entryTo')}
            description={t('registers.entryToHint')}
            value={toNumber}
            onChange={setToNumber}
            maxLength={60}
            isNarrow
          />
        ) : null}
        <TextField
          label={t('registers.reason')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          isRequired
          inputRef={focusOnMount}
        />
        <div className={layout.row}>
          <Button
            type="submit"
            tone="primary"
            isDisabled={number.trim() === '' || reason.trim() === '' || isPending}
          >
            {t('registers.save')}
          </Button>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
