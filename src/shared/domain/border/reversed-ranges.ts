import type { AnyRecord, Kind } from '../../model/kinds.ts'
import { spanOf } from '../cadence/date-span.ts'

type Value = string | number

/** A range whose end lies before its beginning, whatever days its vague dates may mean. */
export interface ReversedRange {
  readonly from: Value
  readonly to: Value
  /** The end's field: names and row ids joined by `/`. */
  readonly path: string
  /** The same with the row's place in its list. */
  readonly place: string
}

interface RangeField {
  readonly rows?: string
  readonly from: string
  readonly to: string
}

const PERIOD: RangeField = { from: 'periodFrom', to: 'periodTo' }
const DAYS: RangeField = { from: 'from', to: 'to' }

/** Fields that begin and end something, by kind. */
const RANGES: { readonly [K in Kind]?: readonly RangeField[] } = {
  body: [
    { rows: 'members', ...DAYS },
    { rows: 'cadence', from: 'validFrom', to: 'validTo' },
    { rows: 'cadence', from: 'min', to: 'max' },
  ],
  'meeting-count': [DAYS],
  plan: [PERIOD],
  activity: [{ from: 'startsOn', to: 'endsOn' }],
  indicator: [PERIOD],
  event: [{ from: 'expectedMin', to: 'expectedMax' }],
  internship: [DAYS],
}

type Fields = Readonly<Record<string, unknown>>

const isValue = (value: unknown): value is Value => typeof value === 'string' || typeof value === 'number'

const isReversed = (from: Value, to: Value): boolean =>
  typeof from === 'string' && typeof to === 'string'
    ? spanOf(from).from > spanOf(to).to
    : Number(from) > Number(to)

function reversedIn(fields: Fields, range: RangeField, path: string, place: string): ReversedRange[] {
  const from = fields[range.from]
  const to = fields[range.to]
  if (!isValue(from) || !isValue(to) || !isReversed(from, to)) return []
  return [{ from, to, path: path + range.to, place: place + range.to }]
}

/** Ranges of a record that end before they begin. */
export function reversedRanges(kind: Kind, record: AnyRecord): readonly ReversedRange[] {
  const fields: Fields = { ...record }
  return (RANGES[kind] ?? []).flatMap((range) => {
    if (range.rows === undefined) return reversedIn(fields, range, '', '')
    const { rows } = range
    const list = fields[rows]
    return (Array.isArray(list) ? (list as readonly Fields[]) : []).flatMap((row, index) =>
      reversedIn(row, range, `${rows}/${String(row['id'])}/`, `${rows}/${index}/`),
    )
  })
}
