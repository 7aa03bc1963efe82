import { type KeyboardEvent, useMemo } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useRecords } from '#renderer/api/queries.ts'
import { type Words, useTranslate } from '#renderer/i18n/use-translate.ts'
import { RecordList } from '#renderer/layout/record-list.tsx'
import type { ListEntry, ListGroup } from '#renderer/ui/item-list.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { StateMark } from '#renderer/ui/state-mark.tsx'
import { numbered } from './numbered.ts'
import * as css from './plan.css.ts'
import type { ActivityBranch, LevelBranch } from './plan-tree.ts'
import type { PlanView } from './plan-view.ts'
import { targetWords } from './target-words.ts'

interface PlanListProps {
  view: PlanView
  selectedId: string | null
  onSelect: (id: string) => void
  onStep: (step: 1 | -1) => void
}

interface Shown {
  readonly t: Words
  readonly planId: string
  readonly comments: ReadonlyMap<string, number>
}

const commentMark = (id: string, { t, comments }: Shown) => {
  const count = comments.get(id)
  return count === undefined ? null : <StateMark state="warning" word={t('comments.open', { count })} />
}

/** In a merged plan the municipality's parts and the own ones stand together; the own ones say so. */
const ownWord = (part: { readonly planId: string }, view: PlanView, { t, planId }: Shown): string =>
  view.plan.parentPlanId !== null && part.planId === planId ? t('plan.own') : ''

function indicatorEntry(indicator: RecordOf<'indicator'>, view: PlanView, shown: Shown): ListEntry {
  const { t } = shown
  return {
    id: indicator.id,
    title: numbered(indicator),
    depth: indicator.parentIndicatorId === null ? 1 : 2,
    detail: (
      <>
        <span>{t(`indicatorKind.${indicator.kind}`)}</span>
        <span>{targetWords(indicator, t)}</span>
        <span>{ownWord(indicator, view, shown)}</span>
        {commentMark(indicator.id, shown)}
      </>
    ),
  }
}

function activityEntries(
  { activity, indicators }: ActivityBranch,
  view: PlanView,
  shown: Shown,
): ListEntry[] {
  const { t } = shown
  return [
    {
      id: activity.id,
      title: numbered(activity),
      detail: (
        <>
          <span>{t('plan.activityEntry', { count: indicators.length })}</span>
          {activity.state === 'none' ? null : <span>{t(`activityState.${activity.state}`)}</span>}
          <span>{ownWord(activity, view, shown)}</span>
          {commentMark(activity.id, shown)}
        </>
      ),
    },
    ...indicators.map((indicator) => indicatorEntry(indicator, view, shown)),
  ]
}

const levelEntries = (branch: LevelBranch, view: PlanView, shown: Shown): ListEntry[] => [
  ...(branch.level === null
    ? []
    : [
        {
          id: branch.level.id,
          title: branch.level.title,
          detail: (
            <>
              <span>{shown.t('plan.levelEntry')}</span>
              {commentMark(branch.level.id, shown)}
            </>
          ),
        },
      ]),
  ...branch.activities.flatMap((activity) => activityEntries(activity, view, shown)),
]

/** How many comments wait to be settled, by the part they speak of. */
const useOpenComments = (): ReadonlyMap<string, number> => {
  const { records } = useRecords('comment')
  return useMemo(() => {
    const open = new Map<string, number>()
    for (const { record } of records) {
      if (record.followUp && record.settledOn === null)
        open.set(record.targetId, (open.get(record.targetId) ?? 0) + 1)
    }
    return open
  }, [records])
}

/** The plan as a list of its parts; Alt with an arrow moves the chosen one. */
export const PlanList = ({ view, selectedId, onSelect, onStep }: PlanListProps) => {
  const { t } = useTranslate()
  const comments = useOpenComments()
  const shown: Shown = { t, planId: view.plan.id, comments }
  const groups: ListGroup[] = [
    {
      id: 'plan',
      label: t('plan.title'),
      entries: [
        {
          id: view.plan.id,
          title: view.plan.title,
          detail: (
            <>
              <span>{t('plan.goalEntry')}</span>
              {commentMark(view.plan.id, shown)}
            </>
          ),
        },
      ],
    },
    ...view.tree.map((branch) => ({
      id: `level ${branch.level?.id ?? ''}`,
      label: branch.level?.title ?? t('plan.noLevel'),
      entries: levelEntries(branch, view, shown),
    })),
  ]
  const handleKey = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    onStep(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    // The list itself takes the focus; only its way upwards is listened to here.
    <div className={css.listKeys} onKeyDownCapture={handleKey} role="presentation">
      <RecordList
        label={t('plan.list')}
        groups={groups}
        selectedId={selectedId}
        onSelect={onSelect}
        empty={<EmptyState sentence={t('plan.chooseOne')} />}
      />
    </div>
  )
}
