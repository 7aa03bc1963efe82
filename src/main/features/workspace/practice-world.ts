import { practiceRecords } from '#shared/domain/practice/practice-records.ts'
import type { AnyRecord, Kind, RecordOf } from '#shared/model/kinds.ts'
import practiceData from '#resources/practice/kazlu-ruda.json' with { type: 'json' }
import type { Core } from '../../core/core.ts'

interface OwnedRecord {
  readonly kind: Kind
  readonly record: AnyRecord
}

export interface PracticeWorld {
  readonly municipality: RecordOf<'municipality'>
  readonly schoolYear: string
  /** The schools of the practice municipality, as it lists them. */
  readonly institutions: readonly RecordOf<'institution'>[]
  readonly records: ReadonlyMap<string, readonly OwnedRecord[]>
}

const SCHOOL_YEAR = '2018-2019'
/** A fixed moment, so that every practice workspace holds the very same changes. */
const SEEDED_AT = new Date('2019-01-31T08:00:00Z')

/** The practice municipality, made from real facts without any real person. */
export function practiceWorld(): PracticeWorld {
  const { municipality, schools } = practiceRecords(practiceData)
  const self = municipality.find(({ kind }) => kind === 'municipality')
  if (!self) throw new Error('The practice municipality has no record of itself')
  const institutions = municipality
    .filter(({ kind }) => kind === 'institution')
    .map(({ record }) => record as RecordOf<'institution'>)
    .filter(({ participates }) => participates)
  return {
    municipality: self.record as RecordOf<'municipality'>,
    schoolYear: SCHOOL_YEAR,
    institutions,
    records: new Map([[self.record.id, municipality], ...Object.entries(schools)]),
  }
}

/**
 * Fills a workspace: its own records, and what it would have received by now - the municipality all
 * schools that have something to say, a school the municipality's plan.
 */
export function seedPractice(core: Core, world: PracticeWorld, workspaceId: string): void {
  const isMunicipality = workspaceId === world.municipality.id
  for (const [ownerId, records] of world.records) {
    const isOwn = ownerId === workspaceId
    if (!isOwn && !isMunicipality && ownerId !== world.municipality.id) continue
    core.writer.write(
      records.map(({ kind, record }) => ({ kind, id: record.id, next: record })),
      { ownerId, author: 'pratybos', deviceId: `pratybos-${ownerId}`, seed: { local: isOwn, at: SEEDED_AT } },
      'practice',
    )
  }
}
