import type { Kind } from '../../model/kinds.ts'

/** A record as it is kept: its fields by name. */
export type KeptRecord = Readonly<Record<string, unknown>> & { readonly id: string }

/** Letters and digits only, small; empty for what is no text. */
export const folded = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .normalize('NFC')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, '')
    : ''

/** Fields that two tellings of one thing have alike: records that differ in one of them are never one. */
const KEY_FIELDS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  body: ['institutionId', 'bodyKind'],
  meeting: ['bodyId', 'date'],
  'meeting-count': ['bodyId', 'from', 'count'],
  order: ['institutionId', 'number'],
  'paper-version': ['institutionId', 'paperKind', 'state'],
  survey: ['institutionId', 'title'],
  event: ['dates'],
  plan: ['title'],
  level: ['planId', 'title'],
  activity: ['planId', 'title'],
  indicator: ['activityId', 'title'],
  observation: ['institutionId', 'indicatorId', 'numerator', 'denominator'],
  evidence: ['indicatorId', 'recordId'],
  institution: ['name'],
  population: ['institutionId', 'countedUnit', 'schoolYear'],
}

const keyPart = (value: unknown): string =>
  typeof value === 'string' ? folded(value) : (JSON.stringify(value) ?? '')

/** The same for two records of a kind that may be one; others need not be compared. */
const naturalKeyOf = (kind: Kind, record: Readonly<Record<string, unknown>>): string =>
  (KEY_FIELDS[kind] ?? []).map((field) => keyPart(record[field])).join('|')

/** Records of one kind, found by their ids and by what makes two tellings one, however many there are. */
export interface KeptIndex {
  readonly add: (record: KeptRecord) => void
  readonly byId: (id: string) => KeptRecord | undefined
  /** Those that a draft may tell of, in the order they were added. */
  readonly near: (draft: Readonly<Record<string, unknown>>) => readonly KeptRecord[]
}

/** An index of `records`; a record added again stands at its first place. */
export function keptIndex(kind: Kind, records: readonly KeptRecord[]): KeptIndex {
  const ids = new Map<string, KeptRecord>()
  const near = new Map<string, KeptRecord[]>()
  const add = (record: KeptRecord): void => {
    if (!ids.has(record.id)) ids.set(record.id, record)
    const key = naturalKeyOf(kind, record)
    const others = near.get(key)
    if (others) others.push(record)
    else near.set(key, [record])
  }
  for (const record of records) add(record)
  return {
    add,
    byId: (id) => ids.get(id),
    near: (draft) => near.get(naturalKeyOf(kind, draft)) ?? [],
  }
}
