import { useQuery } from '@tanstack/react-query'
import { usualMinutes } from '#shared/domain/paper/reports/usual-minutes.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { useDirectory } from '#renderer/api/directory.ts'
import { KEYS, useRecords } from '#renderer/api/queries.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { schoolYearChoices, schoolYearWords } from '#renderer/lib/school-years.ts'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import type { Option } from '#renderer/ui/option-list.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { OPTIONS_OF, type ReportAsked, type ReportOption } from './report-kinds.ts'
import * as css from './reports.css.ts'

interface ReportOptionsProps {
  asked: ReportAsked
  onChange: (asked: ReportAsked) => void
}

const USUAL = 'usual'

type Field = (props: ReportOptionsProps) => React.ReactNode

interface ChoiceProps extends ReportOptionsProps {
  label: string
  /** What stands while nothing is chosen. */
  usual: string
  options: readonly Option[]
  value: string | null | undefined
  take: (value: string | null) => Partial<ReportAsked>
}

/** One of a few, with the usual one on top. */
const Choice = ({ asked, onChange, label, usual, options, value, take }: ChoiceProps) => {
  const { t } = useTranslate()
  return (
    <Select
      label={label}
      placeholder={t('form.choose')}
      value={value ?? USUAL}
      onChange={(id) => onChange({ ...asked, ...take(id === USUAL ? null : id) })}
      options={[{ id: USUAL, label: usual }, ...options]}
    />
  )
}

/** One of many, found by typing. */
const Search = ({ asked, onChange, label, usual, options, value, take }: ChoiceProps) => {
  const { t } = useTranslate()
  return (
    <ComboBox
      label={label}
      placeholder={usual}
      emptyText={t('form.nothingFits')}
      openLabel={t('reports.open')}
      value={value ?? null}
      onChange={(id) => onChange({ ...asked, ...take(id) })}
      options={options}
    />
  )
}

const SchoolYearField: Field = (props) => {
  const { t } = useTranslate()
  const { today, schoolYear } = useWorkspace()
  return (
    <Choice
      {...props}
      label={t('start.schoolYear')}
      usual={t('rollup.allTime')}
      options={schoolYearChoices(today, 9, schoolYear).map((id) => ({ id, label: schoolYearWords(id) }))}
      value={props.asked.schoolYear}
      take={(id) => ({ schoolYear: id })}
    />
  )
}

const InstitutionField: Field = (props) => {
  const { t } = useTranslate()
  const { institutions } = useDirectory()
  if (institutions.length < 2) return null
  return (
    <Choice
      {...props}
      label={t('reports.institution')}
      usual={t('reports.allInstitutions')}
      options={institutions.map(({ id, name }) => ({ id, label: name }))}
      value={props.asked.institutionId}
      take={(id) => ({ institutionId: id })}
    />
  )
}

const PlanField: Field = (props) => {
  const { t } = useTranslate()
  const { records } = useRecords('plan')
  if (records.length < 2) return null
  return (
    <Choice
      {...props}
      label={t('reports.plan')}
      usual={t('reports.usualPlan')}
      options={records.map(({ id, record }) => ({ id, label: record.title }))}
      value={props.asked.planId}
      take={(id) => ({ planId: id })}
    />
  )
}

const COLUMN_SETS = ['school', 'simple', 'municipal', 'project'] as const

const ColumnsField: Field = ({ asked, onChange }) => {
  const { t } = useTranslate()
  return (
    <Select
      label={t('reports.columns')}
      placeholder={t('form.choose')}
      value={asked.columns ?? 'school'}
      onChange={(columns) => onChange({ ...asked, columns })}
      options={COLUMN_SETS.map((id) => ({ id, label: t(`reports.columns.${id}`) }))}
    />
  )
}

const BodyField: Field = (props) => {
  const { t } = useTranslate()
  const { nameOf } = useDirectory()
  const { role } = useWorkspace()
  const { records } = useRecords('body')
  const options = records.map(({ id, record }) => ({
    id,
    label: record.name,
    ...(role === 'municipality' ? { detail: nameOf(record.institutionId) } : {}),
  }))
  return (
    <Search
      {...props}
      label={t('reports.body')}
      usual={t('reports.usualBody')}
      options={options}
      value={props.asked.bodyId}
      take={(id) => ({ bodyId: id })}
    />
  )
}

const RegisterField: Field = (props) => {
  const { t } = useTranslate()
  const client = useClient()
  const { data } = useQuery({
    queryKey: [KEYS.register, 'list'],
    queryFn: () => client.call('registers.list', {}),
  })
  const series = data?.series ?? []
  const keyOf = ({ registerId, ownRun, period }: (typeof series)[number]) =>
    `${registerId ?? ownRun ?? ''}|${period}`
  return (
    <Choice
      {...props}
      label={t('reports.register')}
      usual={t('reports.usualRegister')}
      options={series.map((one) => ({
        id: keyOf(one),
        label: `${one.title || t(`reports.run.${one.kind}`)}, ${one.period === 'all' ? t('rollup.allTime') : one.period}`,
      }))}
      value={props.asked.register ? `${props.asked.register}|${props.asked.period ?? ''}` : null}
      take={(key) => {
        const [register = null, period = null] = key?.split('|') ?? []
        return { register, period }
      }}
    />
  )
}

const useMeetingOptions = (): readonly Option[] => {
  const { records } = useRecords('meeting')
  const { records: bodies } = useRecords('body')
  const names = new Map(bodies.map(({ id, record }) => [id, record.name]))
  return records.toReversed().map(({ id, date, title, record }) => ({
    id,
    label: [date ?? '–', record.minutesNumber === null ? '' : `Nr. ${record.minutesNumber}`, title]
      .filter(Boolean)
      .join(' '),
    detail: names.get(record.bodyId) ?? '',
  }))
}

const MeetingField: Field = (props) => {
  const { t } = useTranslate()
  return (
    <Search
      {...props}
      label={t('reports.meeting')}
      usual={t('reports.lastMeeting')}
      options={useMeetingOptions()}
      value={props.asked.recordId}
      take={(id) => ({ recordId: id, item: null })}
    />
  )
}

const MeetingOrEventField: Field = (props) => {
  const { t } = useTranslate()
  const meetings = useMeetingOptions()
  const { records } = useRecords('event')
  const events = records.toReversed().map(({ id, date, title }) => ({
    id,
    label: [date ?? '–', title].filter(Boolean).join(' '),
    detail: t('nav.events'),
  }))
  return (
    <Search
      {...props}
      label={t('reports.meetingOrEvent')}
      usual={t('reports.lastMeeting')}
      options={[...meetings, ...events]}
      value={props.asked.recordId}
      take={(id) => ({ recordId: id })}
    />
  )
}

const ItemField: Field = (props) => {
  const { t } = useTranslate()
  const { records } = useRecords('meeting')
  const { workspaceId } = useWorkspace()
  const asked = props.asked.recordId
  const meetings = records.map(({ record }) => record)
  const meeting =
    asked === null || asked === undefined
      ? usualMinutes(meetings, { ownerId: workspaceId, bodyId: null })
      : meetings.find(({ id }) => id === asked)
  const agenda = meeting?.agenda ?? []
  if (agenda.length < 2) return null
  return (
    <Choice
      {...props}
      label={t('reports.item')}
      usual={t('reports.allItems')}
      options={agenda.map(({ id, title }, index) => ({ id, label: `${index + 1}. ${title}` }))}
      value={props.asked.item}
      take={(id) => ({ item: id })}
    />
  )
}

const OrderField: Field = (props) => {
  const { t } = useTranslate()
  const { records } = useRecords('order')
  return (
    <Search
      {...props}
      label={t('reports.order')}
      usual={t('reports.usualOrder')}
      options={records.toReversed().map(({ id, date, number, title }) => ({
        id,
        label: [date ?? '–', number === null ? '' : `Nr. ${number}`, title].filter(Boolean).join(' '),
      }))}
      value={props.asked.recordId}
      take={(id) => ({ recordId: id })}
    />
  )
}

const NamesField: Field = ({ asked, onChange }) => {
  const { t } = useTranslate()
  return (
    <Checkbox
      isSelected={asked.withNames === true}
      onChange={(withNames) => onChange({ ...asked, withNames })}
      description={t('reports.names.hint')}
    >
      {t('reports.names')}
    </Checkbox>
  )
}

const FindingsField: Field = ({ asked, onChange }) => {
  const { t } = useTranslate()
  return (
    <Checkbox
      isSelected={asked.withFindings === true}
      onChange={(withFindings) => onChange({ ...asked, withFindings })}
      description={t('reports.findings.hint')}
    >
      {t('reports.findings')}
    </Checkbox>
  )
}

const FIELDS: Readonly<Record<ReportOption, Field>> = {
  schoolYear: SchoolYearField,
  institution: InstitutionField,
  plan: PlanField,
  columns: ColumnsField,
  body: BodyField,
  register: RegisterField,
  meeting: MeetingField,
  meetingOrEvent: MeetingOrEventField,
  item: ItemField,
  order: OrderField,
  names: NamesField,
  findings: FindingsField,
}

/** What may be chosen of this report. */
export const ReportOptions = (props: ReportOptionsProps) => (
  <div className={css.options}>
    {OPTIONS_OF[props.asked.name].map((option) => {
      const Show = FIELDS[option]
      return <Show key={option} {...props} />
    })}
  </div>
)
