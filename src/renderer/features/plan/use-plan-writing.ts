import { flushEverything } from '#renderer/api/open-editors.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { newId } from '#renderer/lib/new-id.ts'
import type { PartName } from '#shared/domain/plan/parts-under.ts'
import { stepMove } from '#shared/domain/plan/step-move.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { placeForNew } from './place-for-new.ts'
import { kindOfPart } from './part-kind.ts'
import { nextOrder } from './plan-tree.ts'
import type { PlanView } from './plan-view.ts'

export type NewPart = 'level' | 'activity' | 'indicator' | 'sub-indicator'

/** Adds, moves, copies and takes out parts of the plan that is looked at. */
export const usePlanWriting = (
  view: PlanView | null,
  selectedId: string | null,
  onSelect: (id: string) => void,
) => {
  const { t } = useTranslate()
  const { workspaceId } = useWorkspace()
  const { notify } = useNotices()
  const put = useCommand('records.put')
  const move = useCommand('plan.move')
  const copy = useCommand('plan.copyPart')
  const remove = useCommand('plan.removePart')
  const place = view === null ? null : placeForNew(view, selectedId)

  const make = (kind: 'level' | 'activity' | 'indicator', record: object): void => {
    const id = newId()
    put.mutate(
      { records: [{ kind, record: { ...record, id, planId: view?.plan.id } }] },
      { onSuccess: () => onSelect(id) },
    )
  }
  const addIndicator = (activityId: string, parent: RecordOf<'indicator'> | null): void => {
    if (view === null) return
    const isOwnPlan = view.plan.parentPlanId !== null
    make('indicator', {
      title: t(parent === null ? 'plan.newIndicator' : 'plan.newSubIndicator'),
      activityId,
      order: nextOrder(view.parts.indicators.filter((one) => one.activityId === activityId)),
      ...(parent === null
        ? isOwnPlan
          ? { kind: 'count', target: 1 }
          : { kind: 'each-institution-min', scope: 'each-institution', target: 1 }
        : { kind: parent.kind, scope: parent.scope, parentIndicatorId: parent.id }),
    })
  }
  const add = (what: NewPart): void => {
    if (view === null || place === null) return
    if (what === 'level') make('level', { title: t('plan.newLevel'), order: nextOrder(view.parts.levels) })
    else if (what === 'activity') {
      const { levelId, parentActivityId, ownActivities } = place
      make('activity', {
        title: t('plan.newActivity'),
        levelId,
        parentActivityId,
        order: nextOrder(ownActivities),
      })
    } else if (what === 'indicator' && place.activity !== undefined) addIndicator(place.activity.id, null)
    else if (what === 'sub-indicator' && place.parentIndicator !== undefined)
      addIndicator(place.parentIndicator.activityId, place.parentIndicator)
  }
  /** What was typed is kept first, so that a move never meets half a sentence. */
  const moveTo = async (part: PartName, parentId: string | null, beforeId: string | null): Promise<void> => {
    await flushEverything()
    await move.mutateAsync({ ...part, parentId, beforeId }).catch(() => undefined)
  }
  const step = async (by: 1 | -1): Promise<void> => {
    if (view === null || selectedId === null) return
    const kind = kindOfPart(view.parts, selectedId)
    if (kind === null) return
    const to = stepMove(view.parts, { kind, id: selectedId }, by)
    if (to === null) notify({ tone: 'info', text: t('plan.atTheEnd') })
    else await moveTo({ kind, id: selectedId }, to.parentId, to.beforeId)
  }
  const copyPart = async (part: PartName, toPlanId: string | null): Promise<void> => {
    if (part.kind === 'level') return
    await flushEverything()
    copy.mutate(
      { kind: part.kind, id: part.id, toPlanId },
      {
        onSuccess: ({ id }) => {
          onSelect(id)
          notify({ tone: 'success', text: t('plan.copied') })
        },
      },
    )
  }
  const removePart = (part: PartName): void => {
    if (view === null) return
    remove.mutate({ kind: part.kind, id: part.id }, { onSuccess: () => onSelect(view.plan.id) })
  }
  return {
    add,
    canAdd: {
      indicator: place?.activity !== undefined,
      subIndicator: place?.parentIndicator !== undefined,
    },
    moveTo,
    step,
    copyPart,
    removePart,
    put,
    workspaceId,
  }
}
