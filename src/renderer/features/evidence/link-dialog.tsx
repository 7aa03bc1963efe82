import { useState } from 'react'
import type { EvidenceState } from '#shared/model/plan.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { foldForSearch } from '#shared/domain/lithuanian/fold-for-search.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ItemList } from '#renderer/ui/item-list.tsx'
import * as css from './evidence.css.ts'
import { EvidenceDialog } from './evidence-dialog.tsx'
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
    <EvidenceDialog
      title={t('evidence.dialog')}
      searchLabel={t('evidence.search')}
      typed={typed}
      onType={setTyped}
      state={state}
      onState={setState}
      canLink={isChosen && !isPending}
      onLink={link}
      onClose={onClose}
    >
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
    </EvidenceDialog>
  )
}
