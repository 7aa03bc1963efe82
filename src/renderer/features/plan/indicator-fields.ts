import type { IndicatorKind } from '#shared/model/plan.ts'

/** Parts of an indicator's form that say what is to be reached. */
export type GoalField = 'baseline' | 'target' | 'percent' | 'targetDate' | 'rhythm' | 'rubric'

/** Parts of an indicator's form that say how it is counted. */
export type CountingField =
  | 'unit'
  | 'countedUnit'
  | 'minPerUnit'
  | 'source'
  | 'denominator'
  | 'denominatorSource'
  | 'aggregation'
  | 'scope'

export type IndicatorField = GoalField | CountingField

interface FieldsOfKind {
  readonly goal: readonly GoalField[]
  readonly counting: readonly CountingField[]
}

const SHARE_GOAL = ['baseline', 'percent'] as const

const FIELDS: Readonly<Record<IndicatorKind, FieldsOfKind>> = {
  'each-institution-min': { goal: ['target'], counting: ['unit', 'source', 'scope'] },
  count: { goal: ['baseline', 'target'], counting: ['unit', 'source', 'aggregation', 'scope'] },
  'share-of-people': {
    goal: SHARE_GOAL,
    counting: ['countedUnit', 'denominator', 'denominatorSource', 'source', 'aggregation', 'scope'],
  },
  'share-of-institutions': {
    goal: SHARE_GOAL,
    counting: ['minPerUnit', 'denominator', 'denominatorSource', 'source', 'scope'],
  },
  'share-of-groups': {
    goal: SHARE_GOAL,
    counting: [
      'countedUnit',
      'minPerUnit',
      'denominator',
      'denominatorSource',
      'source',
      'aggregation',
      'scope',
    ],
  },
  'survey-share': { goal: SHARE_GOAL, counting: ['denominator', 'denominatorSource', 'scope'] },
  cadence: { goal: ['rhythm'], counting: ['scope'] },
  deadline: { goal: ['targetDate'], counting: ['scope'] },
  'yes-no': { goal: [], counting: ['scope'] },
  rubric: { goal: ['rubric'], counting: ['scope'] },
  qualitative: { goal: [], counting: ['scope'] },
}

export const goalFieldsOf = (kind: IndicatorKind): readonly GoalField[] => FIELDS[kind].goal

export const countingFieldsOf = (kind: IndicatorKind): readonly CountingField[] => FIELDS[kind].counting

/** Only the fields that a kind of indicator needs, in the order they are asked. */
export const fieldsOf = (kind: IndicatorKind): readonly IndicatorField[] => [
  ...goalFieldsOf(kind),
  ...countingFieldsOf(kind),
]
