import { useCommand } from '#renderer/api/use-command.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { newId } from '#renderer/lib/new-id.ts'
import type { AllPlans } from './plan-view.ts'

const LEVELS = ['teacher', 'pupil', 'municipality'] as const

/**
 * Begins the own plan: the municipality's with the three levels that such plans have, a school's with the levels of
 * the plan it hangs on.
 */
export const useBeginPlan = (all: AllPlans, onBegun: (id: string) => void) => {
  const { t } = useTranslate()
  const { workspaceId, role, name } = useWorkspace()
  const put = useCommand('records.put')
  const root = all.plans.find(({ parentPlanId }) => parentPlanId === null)
  const begin = (): void => {
    const planId = newId()
    const isHanging = role === 'institution' && root !== undefined
    const levels = isHanging
      ? all.levels
          .filter((level) => level.planId === root.id)
          .map((level) => ({ ...level, id: newId(), planId, copiedFromId: level.id }))
      : LEVELS.map((levelKind, at) => ({
          id: newId(),
          planId,
          order: at + 1,
          levelKind,
          title: t(`levelKind.${levelKind}`),
        }))
    const plan = {
      id: planId,
      institutionId: workspaceId,
      title: isHanging ? t('plan.ownTitle', { name }) : t('plan.newTitle'),
      ...(isHanging
        ? {
            parentPlanId: root.id,
            schoolYear: root.schoolYear,
            theme: root.theme,
            periodFrom: root.periodFrom,
            periodTo: root.periodTo,
          }
        : {}),
    }
    put.mutate(
      {
        records: [
          { kind: 'plan', record: plan },
          ...levels.map((record) => ({ kind: 'level' as const, record })),
        ],
      },
      { onSuccess: () => onBegun(planId) },
    )
  }
  return { begin, isPending: put.isPending }
}
