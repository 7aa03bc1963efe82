import type { IndicatorKind } from '#shared/model/plan.ts'

/** Parts of an indicator's form beside its name and kind. */
export type IndicatorField =
  | 'target'
  | 'percent'
  | 'targetDate'
  | 'unit'
  | 'countedUnit'
  | 'minPerUnit'
  | 'source'
  | 'denominator'
  | 'scope'
  | 'rhythm'

const FIELDS: Readonly<Record<IndicatorKind, readonly IndicatorField[]>> = {
  'each-institution-min': ['target', 'unit', 'source', 'scope'],
  count: ['target', 'unit', 'source', 'scope'],
  'share-of-people': ['percent', 'countedUnit', 'denominator', 'source', 'scope'],
  'share-of-institutions': ['percent', 'minPerUnit', 'denominator', 'source', 'scope'],
  'share-of-groups': ['percent', 'countedUnit', 'minPerUnit', 'denominator', 'source', 'scope'],
  'survey-share': ['percent', 'denominator', 'scope'],
  cadence: ['rhythm', 'scope'],
  deadline: ['targetDate', 'scope'],
  'yes-no': ['scope'],
  rubric: ['scope'],
  qualitative: ['scope'],
}

/** Only the fields that a kind of indicator needs, in the order they are asked. */
export const fieldsOf = (kind: IndicatorKind): readonly IndicatorField[] => FIELDS[kind]
