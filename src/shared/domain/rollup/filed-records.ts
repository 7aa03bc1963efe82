import type { Cell, Tracked } from '../../lib/tracked.ts'
import { unitKey } from '../plan/counted-unit.ts'
import { type LinkedRecord, linkedRecord } from './linked-record.ts'
import type { FactsOf } from './rollup-facts.ts'
import { ROLLUP_KINDS, type RollupKind } from './rollup-input.ts'
import { byText, sortedIds } from './sorted-ids.ts'

/** What a rollup reads of a record: as it was written, and naming each institution by the one id it goes by. */
export type FiledRecord = {
  readonly [K in RollupKind]: {
    readonly kind: K
    readonly written: FactsOf<K>
    readonly record: FactsOf<K>
  }
}[RollupKind]

/** Records by what they speak of: the doors, beside kind, id and institution, through which they are read. */
interface Doors {
  /** Links and told numbers, by indicator. */
  readonly 'evidence-for': FactsOf<'evidence'>
  readonly 'told-for': FactsOf<'observation'>
  /** Links by the event that they offer as a proof. */
  readonly 'evidence-by': FactsOf<'evidence'>
  readonly 'hosted-by': FactsOf<'event'>
  /** Events by the month of their first day; those without one under an empty word. */
  readonly 'events-in': FactsOf<'event'>
  /** Events by each institution on their lists. */
  readonly 'attended-by': FactsOf<'event'>
  readonly 'meetings-of': FactsOf<'meeting'>
  readonly 'counts-of': FactsOf<'meeting-count'>
  readonly 'orders-founding': FactsOf<'order'>
  readonly 'population-of': FactsOf<'population'>
}
type Door = keyof Doors

type Standing = readonly (readonly [Door, string | null])[]

/** Under which words a record stands at which doors. */
const STANDS: { readonly [K in RollupKind]?: (record: FactsOf<K>) => Standing } = {
  evidence: ({ indicatorId, recordId, recordKind }) => [
    ['evidence-for', indicatorId],
    ['evidence-by', recordKind === 'event' ? recordId : null],
  ],
  event: ({ hostId, dates, participants }) => [
    ['hosted-by', hostId],
    ['events-in', monthOf(dates)],
    ...[...new Set(participants.map(({ institutionId }) => institutionId))].map(
      (id) => ['attended-by', id] as const,
    ),
  ],
  observation: ({ indicatorId }) => [['told-for', indicatorId]],
  meeting: ({ bodyId }) => [['meetings-of', bodyId]],
  'meeting-count': ({ bodyId }) => [['counts-of', bodyId]],
  order: ({ effect, effectOnId }) => [['orders-founding', effect === 'founds-body' ? effectOnId : null]],
  population: ({ countedUnit }) => [['population-of', unitKey(countedUnit)]],
}

const monthOf = ([first]: readonly string[]): string => first?.slice(0, 7) ?? ''

function doorsOf({ kind, record }: FiledRecord): Standing {
  const stands = STANDS[kind] as ((one: typeof record) => Standing) | undefined
  return stands?.(record) ?? []
}

/** Institutions that a record speaks of: whose it is, who was host or guest. */
function spokenOf(filed: FiledRecord): readonly string[] {
  const holder = holderOf(filed)
  const own = holder === null ? [] : [holder]
  if (filed.kind !== 'event') return own
  const { hostId, participants } = filed.record
  const ids = [...own, ...participants.map(({ institutionId }) => institutionId)]
  return [...new Set(hostId === null ? ids : [...ids, hostId])]
}

/** What it says of itself as a proof. */
const linkedOf = ({ kind, record }: FiledRecord): LinkedRecord | null => linkedRecord(kind, record)

/** Whose a record is; plans' parts and decisions are nobody's own. */
const holderOf = ({ record }: FiledRecord): string | null =>
  'institutionId' in record ? record.institutionId : null

/** Kinds that are read as a whole; of the others there are too many for that to be wise. */
export type WholeKind = Exclude<RollupKind, 'evidence' | 'observation' | 'order' | 'talk-round' | 'meeting'>
const TOO_MANY: ReadonlySet<RollupKind> = new Set([
  'evidence',
  'observation',
  'order',
  'talk-round',
  'meeting',
])

/** Lists of one door, each a cell of its own. */
type Drawer<Row> = Map<string, Cell<readonly Row[]>>

export interface FiledRecords {
  /** Takes records out and puts others in; what is read of the untouched ones stays as it is. */
  change(taken: readonly FiledRecord[], put: readonly FiledRecord[]): void
  /** Like every list here in the order of ids. */
  all<K extends WholeKind>(kind: K): readonly FactsOf<K>[]
  of<K extends RollupKind>(kind: K, institutionId: string): readonly FactsOf<K>[]
  get<K extends RollupKind>(kind: K, id: string | null): FactsOf<K> | undefined
  at<D extends Door>(door: D, key: string): readonly Doors[D][]
  /** What offers itself as a proof under this id. */
  find(id: string): LinkedRecord | undefined
  /** Every institution that a record speaks of. */
  spokenOf(): readonly string[]
  /** Every month in which an event begins, as `events-in` names them. */
  eventMonths(): readonly string[]
}

/** Records filed under all that they are looked for by, so that a changed one is another only there. */
export function filedRecords(graph: Tracked): FiledRecords {
  const { cell, write, read } = graph
  type AnyRecord = FiledRecord['record']
  const drawers = new Map<string, Drawer<AnyRecord>>()
  /** Mostly one record an id, and few are asked for by it: only those have a cell. */
  const byId = new Map<string, FiledRecord | readonly FiledRecord[]>()
  const asked = new Map<string, Cell<readonly FiledRecord[]>>()
  const spoken = countedWords(graph)
  const months = countedWords(graph)

  const listIn = <Row>(drawer: Drawer<Row>, key: string): Cell<readonly Row[]> => {
    const found = drawer.get(key)
    if (found !== undefined) return found
    const made = cell<readonly Row[]>([])
    drawer.set(key, made)
    return made
  }
  const listAt = (name: string, key: string): Cell<readonly AnyRecord[]> => {
    const drawer = drawers.get(name) ?? new Map<string, Cell<readonly AnyRecord[]>>()
    drawers.set(name, drawer)
    return listIn(drawer, key)
  }

  const standing = (id: string): readonly FiledRecord[] => {
    const found = byId.get(id)
    if (found === undefined) return []
    return Array.isArray(found) ? (found as readonly FiledRecord[]) : [found as FiledRecord]
  }
  const readById = (id: string): readonly FiledRecord[] => {
    const known = asked.get(id)
    if (known !== undefined) return read(known)
    const made = cell(standing(id))
    asked.set(id, made)
    return read(made)
  }
  const changeIds = (taken: readonly FiledRecord[], put: readonly FiledRecord[]): void => {
    const changed = new Set<string>()
    for (const filed of taken) {
      const { id } = filed.record
      changed.add(id)
      const left = standing(id).filter((one) => one !== filed)
      if (left.length === 0) byId.delete(id)
      else byId.set(id, left)
    }
    for (const filed of put) {
      const { id } = filed.record
      changed.add(id)
      const others = standing(id)
      if (others.length === 0) byId.set(id, filed)
      else
        byId.set(
          id,
          [...others, filed].toSorted((one, other) => RANK[one.kind] - RANK[other.kind]),
        )
    }
    for (const id of changed) {
      const known = asked.get(id)
      if (known !== undefined) write(known, standing(id))
    }
  }

  /** Every list that the record stands in, by kind, institution and door. */
  const listsOf = (filed: FiledRecord): Cell<readonly AnyRecord[]>[] => {
    const lists = doorsOf(filed).flatMap(([door, key]) => (key === null ? [] : [listAt(door, key)]))
    const holder = holderOf(filed)
    if (holder !== null) lists.push(listAt(OF[filed.kind], holder))
    if (!TOO_MANY.has(filed.kind)) lists.push(listAt(filed.kind, ''))
    return lists
  }

  const change = (taken: readonly FiledRecord[], put: readonly FiledRecord[]): void => {
    const records = listChanges<AnyRecord>()
    for (const [which, all] of [
      ['taken', taken],
      ['put', put],
    ] as const) {
      for (const filed of all) {
        for (const list of listsOf(filed)) records.note(list, which, filed.record)
        const by = which === 'put' ? 1 : -1
        for (const id of spokenOf(filed)) spoken.count(id, by)
        if (filed.kind === 'event') months.count(monthOf(filed.record.dates), by)
      }
    }
    records.apply(write, (one, other) => byText(one.id, other.id))
    changeIds(taken, put)
    spoken.settle()
    months.settle()
  }

  return {
    change,
    all: <K extends WholeKind>(kind: K) => read(listAt(kind, '')) as readonly FactsOf<K>[],
    of: <K extends RollupKind>(kind: K, id: string) => read(listAt(OF[kind], id)) as readonly FactsOf<K>[],
    get: <K extends RollupKind>(kind: K, id: string | null) =>
      id === null
        ? undefined
        : (readById(id).find((one) => one.kind === kind)?.record as FactsOf<K> | undefined),
    at: <D extends Door>(door: D, key: string) => read(listAt(door, key)) as readonly Doors[D][],
    find: (id) => {
      const all = readById(id)
      for (let at = all.length - 1; at >= 0; at -= 1) {
        const linked = linkedOf(all[at] as FiledRecord)
        if (linked !== null) return linked
      }
      return undefined
    },
    spokenOf: () => read(spoken.known),
    eventMonths: () => read(months.known),
  }
}

const OF = Object.fromEntries(ROLLUP_KINDS.map((kind) => [kind, `${kind} of`])) as Record<RollupKind, string>
/** Of two records with one id the kind that comes later speaks as a proof. */
const RANK = Object.fromEntries(ROLLUP_KINDS.map((kind, index) => [kind, index])) as Record<
  RollupKind,
  number
>

/** Words that records bring and take away again: known are those that some record still has. */
function countedWords({ cell, write }: Tracked) {
  const counts = new Map<string, number>()
  const known = cell<readonly string[]>([])
  let isOther = false
  return {
    known,
    count(word: string, by: 1 | -1): void {
      const now = (counts.get(word) ?? 0) + by
      counts.set(word, now)
      if (now === (by === 1 ? 1 : 0)) isOther = true
    },
    settle(): void {
      if (isOther)
        write(known, sortedIds([...counts].flatMap(([word, number]) => (number > 0 ? [word] : []))))
      isOther = false
    },
  }
}

/** What is to be taken from and put into each of many lists, done list by list. */
function listChanges<Row extends object>() {
  const changes = new Map<Cell<readonly Row[]>, { readonly taken: Set<Row>; readonly put: Row[] }>()
  return {
    note(list: Cell<readonly Row[]>, which: 'taken' | 'put', row: Row): void {
      const change = changes.get(list) ?? { taken: new Set(), put: [] }
      changes.set(list, change)
      if (which === 'put') change.put.push(row)
      else change.taken.add(row)
    },
    apply(write: Tracked['write'], inOrder: (one: Row, other: Row) => number): void {
      for (const [list, { taken, put }] of changes) {
        const kept = taken.size === 0 ? list.value : list.value.filter((row) => !taken.has(row))
        const added = put.toSorted(inOrder)
        const [last, first] = [kept.at(-1), added[0]]
        // Organisations are read in order, and so are their records' ids mostly: nothing of the long list is compared anew.
        const isAfter = last === undefined || first === undefined || inOrder(last, first) <= 0
        write(list, isAfter ? [...kept, ...added] : [...kept, ...added].toSorted(inOrder))
      }
    },
  }
}
