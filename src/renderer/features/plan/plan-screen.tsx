import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { type Words, useTranslate } from '#renderer/i18n/use-translate.ts'
import { ListDetail } from '#renderer/layout/list-detail.tsx'
import { newId } from '#renderer/lib/new-id.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { RecordList } from '#renderer/layout/record-list.tsx'
import type { ListEntry } from '#renderer/ui/item-list.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PlanPartDetail } from './plan-part-detail.tsx'
import { type LevelBranch, nextOrder } from './plan-tree.ts'
import { targetWords } from './target-words.ts'
import { usePlan } from './use-plan.ts'

interface PlanScreenProps {
  /** A level, an activity or an indicator. */
  selectedId: string | null
  onSelect: (id: string) => void
  /** The numbers told for an indicator. */
  told: (indicator: RecordOf<'indicator'>) => ReactNode
}

const entriesOf = (branch: LevelBranch, t: Words, canEdit: boolean): readonly ListEntry[] => [
  ...(canEdit && branch.level !== null
    ? [{ id: branch.level.id, title: branch.level.title, detail: t('plan.levelEntry') }]
    : []),
  ...branch.activities.flatMap(({ activity, indicators }) => [
    {
      id: activity.id,
      title: [activity.printedNumber, activity.title].filter(Boolean).join(' '),
      detail: t('plan.activityEntry', { count: indicators.length }),
    },
    ...indicators.map((indicator) => ({
      id: indicator.id,
      title: [indicator.printedNumber, indicator.title].filter(Boolean).join(' '),
      detail: (
        <>
          <span>{t(`indicatorKind.${indicator.kind}`)}</span>
          <span>{targetWords(indicator, t)}</span>
        </>
      ),
    })),
  ]),
]

/** The municipal plan: levels, activities, indicators. A school reads it; the municipality writes it. */
export const PlanScreen = ({ selectedId, onSelect, told }: PlanScreenProps) => {
  const { t } = useTranslate()
  const { role } = useWorkspace()
  const { plan, tree, isPending } = usePlan()
  const canEdit = role === 'municipality'
  const adding = usePlanAdding(tree, plan?.id ?? null, selectedId, onSelect)
  return (
    <ListDetail
      name="plan"
      listWidth={360}
      header={
        <PageHeader
          title={plan === undefined ? t('plan.title') : plan.record.title}
          actions={
            canEdit && plan !== undefined ? (
              <MenuButton
                tone="primary"
                icon={<Plus size={16} />}
                label={t('plan.add')}
                entries={[
                  { id: 'indicator', label: t('plan.addIndicator'), enabled: adding.canAddIndicator },
                  { id: 'activity', label: t('plan.addActivity') },
                  { id: 'level', label: t('plan.addLevel') },
                ]}
                onCommand={adding.add}
              />
            ) : undefined
          }
        />
      }
      listLabel={t('plan.list')}
      list={
        <RecordList
          label={t('plan.list')}
          groups={tree.map((branch) => ({
            id: `level ${branch.level?.id ?? ''}`,
            label: branch.level?.title ?? t('plan.noLevel'),
            entries: entriesOf(branch, t, canEdit),
          }))}
          selectedId={selectedId}
          onSelect={onSelect}
          empty={
            isPending ? null : (
              <EmptyState
                sentence={t(canEdit ? 'plan.emptyMunicipality' : 'plan.emptySchool')}
                action={
                  canEdit && plan === undefined
                    ? { label: t('plan.create'), onPress: adding.create }
                    : undefined
                }
              />
            )
          }
        />
      }
      detailLabel={t('plan.form')}
      hasOwnScroll={selectedId !== null}
      detail={
        selectedId === null ? (
          tree.length === 0 ? null : (
            <EmptyState sentence={t('plan.chooseOne')} />
          )
        ) : (
          <PlanPartDetail key={selectedId} id={selectedId} tree={tree} told={told} />
        )
      }
    />
  )
}

/** Adds a part beside what is chosen. */
const usePlanAdding = (
  tree: readonly LevelBranch[],
  planId: string | null,
  selectedId: string | null,
  onSelect: (id: string) => void,
) => {
  const { t } = useTranslate()
  const { workspaceId } = useWorkspace()
  const put = useCommand('records.put')
  const hasSelected = (branch: LevelBranch): boolean =>
    branch.level?.id === selectedId ||
    branch.activities.some(
      ({ activity, indicators }) =>
        activity.id === selectedId || indicators.some(({ id }) => id === selectedId),
    )
  const branch = tree.find(hasSelected) ?? tree[0]
  const activityBranch =
    branch?.activities.find(
      ({ activity, indicators }) =>
        activity.id === selectedId || indicators.some(({ id }) => id === selectedId),
    ) ?? branch?.activities[0]

  const make = (kind: 'level' | 'activity' | 'indicator', record: object): void => {
    const id = newId()
    put.mutate({ records: [{ kind, record: { ...record, id, planId } }] }, { onSuccess: () => onSelect(id) })
  }
  const add = (what: string): void => {
    if (what === 'level') {
      const levels = tree.flatMap(({ level }) => (level === null ? [] : [level]))
      make('level', { title: t('plan.newLevel'), order: nextOrder(levels) })
    } else if (what === 'activity') {
      const activities = branch?.activities.map(({ activity }) => activity) ?? []
      make('activity', {
        title: t('plan.newActivity'),
        levelId: branch?.level?.id ?? null,
        order: nextOrder(activities),
      })
    } else if (activityBranch !== undefined) {
      make('indicator', {
        title: t('plan.newIndicator'),
        kind: 'each-institution-min',
        scope: 'each-institution',
        target: 1,
        activityId: activityBranch.activity.id,
        order: nextOrder(activityBranch.indicators),
      })
    }
  }
  /** A plan begins with the three levels that such plans have. */
  const create = (): void => {
    const id = newId()
    const levels = (['teacher', 'pupil', 'municipality'] as const).map((levelKind, at) => ({
      kind: 'level' as const,
      record: { id: newId(), planId: id, order: at + 1, levelKind, title: t(`levelKind.${levelKind}`) },
    }))
    const plan = {
      kind: 'plan' as const,
      record: { id, institutionId: workspaceId, title: t('plan.newTitle') },
    }
    put.mutate({ records: [plan, ...levels] })
  }
  return { add, create, canAddIndicator: activityBranch !== undefined }
}
