import json from '#resources/practice/kazlu-ruda.json' with { type: 'json' }
import type { OwnedRecord } from '#shared/domain/practice/owned-record.ts'
import { practiceRecords } from '#shared/domain/practice/practice-records.ts'
import type { OwnedInstitution, RollupInput, RollupRecords } from '#shared/domain/rollup/rollup-input.ts'
import type { Kind, RecordOf } from '#shared/model/kinds.ts'

export const PRACTICE = practiceRecords(json)

export const practiceOf = <K extends Kind>(list: readonly OwnedRecord[], kind: K): readonly RecordOf<K>[] =>
  list.flatMap((one) => (one.kind === kind ? [one.record as RecordOf<K>] : []))

/** The practice municipality as the coordinator has it when all ten schools have handed over. */
export function practiceInput(rest: Partial<RollupInput> = {}): RollupInput {
  const owners: [string, readonly OwnedRecord[]][] = [
    ['KR', PRACTICE.municipality],
    ...Object.entries(PRACTICE.schools),
  ]
  const institutions: OwnedInstitution[] = []
  const records: Record<string, unknown[]> = {}
  for (const [ownerId, list] of owners) {
    for (const { kind, record } of list) {
      if (kind === 'institution') institutions.push({ ownerId, record })
      else (records[kind] ??= []).push(record)
    }
  }
  return {
    asOf: '2019-01-31',
    schoolYear: null,
    ownInstitutionId: 'KR',
    heardFrom: Object.keys(PRACTICE.schools),
    institutions,
    records: records as Partial<RollupRecords>,
    ...rest,
  }
}
