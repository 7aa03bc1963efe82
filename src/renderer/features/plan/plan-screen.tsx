import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { ListDetail } from '#renderer/layout/list-detail.tsx'
import { useScreenRequest } from '#renderer/lib/screen-requests.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { InlineAlert } from '#renderer/ui/inline-alert.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Select } from '#renderer/ui/select.tsx'
import type { RecordOf } from '#shared/model/kinds.ts'
import type { PlanDesk, PlanSlots } from './plan-desk.ts'
import { PlanList } from './plan-list.tsx'
import { PlanPartDetail } from './plan-part-detail.tsx'
import type { PlanView } from './plan-view.ts'
import { useBeginPlan } from './use-begin-plan.ts'
import { usePlan } from './use-plan.ts'
import { type NewPart, usePlanWriting } from './use-plan-writing.ts'

interface PlanScreenProps extends PlanSlots {
  /** A plan, a level, an activity or an indicator. */
  selectedId: string | null
  onSelect: (id: string) => void
}

/** The municipality's plan and the schools' own ones that hang on it: levels, activities, indicators. */
export const PlanScreen = ({ selectedId, onSelect, ...slots }: PlanScreenProps) => {
  const { t } = useTranslate()
  const { role, workspaceId, schoolYear } = useWorkspace()
  const { notify } = useNotices()
  const [chosenPlanId, setChosenPlanId] = useState<string | null>(null)
  const known = usePlan(selectedId, chosenPlanId)
  const { all, plans, view, canWrite } = known
  const writing = usePlanWriting(view, selectedId, onSelect)
  const choosePlan = (id: string): void => {
    setChosenPlanId(id)
    onSelect(id)
  }
  const { begin } = useBeginPlan(all, role === 'municipality' ? setChosenPlanId : choosePlan)
  const own = plans.find((plan) => plan.institutionId === workspaceId && canWrite(plan))
  const beginOnce = (): void => {
    if (own === undefined || (own.schoolYear !== null && own.schoolYear !== schoolYear)) return begin()
    choosePlan(own.id)
    notify({ tone: 'info', text: t('plan.alreadyBegun') })
  }
  useScreenRequest('plan', beginOnce, !known.isPending)
  if (view === null) return <NoPlan isPending={known.isPending} onBegin={begin} />
  const isWritable = canWrite(view.plan)
  const desk: PlanDesk = {
    ...slots,
    view,
    writing,
    ownPlanId: own === undefined || own.parentPlanId === null ? null : own.id,
    isLocked: view.plan.institutionId === workspaceId && !isWritable,
    parentActivities: all.activities.filter((one) => one.planId === view.plan.parentPlanId),
    nameOfPlan: (id) => all.plans.find((plan) => plan.id === id)?.title ?? '–',
  }
  return (
    <ListDetail
      name="plan"
      listWidth={360}
      header={
        <PageHeader
          title={view.plan.title}
          actions={
            <>
              <PlanChoice plans={plans} view={view} onChoose={choosePlan} />
              {role === 'institution' && own === undefined ? (
                <Button onPress={begin}>{t('plan.beginOwn')}</Button>
              ) : null}
              {isWritable ? <AddMenu writing={writing} /> : null}
            </>
          }
        />
      }
      listLabel={t('plan.list')}
      list={
        <PlanList
          view={view}
          selectedId={selectedId}
          onSelect={onSelect}
          onStep={(by) => void (isWritable ? writing.step(by) : undefined)}
        />
      }
      detailLabel={t('plan.form')}
      hasOwnScroll={selectedId !== null}
      detail={
        selectedId === null ? (
          <EmptyState sentence={t('plan.chooseOne')} />
        ) : (
          <PlanDetail key={selectedId} id={selectedId} all={all} desk={desk} />
        )
      }
    />
  )
}

/** Before there is any plan: one sentence and the button that begins one. */
const NoPlan = ({ isPending, onBegin }: { isPending: boolean; onBegin: () => void }) => {
  const { t } = useTranslate()
  const { role } = useWorkspace()
  const isMunicipality = role === 'municipality'
  return (
    <ListDetail
      name="plan"
      listWidth={360}
      header={<PageHeader title={t('plan.title')} />}
      listLabel={t('plan.list')}
      list={
        isPending ? null : (
          <EmptyState
            sentence={t(isMunicipality ? 'plan.emptyMunicipality' : 'plan.emptySchool')}
            action={{ label: t(isMunicipality ? 'plan.create' : 'plan.beginOwn'), onPress: onBegin }}
          />
        )
      }
      detailLabel={t('plan.form')}
      detail={null}
    />
  )
}

const AddMenu = ({ writing }: { writing: ReturnType<typeof usePlanWriting> }) => {
  const { t } = useTranslate()
  return (
    <MenuButton
      tone="primary"
      icon={<Plus size={16} />}
      label={t('plan.add')}
      entries={[
        { id: 'indicator', label: t('plan.addIndicator'), enabled: writing.canAdd.indicator },
        { id: 'sub-indicator', label: t('plan.addSubIndicator'), enabled: writing.canAdd.subIndicator },
        { id: 'activity', label: t('plan.addActivity') },
        { id: 'level', label: t('plan.addLevel') },
      ]}
      onCommand={(id) => writing.add(id as NewPart)}
    />
  )
}

interface PlanChoiceProps {
  plans: readonly RecordOf<'plan'>[]
  view: PlanView | null
  onChoose: (id: string) => void
}

/** Whose plan is looked at, where there are several. */
const PlanChoice = ({ plans, view, onChoose }: PlanChoiceProps) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  if (plans.length < 2 || view === null) return null
  return (
    <Select
      label={t('plan.whose')}
      isLabelHidden
      placeholder={t('form.choose')}
      value={view.plan.id}
      onChange={onChoose}
      options={plans.map((plan) => ({
        id: plan.id,
        label: [nameOf(plan.institutionId), plan.schoolYear === null ? '' : schoolYearWords(plan.schoolYear)]
          .filter(Boolean)
          .join(', '),
        detail: plan.title,
      }))}
    />
  )
}

const PlanDetail = (props: Parameters<typeof PlanPartDetail>[0]) => {
  const { t } = useTranslate()
  const { plan } = props.desk.view
  if (!props.desk.isLocked) return <PlanPartDetail {...props} />
  return (
    <>
      <InlineAlert
        tone="info"
        what={t('schoolYear.planLocked', { year: schoolYearWords(plan.schoolYear ?? '') })}
      />
      <PlanPartDetail {...props} />
    </>
  )
}
