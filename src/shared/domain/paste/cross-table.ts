import { isCount, isInstitution, isLabel, isRole } from './entry.ts'
import type { DateItem, InstitutionItem, Item, NumberItem, RoleItem } from './item.ts'
import { isItem } from './item.ts'
import type { Section } from './section.ts'

/** What stands over a column or before a line: the day, the school, the role of its numbers. */
interface Told {
  readonly date: DateItem | null
  readonly school: InstitutionItem | null
  readonly role: RoleItem | null
}

interface Table {
  readonly before: readonly Item[]
  readonly heads: readonly (readonly Item[])[]
  readonly rows: readonly (readonly Item[])[]
}

const newLine = (item: Item): boolean => item.gap === 'line' || item.gap === 'blank'
const isDate = (item: Item): item is DateItem => item.kind === 'date'
const isNumber = (item: Item): item is NumberItem => item.kind === 'number'
const isHead = (item: Item): boolean => isDate(item) || isInstitution(item) || isRole(item)
const isInCells = (line: readonly Item[]): boolean => line.some(({ cell }) => cell > 0)

function linesOf(items: readonly Item[]): Item[][] {
  const lines: Item[][] = []
  for (const item of items) {
    if (newLine(item) || lines.length === 0) lines.push([])
    lines.at(-1)?.push(item)
  }
  return lines
}

/** Lines of a table: heads with no numbers, rows with some; null where a number stands outside of it. */
function tableOf(items: readonly Item[]): Table | null {
  const lines = linesOf(items)
  const first = lines.findIndex((line) => isInCells(line) && line.some(isHead))
  const counted = lines.findIndex((line) => line.some(isCount))
  if (first === -1 || counted <= first) return null
  const rows = lines.slice(counted)
  const isWhole = rows.every((line) => isInCells(line) || !line.some(isHead)) && !rows.flat().some(isName)
  return isWhole ? { before: lines.slice(0, first).flat(), heads: lines.slice(first, counted), rows } : null
}

const isName = ({ kind }: Item): boolean => kind === 'name'

/** Columns under heads of one kind, each at least two of which stand in cells of their own. */
function columnsOf<Head extends Item>(line: readonly Item[], isOne: (item: Item) => item is Head): Head[] {
  const found = line.filter(isOne)
  const cells = new Set(found.map(({ cell }) => cell))
  return found.length > 1 && cells.size === found.length && !cells.has(0) ? found : []
}

/** The head over a cell: a merged one stands over its first cell only. */
const over = <Head extends Item>(heads: readonly Head[], cell: number): Head | null =>
  heads.findLast((head) => head.cell <= cell) ?? null

interface Columns {
  readonly dates: readonly DateItem[]
  readonly schools: readonly InstitutionItem[]
  readonly roles: readonly RoleItem[]
  /** Cells of sums. */
  readonly sums: ReadonlySet<number>
}

function columnsOver(heads: readonly (readonly Item[])[]): Columns {
  const all = heads.flat()
  const sums = new Set(all.filter((item) => isLabel(item, 'total')).map(({ cell }) => cell))
  const first = <Head extends Item>(isOne: (item: Item) => item is Head): Head[] =>
    heads.map((line) => columnsOf(line, isOne)).find((found) => found.length > 0) ?? []
  return { dates: first(isDate), schools: first(isInstitution), roles: first(isRole), sums }
}

/** Does a table of rows under one line of roles or of dates not tell enough? Those are read elsewhere. */
function isCrossed({ dates, schools, roles }: Columns): boolean {
  return schools.length > 0 || (dates.length > 0 && roles.length > 0)
}

interface Counted extends Told {
  readonly number: NumberItem
}

const toldBy = (line: readonly Item[]): Told => ({
  date: line.find(isDate) ?? null,
  school: line.find(isInstitution) ?? null,
  role: line.find(isRole) ?? null,
})

/** The numbers of a line with all that its line and their columns tell; null where a school is missing. */
function countedIn(line: readonly Item[], columns: Columns, outside: DateItem | null): Counted[] | null {
  if (line.some((item) => isLabel(item, 'total'))) return []
  const own = toldBy(line)
  const counted = line.filter(isNumber).flatMap((number): (Counted | null)[] => {
    const { cell } = number
    if (columns.sums.has(cell)) return []
    const date = own.date ?? over(columns.dates, cell) ?? outside
    const school = own.school ?? over(columns.schools, cell)
    return [school === null ? null : { number, date, school, role: own.role ?? over(columns.roles, cell) }]
  })
  const certain = counted.filter((one) => one !== null)
  return certain.length === counted.length ? certain : null
}

/** A school, then its numbers with their roles, on a line of their own. */
function rowItems(counted: readonly Counted[]): Item[] {
  return counted.flatMap(({ number, school, role }, at): Item[] => {
    const { start, cell } = number
    const comma: Item = { kind: 'comma', start, end: start, gap: 'none', cell }
    const head = at === 0 && school ? [school] : [comma]
    return [...head, { ...number, gap: 'space' }, ...(role ? [{ ...role, gap: 'space' as const }] : [])]
  })
}

function grouped(all: readonly Counted[], keyOf: (one: Counted) => Item | string): Counted[][] {
  const groups = new Map<Item | string, Counted[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

const dayOf = ({ date }: Counted): string => date?.reading.dates.join(' ') ?? ''

function sectionOf(counted: readonly Counted[]): Section {
  const rows = grouped(counted, ({ school }) => school ?? '').map(rowItems)
  const items = rows.flat()
  const told = new Set(counted.flatMap(({ school, role }) => [school, role].map((item) => item?.start)))
  const heads = items.filter((item) => item.kind !== 'comma' && told.has(item.start))
  const dates = counted.flatMap(({ date }) => (date ? [date] : []))
  return {
    dates: [...new Set(dates)],
    items,
    breaks: new Set(rows.flatMap(([first]) => first ?? [])),
    inherited: heads,
    heads,
    range: false,
  }
}

/**
 * A table read by both its heads and its lines: schools over the columns and days before the lines, days over roles,
 * roles before the lines. Null for any other text, and where a number has no school.
 */
export function crossTable(items: readonly Item[]): readonly Section[] | null {
  const table = tableOf(items)
  const columns = table ? columnsOver(table.heads) : null
  if (!table || !columns || !isCrossed(columns)) return null
  const outside = table.before.filter(isDate)
  const [day = null, ...more] = outside
  const counted = table.rows.map((line) => countedIn(line, columns, more.length === 0 ? day : null))
  if (counted.includes(null)) return null
  const all = counted.flatMap((line) => line ?? [])
  const [first, ...rest] = grouped(all, dayOf).map(sectionOf)
  if (!first) return null
  const said = table.before.filter((item) => !isItem(item, 'date'))
  return [{ ...first, items: [...said, ...first.items] }, ...rest]
}
