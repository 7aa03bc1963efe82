import type { RecordOf } from '#shared/model/kinds.ts'

/** Indicators of which people say whether they are reached: no number is made of them. */
export const isJudged = ({ kind }: RecordOf<'indicator'>): boolean =>
  kind === 'yes-no' || kind === 'rubric' || kind === 'qualitative'
