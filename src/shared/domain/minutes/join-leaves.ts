import { DELETED, type Leaves, ORDER, type Scalar, SEPARATOR } from '../../model/leaves.ts'

/** A field that reads differently in two records of one meeting; somebody has to say which one holds. */
export interface JoinDifference {
  /** `agenda|<row>|title` */
  readonly path: string
  readonly kept: Scalar
  readonly other: Scalar
}

export interface JoinedLeaves {
  /** What the record that speaks for both has to be given. */
  readonly brought: ReadonlyMap<string, Scalar>
  readonly differences: readonly JoinDifference[]
}

/** The life of a paper is its own: it is never carried into another record. */
const OWN_FIELDS = new Set([
  DELETED,
  'institutionId',
  'bodyId',
  'state',
  'minutesNumber',
  'registeredOn',
  'documentDate',
  'edition',
  'reopenReason',
  'annulReason',
  'joinedIntoId',
])

const isEmpty = (value: Scalar | undefined): boolean => value === undefined || value === null || value === ''

/** Beginnings of the rows a path lies in, outermost first: every second segment is a row. */
function rowsAbove(path: string): readonly string[] {
  const segments = path.split(SEPARATOR)
  return segments.flatMap((_, index) =>
    index % 2 === 1 && index < segments.length - 1 ? [segments.slice(0, index + 1).join(SEPARATOR)] : [],
  )
}

const listOf = (row: string): string => row.slice(0, row.lastIndexOf(SEPARATOR))

/** The last place in each list, so that rows that come stand below. */
function lastPlaces(leaves: Leaves): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  for (const [path, value] of leaves) {
    if (!path.endsWith(SEPARATOR + ORDER) || typeof value !== 'number') continue
    const list = listOf(path.slice(0, -ORDER.length - 1))
    last.set(list, Math.max(last.get(list) ?? value, value))
  }
  return last
}

const isGone = (leaves: Leaves, row: string): boolean => leaves.get(`${row}|${DELETED}`) === true

/** Fields of the other record that may be carried: nothing of the paper's own life, nothing of removed rows. */
const carried = (other: Leaves): readonly (readonly [string, Scalar])[] =>
  [...other].filter(([path]) => !OWN_FIELDS.has(path) && !rowsAbove(path).some((row) => isGone(other, row)))

const isMark = (path: string): boolean => path.endsWith(DELETED) || path.endsWith(ORDER)

/**
 * What joining two records of one meeting brings into the one that is kept: rows it does not have, fields it
 * has left empty, and of fields that both have filled differently those in `take`. Nothing is taken out of it.
 * A row that was taken out of the kept one comes back only where `revives`.
 */
export function joinLeaves(
  kept: Leaves,
  other: Leaves,
  { take = new Set(), revives }: { readonly take?: ReadonlySet<string>; readonly revives: boolean },
): JoinedLeaves {
  const brought = new Map<string, Scalar>()
  const differences: JoinDifference[] = []
  const known = new Set([...kept.keys()].flatMap(rowsAbove))
  const last = lastPlaces(kept)
  const bringRow = (row: string, path: string, value: Scalar): void => {
    const isPlace = path === `${row}|${ORDER}` && typeof value === 'number'
    brought.set(path, isPlace ? (last.get(listOf(row)) ?? 0) + value : value)
  }
  const bringField = (path: string, value: Scalar): void => {
    const now = kept.get(path)
    if (now === value || isEmpty(value) || isMark(path)) return
    if (isEmpty(now) || take.has(path)) brought.set(path, value)
    else differences.push({ path, kept: now ?? null, other: value })
  }
  for (const [path, value] of carried(other)) {
    const rows = rowsAbove(path)
    const gone = rows.find((row) => isGone(kept, row))
    if (gone !== undefined && !revives) continue
    if (gone !== undefined) brought.set(`${gone}|${DELETED}`, false)
    const added = rows.find((row) => !known.has(row))
    if (added === undefined) bringField(path, value)
    else bringRow(added, path, value)
  }
  return { brought, differences }
}
