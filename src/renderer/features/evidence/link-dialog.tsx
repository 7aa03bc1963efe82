import { useState } from 'react'
import { EvidenceState } from '#shared/model/plan.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { foldForSearch } from '#shared/domain/lithuanian/fold-for-search.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import * as layout from '#renderer/layout/page.css.ts'
import { focusOnMount } from '#renderer/lib/focus-on-mount.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ItemList } from '#renderer/ui/item-list.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import * as css from './evidence.css.ts'
import { ItemSelect } from './item-select.tsx'
import { indicatorWords } from './indicator-words.ts'

interface LinkDialogProps {
  kind: Kind
  recordId: string
  /** Indicators this record proves already. */
  linkedIds: ReadonlySet<string>
  onClose: () => void
}

/** Picks the indicator that a record proves, by number or words, and how far it is proved. */
export const LinkDialog = ({ kind, recordId, linkedIds, onClose }: LinkDialogProps) => {
  const { t } = useTranslate()
  const { records } = useRecords('indicator')
  const { records: activities } = useRecords('activity')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [state, setState] = useState<EvidenceState>('done')
  const [itemId, setItemId] = useState<string | null>(null)
  const { create, isPending } = useCreateRecord()

  const wanted = foldForSearch(typed)
  const found = records
    .filter(({ id, record }) => !linkedIds.has(id) && foldForSearch(indicatorWords(record)).includes(wanted))
    .toSorted((a, b) => compareLithuanian(a.record.printedNumber, b.record.printedNumber))
  const groups = activities
    .toSorted((a, b) => a.record.order - b.record.order)
    .map(({ id, record }) => ({
      id,
      label: [record.printedNumber, record.title].filter(Boolean).join(' '),
      entries: found
        .filter((indicator) => indicator.record.activityId === id)
        .map((indicator) => ({ id: indicator.id, title: indicatorWords(indicator.record) })),
    }))
  const isChosen = chosen !== null && found.some(({ id }) => id === chosen)
  const link = (): void => {
    if (chosen === null || !isChosen) return
    create('evidence', { indicatorId: chosen, recordId, recordKind: kind, state, itemId }).then(
      onClose,
      () => undefined,
    )
  }
  return (
    <Dialog
      isOpen
      size="large"
      title={t('evidence.dialog')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button tone="primary" isDisabled={!isChosen || isPending} onPress={link}>
            {t('evidence.do')}
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <SearchField
          label={t('evidence.search')}
          placeholder={t('evidence.search')}
          clearLabel={t('evidence.clear')}
          value={typed}
          onChange={setTyped}
          inputRef={focusOnMount}
        />
        <div className={css.list}>
          <ItemList
            label={t('evidence.indicators')}
            groups={groups}
            selectedId={isChosen ? chosen : null}
            onSelect={setChosen}
            empty={<EmptyState sentence={t(records.length === 0 ? 'evidence.noPlan' : 'form.nothingFits')} />}
          />
        </div>
        {kind === 'meeting' ? <ItemSelect meetingId={recordId} value={itemId} onChange={setItemId} /> : null}
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
