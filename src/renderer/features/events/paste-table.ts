import { type Role, ROLES } from '#shared/model/event.ts'
import { foldForSearch } from '#shared/domain/lithuanian/fold-for-search.ts'
import { roleWordOf } from '#shared/domain/paste/role-words.ts'
import { normalisedName } from '#shared/domain/rollup/canonical-institutions.ts'
import { parseCountText } from '#shared/domain/typed/parse-count-text.ts'
import { type CellEntry, type PastedBlock, rawLine } from './paste-block.ts'

export interface NamedInstitution {
  readonly id: string
  /** Its name, short name and the ways lists write it. */
  readonly names: readonly string[]
}

/** What a column of a pasted table holds; `null`: sums and other things that are not entered. */
type Column = Role | null

const isTotal = (text: string): boolean => /^(is )?viso\b|^total|^suma/u.test(foldForSearch(text.trim()))

const isCount = (text: string | undefined): boolean =>
  text !== undefined && text.trim() !== '' && parseCountText(text) !== undefined

/** A head's role by its first word; the grid's own words for several roles and none are known too. */
function roleOf(head: string): Column {
  const [word = ''] = foldForSearch(head.trim()).split(' ')
  if (isTotal(head)) return null
  if (word.startsWith('keli') || word.startsWith('misr')) return 'mixed'
  if (word.startsWith('nenurod')) return 'unspecified'
  const meaning = roleWordOf(word.replace(/[.:]$/u, ''), word.endsWith('.'))?.meaning
  return ROLES.find((role) => role === meaning) ?? null
}

/** The roles of a head line over the columns; `null` where the line is no head. */
function columnsOf(line: readonly string[]): readonly Column[] | null {
  if (line.slice(1).some(isCount)) return null
  const columns = line.slice(1).map(roleOf)
  return columns.some((role) => role !== null) ? columns : null
}

/**
 * A table copied whole: institutions are named in its first column, and each line goes to the one it names,
 * wherever that stands in the grid; a head line tells the roles, else columns begin at the cell it is pasted into.
 * Sums are left out. `null` where the first column names no institution, so that the block lies by its places.
 */
export function layNamedTable(
  block: readonly (readonly string[])[],
  corner: Role,
  institutions: readonly NamedInstitution[],
): PastedBlock | null {
  const idOf = new Map(
    institutions.flatMap(({ id, names }) => names.map((name) => [normalisedName(name), id] as const)),
  )
  const named = (line: readonly string[]): string | undefined => idOf.get(normalisedName(line[0] ?? ''))
  if (!block.some((line) => named(line) !== undefined)) return null
  const head = block.findIndex((line) => columnsOf(line) !== null)
  const columns = columnsOf(block[head] ?? []) ?? ROLES.slice(ROLES.indexOf(corner))
  const laid: Laid = { entries: [], raws: new Map(), notUnderstood: [], outside: 0 }
  for (const line of block.filter((_, at) => at !== head)) {
    const [first = '', ...cells] = line
    const institutionId = named(line)
    if (institutionId !== undefined) {
      laid.raws.set(institutionId, rawLine(line))
      layLine(laid, institutionId, cells, columns)
    } else if (!isTotal(first) && cells.some(isCount)) laid.notUnderstood.push(first.trim())
  }
  return laid
}

interface Laid extends PastedBlock {
  readonly entries: CellEntry[]
  readonly raws: Map<string, string>
  readonly notUnderstood: string[]
  outside: number
}

function layLine(
  laid: Laid,
  institutionId: string,
  cells: readonly string[],
  columns: readonly Column[],
): void {
  for (const [at, text] of cells.entries()) {
    const role = columns[at]
    const count = parseCountText(text)
    if (role === null) continue
    if (role === undefined) laid.outside += text.trim() === '' ? 0 : 1
    else if (count === undefined) laid.notUnderstood.push(text.trim())
    else laid.entries.push({ institutionId, role, count })
  }
}
