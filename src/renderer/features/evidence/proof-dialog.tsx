import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { foldForSearch } from '#shared/domain/lithuanian/fold-for-search.ts'
import type { Kind } from '#shared/model/kinds.ts'
import type { EvidenceState } from '#shared/model/plan.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { useCreateRecord } from '#renderer/api/use-create-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ItemList } from '#renderer/ui/item-list.tsx'
import { ToolRow } from '#renderer/ui/tool-row.tsx'
import * as css from './evidence.css.ts'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { ItemSelect } from './item-select.tsx'
import { PROOF_KINDS } from './proof-kinds.ts'

interface ProofDialogProps {
  indicatorId: string
  /** Records that prove it already. */
  linkedIds: ReadonlySet<string>
  /** New records that may be begun as the proof, where it is not written yet. */
  begins?: readonly { readonly kind: Kind; readonly begin: () => void }[]
  onClose: () => void
}

const BEGUN = ['meeting', 'order', 'event'] as const

type Shown = Pick<StoredRecord, 'kind' | 'id' | 'title' | 'number' | 'date'>

/** Those of them that tell what people learned and changed. */
const useLearningRecords = (): readonly Shown[] => {
  const filter = { institutionId: useWorkspace().workspaceId }
  const folder = useRecords('folder-programme', filter).records
  const internship = useRecords('internship', filter).records
  const circle = useRecords('methodical-circle', filter).records
  const method = useRecords('reflection-method', filter).records
  const adjustment = useRecords('adjustment', filter).records
  const answer = useRecords('narrative-answer', filter).records
  return useMemo(
    () => [...folder, ...internship, ...circle, ...method, ...adjustment, ...answer],
    [folder, internship, circle, method, adjustment, answer],
  )
}

/** Own records of every kind that can prove something, the newest first. */
const useProvingRecords = (): readonly Shown[] => {
  const filter = { institutionId: useWorkspace().workspaceId }
  const { records: bodies } = useRecords('body')
  const meeting = useRecords('meeting', filter).records
  const order = useRecords('order', filter).records
  const event = useRecords('event', filter).records
  const survey = useRecords('survey', filter).records
  const talk = useRecords('talk-round', filter).records
  const paper = useRecords('paper-version', filter).records
  const learning = useLearningRecords()
  return useMemo(() => {
    const bodyNames = new Map(bodies.map(({ id, record }) => [id, record.name]))
    const meetings = meeting.map((one): Shown => ({
      ...one,
      title: [bodyNames.get(one.record.bodyId ?? ''), one.title].filter(Boolean).join(': '),
    }))
    const all: Shown[] = [...meetings, ...order, ...event, ...survey, ...talk, ...paper, ...learning]
    return all.toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))
  }, [bodies, meeting, order, event, survey, talk, paper, learning])
}

const wordsOf = ({ title, number, date }: Shown): string => [number, title, date].filter(Boolean).join(' ')

/** Picks the record that proves an indicator, by number, date or words. */
export const ProofDialog = ({ indicatorId, linkedIds, begins = [], onClose }: ProofDialogProps) => {
  const { t } = useTranslate()
  const records = useProvingRecords()
  const [typed, setTyped] = useState('')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [state, setState] = useState<EvidenceState>('done')
  const [itemId, setItemId] = useState<string | null>(null)
  const { create, isPending } = useCreateRecord()
  const wanted = foldForSearch(typed)
  const found = records.filter(
    (one) => !linkedIds.has(one.id) && foldForSearch(wordsOf(one)).includes(wanted),
  )
  const chosen = found.find(({ id }) => id === chosenId)
  const link = (): void => {
    if (chosen === undefined) return
    create('evidence', { indicatorId, recordId: chosen.id, recordKind: chosen.kind, state, itemId }).then(
      onClose,
      () => undefined,
    )
  }
  const groups = PROOF_KINDS.map((kind) => ({
    id: kind,
    label: t(`proofKinds.${kind}`),
    entries: found
      .filter((one) => one.kind === kind)
      .map(({ id, title, number, date }) => ({
        id,
        title: title === '' ? t(`proofKind.${kind}`) : title,
        meta: [number === null ? '' : t('share.number', { number }), date].filter(Boolean).join(' · '),
      })),
  }))
  return (
    <EvidenceDialog
      title={t('evidence.linkRecord')}
      searchLabel={t('evidence.searchRecord')}
      typed={typed}
      onType={setTyped}
      state={state}
      onState={setState}
      canLink={chosen !== undefined && !isPending}
      onLink={link}
      onClose={onClose}
    >
      {begins.length === 0 ? null : (
        <ToolRow label={t('evidence.begin')} className={css.begins}>
          {BEGUN.map((kind) => {
            const one = begins.find((some) => some.kind === kind)
            return one === undefined ? null : (
              <Button key={kind} isSmall icon={<Plus size={14} />} onPress={one.begin}>
                {t(`evidenceBegin.${kind}`)}
              </Button>
            )
          })}
        </ToolRow>
      )}
      <div className={css.list}>
        <ItemList
          label={t('evidence.records')}
          groups={groups}
          selectedId={chosen?.id ?? null}
          onSelect={(id) => {
            setChosenId(id)
            setItemId(null)
          }}
          empty={
            <EmptyState sentence={t(records.length === 0 ? 'evidence.noRecords' : 'form.nothingFits')} />
          }
        />
      </div>
      {chosen?.kind === 'meeting' ? (
        <ItemSelect meetingId={chosen.id} value={itemId} onChange={setItemId} />
      ) : null}
    </EvidenceDialog>
  )
}
