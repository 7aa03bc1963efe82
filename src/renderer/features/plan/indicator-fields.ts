import { assertNever } from '#shared/lib/assert-never.ts'
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

const COMMON = ['scope'] as const

/** Only the fields that a kind of indicator needs, in the order they are asked. */
export const fieldsOf = (kind: IndicatorKind): readonly IndicatorField[] => {
  switch (kind) {
    case 'each-institution-min':
      return ['target', 'unit', 'source', ...COMMON]
    case 'count':
      return ['target', 'unit', 'source', ...COMMON]
    case 'share-of-people':
      return ['percent', 'countedUnit', 'denominator', 'source', ...COMMON]
    case 'share-of-institutions':
      return ['percent', 'minPerUnit', 'denominator', 'source', ...COMMON]
    case 'share-of-groups':
      return ['percent', 'countedUnit', 'minPerUnit', 'denominator', 'source', ...COMMON]
    case 'survey-share':
      return ['percent', 'denominator', ...COMMON]
    case 'cadence':
      return ['rhythm', ...COMMON]
    case 'deadline':
      return ['targetDate', ...COMMON]
    default:
      return assertNever(kind)
  }
}
