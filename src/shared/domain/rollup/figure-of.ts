import { assertNever } from '../../lib/assert-never.ts'
import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { aggregatedFigure } from './aggregated-figure.ts'
import { cadenceFigure } from './cadence-figure.ts'
import { countFigure } from './count-figure.ts'
import { deadlineFigure } from './deadline-figure.ts'
import { eachInstitutionFigure } from './each-institution-figure.ts'
import type { Figure } from './figure.ts'
import { groupShareFigure } from './group-share-figure.ts'
import { indicatorWindow } from './indicator-window.ts'
import { institutionShareFigure } from './institution-share-figure.ts'
import { judgedFigure } from './judged-figure.ts'
import { peopleShareFigure } from './people-share-figure.ts'
import type { RollupContext } from './rollup-context.ts'
import { surveyShareFigure } from './survey-share-figure.ts'

/** The figure of an indicator, by its kind and by how its plan makes one value of several. */
export function figureOf(indicator: Indicator, context: RollupContext): Figure {
  const window = indicatorWindow(indicator, context)
  return aggregatedFigure(figureByKind(indicator, context, window), indicator, context, window)
}

function figureByKind(indicator: Indicator, context: RollupContext, window: DateSpan): Figure {
  switch (indicator.kind) {
    case 'each-institution-min':
      return eachInstitutionFigure(indicator, context, window)
    case 'count':
      return countFigure(indicator, context, window)
    case 'share-of-people':
      return peopleShareFigure(indicator, context, window)
    case 'cadence':
      return cadenceFigure(indicator, context, window)
    case 'share-of-institutions':
      return institutionShareFigure(indicator, context, window)
    case 'share-of-groups':
      return groupShareFigure(indicator, context, window)
    case 'deadline':
      return deadlineFigure(indicator, context, window)
    case 'survey-share':
      return surveyShareFigure(indicator, context, window)
    case 'yes-no':
    case 'rubric':
    case 'qualitative':
      return judgedFigure(indicator, context, window)
    default:
      return assertNever(indicator.kind, 'indicator kind')
  }
}
