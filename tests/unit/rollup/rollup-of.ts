import { computeRollup, rollupWithFindings } from '#shared/domain/rollup/compute-rollup.ts'
import type { IndicatorFigure } from '#shared/domain/rollup/rollup.ts'
import type { RollupInput } from '#shared/domain/rollup/rollup-input.ts'
import type { InputOf, Kind, RecordOf } from '#shared/model/kinds.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'

export function record<K extends Kind>(kind: K, fields: InputOf<K>): RecordOf<K> {
  return SCHEMAS[kind].parse(fields) as RecordOf<K>
}

export const institution = (id: string, fields: Partial<InputOf<'institution'>> = {}, ownerId = 'SAV') => ({
  ownerId,
  record: record('institution', { id, name: `Mokykla ${id}`, institutionType: 'gimnazija', ...fields }),
})

/** A municipality `SAV` with three schools, all heard from, as of the end of January 2019. */
export function inputOf(records: RollupInput['records'], rest: Partial<RollupInput> = {}): RollupInput {
  return {
    asOf: '2019-01-31',
    schoolYear: null,
    ownInstitutionId: 'SAV',
    heardFrom: ['A', 'B', 'C'],
    institutions: ['A', 'B', 'C'].map((id) => institution(id)),
    ...rest,
    records: { municipality: [record('municipality', { id: 'SAV', name: 'Savivaldybė' })], ...records },
  }
}

export const indicator = (fields: Partial<InputOf<'indicator'>> & Pick<InputOf<'indicator'>, 'kind'>) =>
  record('indicator', { id: 'R', planId: 'P', activityId: 'V', title: 'Rodiklis', target: 1, ...fields })

export const evidence = (institutionId: string, fields: Partial<InputOf<'evidence'>> = {}) =>
  record('evidence', { id: `E-${institutionId}`, institutionId, indicatorId: 'R', ...fields })

export const meeting = (id: string, fields: Partial<InputOf<'meeting'>> = {}) =>
  record('meeting', { id, institutionId: 'A', bodyId: 'A-kk', date: '2018-10-10', ...fields })

export const event = (id: string, fields: Partial<InputOf<'event'>> = {}) =>
  record('event', { id, institutionId: 'A', hostId: 'A', dates: ['2018-10-10'], ...fields })

export const told = (institutionId: string, fields: Partial<InputOf<'observation'>> = {}) =>
  record('observation', { id: `T-${institutionId}`, institutionId, indicatorId: 'R', ...fields })

/** The figure of the only indicator. */
export function figureOf(records: RollupInput['records'], rest: Partial<RollupInput> = {}): IndicatorFigure {
  const figure = computeRollup(inputOf(records, rest)).indicators[0]
  if (figure === undefined) throw new Error('the rollup has no indicator')
  return figure
}

export const findingsOf = (records: RollupInput['records'], rest: Partial<RollupInput> = {}) =>
  rollupWithFindings(inputOf(records, rest)).findings
