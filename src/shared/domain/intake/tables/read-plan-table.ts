import type { EvidenceState } from '../../../model/plan.ts'
import { readReportText } from '../citations/read-report-text.ts'
import { draftRef } from '../intake.ts'
import type { ColumnField } from './column-words.ts'
import type { TableReading, TableRow } from './table-reader.ts'
import { placeOf, rowsOf, textOf } from './table-reader.ts'
import { addIndicators, addRules } from './plan-indicators.ts'

/** The plan the rows belong to: one a file, found again by its title. */
export interface PlanTarget {
  readonly planId: string
  readonly title: string
}

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^mokytoj/iu, 'teacher'],
  [/^mokini/iu, 'pupil'],
  [/^savivald/iu, 'municipality'],
  [/^(įstaig|istaig|mokykl)/iu, 'institution'],
]

const levelKind = (title: string): string => LEVELS.find(([word]) => word.test(title))?.[1] ?? 'other'

/** A row whose only text names a level: "Mokytojo lygmuo (ugdymo kaita)". */
export function levelOfRow(texts: readonly string[]): string | null {
  const told = [...new Set(texts.map((text) => text.trim()).filter(Boolean))]
  const [only] = told
  return told.length === 1 && only !== undefined && /lygm|lygis/iu.test(only) ? only : null
}

export function addPlan(
  reading: Pick<TableReading, 'context' | 'writer'>,
  title: string,
  source: ReturnType<typeof placeOf>,
): PlanTarget {
  const key = `plan|${reading.context.selfId}|${title}`
  reading.writer.add({
    kind: 'plan', key, title, state: 'planned', confidence: 0.9, source,
    record: { institutionId: reading.context.selfId, title },
  }) // prettier-ignore
  return { planId: draftRef(key), title }
}

export function addLevel(
  reading: Pick<TableReading, 'writer'>,
  plan: PlanTarget,
  title: string,
  order: number,
  source: ReturnType<typeof placeOf>,
): string {
  const key = `level|${plan.title}|${title}`
  reading.writer.add({
    kind: 'level', key, title, state: 'planned', confidence: 0.9, source,
    record: { planId: plan.planId, order, levelKind: levelKind(title), title },
  }) // prettier-ignore
  return draftRef(key)
}

export interface ActivityRow {
  readonly printedNumber: string
  readonly title: string
  readonly expectedResults: string
  readonly responsible: string
  readonly term: string
  readonly funds?: string
  readonly participants?: string
  readonly resources?: string
}

export function addActivity(
  reading: Pick<TableReading, 'writer'>,
  plan: PlanTarget,
  levelId: string | null,
  row: ActivityRow,
  at: { readonly order: number; readonly source: ReturnType<typeof placeOf>; readonly state?: EvidenceState },
): string {
  const key = `activity|${plan.title}|${row.printedNumber}|${row.title}`
  reading.writer.add({
    kind: 'activity', key, title: row.title, state: at.state ?? 'planned', confidence: 0.9, source: at.source,
    record: { planId: plan.planId, levelId, order: at.order, ...row },
  }) // prettier-ignore
  return draftRef(key)
}

function activityOf(reading: TableReading, row: TableRow): ActivityRow {
  return {
    printedNumber: textOf(reading, row, 'printed-number').replace(/\.$/, '').slice(0, 20),
    title: textOf(reading, row, 'activity').slice(0, 1000),
    expectedResults: textOf(reading, row, 'expected'),
    responsible: textOf(reading, row, 'responsible').slice(0, 300),
    term: (textOf(reading, row, 'term') || textOf(reading, row, 'date')).slice(0, 200),
    funds: textOf(reading, row, 'funds').slice(0, 300),
    // "Dalyviai" of a plan is who takes part; in a list of events it is a number.
    participants: textOf(reading, row, 'unspecified').slice(0, 500),
    resources: textOf(reading, row, 'resources').slice(0, 500),
  }
}

interface PlanPlace {
  readonly planId: string
  readonly activityId: string | null
  /** The one rule of the row's activity that evidence beside it proves; null where there are several or none. */
  readonly provedId: string | null
}

/** Lines of a cell are kept: each may be a rule, or prove something, of its own. */
const linesOf = (reading: TableReading, row: TableRow, field: ColumnField): string =>
  row.cells[reading.match.columns.get(field) ?? -1]?.text.trim() ?? ''

/** Reads a cell of rules or of what was done; answers the rules it sets. */
function readCell(
  reading: TableReading,
  row: TableRow,
  field: ColumnField,
  place: PlanPlace,
): readonly string[] {
  const text = linesOf(reading, row, field)
  if (text === '') return []
  const { planId, activityId, provedId } = place
  const at = placeOf(reading, row, field)
  if (activityId !== null) return addIndicators(text, { ...reading, planId, activityId, place: at, provedId })
  readReportText(text, { place: at.place, firstLine: at.line, planId, activityId, indicatorId: null }, reading.context, reading.writer) // prettier-ignore
  return []
}

/** The column that tells what was done: a plan's results are told in words. */
const evidenceColumn = ({ match }: TableReading): ColumnField | null =>
  (['evidence', 'result'] as const).find((field) => match.columns.has(field)) ?? null

/** A plan without a column of indicators sets its rules among the results; the words are kept with the activity anyway. */
function rulesOfResults(reading: TableReading, row: TableRow, place: PlanPlace): readonly string[] {
  const { planId, activityId } = place
  const text = linesOf(reading, row, 'expected')
  if (activityId === null || text === '') return []
  const at = placeOf(reading, row, 'expected')
  return addRules(text, { ...reading, planId, activityId, place: at })
}

/** The rules of a row, or of its activity's rows before, and beside them what proves them. */
function readProof(
  reading: TableReading,
  row: TableRow,
  place: PlanPlace,
  before: readonly string[],
): readonly string[] {
  const told = reading.match.columns.has('indicator')
    ? readCell(reading, row, 'indicator', place)
    : rulesOfResults(reading, row, place)
  const rules = told.length > 0 ? told : before
  const [only = null, ...more] = rules
  const evidence = evidenceColumn(reading)
  if (evidence !== null)
    readCell(reading, row, evidence, { ...place, provedId: more.length === 0 ? only : null })
  return rules
}

/** A plan as a sheet: one row an activity; the cell of indicators may hold several, and their evidence. */
export function readPlanTable(reading: TableReading, title: string): void {
  const rows = rowsOf(reading)
  const [first] = rows
  if (!first) return
  const plan = addPlan(reading, title, placeOf(reading, first, null))
  let levelId: string | null = null
  let activityId: string | null = null
  let rules: readonly string[] = []
  for (const row of rows) {
    const level = levelOfRow(row.cells.map(({ text }) => text)) ?? (textOf(reading, row, 'level') || null)
    const source = placeOf(reading, row, null)
    if (level !== null) levelId = addLevel(reading, plan, level, row.index, source)
    const activity = activityOf(reading, row)
    if (activity.title !== '' && levelOfRow([activity.title]) === null) {
      activityId = addActivity(reading, plan, levelId, activity, { order: row.index, source })
      rules = []
    }
    rules = readProof(reading, row, { planId: plan.planId, activityId, provedId: null }, rules)
  }
}
