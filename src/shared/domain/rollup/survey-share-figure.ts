import type { Survey } from '../../model/inquiry.ts'
import type { Indicator } from '../../model/plan.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { judgeShare, percentOf } from './compare.ts'
import type { Figure } from './figure.ts'
import { formulaOf, outcome } from './figure.ts'
import type { Candidate, LeftOut, Sorted } from './proof.ts'
import { sortCandidates } from './proof.ts'
import { againstLink, countsUndated, linksOf } from './proofs-of.ts'
import type { RollupContext } from './rollup-context.ts'
import { sortedIds } from './sorted-ids.ts'
import type { ToldNumber } from './told-numbers.ts'
import { toldNumbers } from './told-numbers.ts'
import { toldShareFigure } from './told-share-figure.ts'

/**
 * A share of survey answers. Surveys come as linked evidence (all their statements, or the one the link
 * names), or all done ones of the window where the source is `surveys`; numbers told as observations add to
 * them. Numerator: answers that fully agree; denominator: answers.
 *
 * Where only percentages were written, their mean weighted by the number of answers is shown with that number
 * as denominator and no numerator; without a number of answers the share is not computable.
 */
export function surveyShareFigure(indicator: Indicator, context: RollupContext, window: DateSpan): Figure {
  const sorted = sortCandidates(
    candidatesOf(indicator, context),
    window,
    context.asOf,
    countsUndated(indicator, window),
  )
  const picked = pickedStatements(indicator, context, sorted)
  const told = toldNumbers(indicator, context, window)
  const exact = picked.flatMap((one) => exactNumber(one) ?? [])
  if (picked.length > exact.length && exact.length === 0 && told.counted.length === 0) {
    return fromPercentages(indicator, window, sorted, picked)
  }
  const partial = picked.filter((one) => exactNumber(one) === null)
  const leftOut: readonly LeftOut[] = [
    ...sorted.leftOut,
    ...told.leftOut,
    ...[...partial, ...silentSurveys(sorted, picked, context)].map(({ survey }) => ({
      recordId: survey.id,
      institutionId: survey.institutionId,
      date: survey.date,
      why: 'no-numerator' as const,
    })),
  ]
  return toldShareFigure(
    indicator,
    context,
    window,
    { counted: [...exact, ...told.counted], leftOut },
    'answers',
  )
}

interface Picked {
  readonly survey: Survey
  readonly statement: Survey['statements'][number]
}

function candidatesOf(indicator: Indicator, context: RollupContext): readonly Candidate[] {
  if (indicator.source === 'surveys') {
    return context.all('survey').map(({ id, institutionId, date, state }) => ({
      recordId: id,
      institutionId,
      date,
      amount: 1,
      bodyId: null,
      against: state === 'done' ? null : state,
    }))
  }
  return linksOf(indicator, context).map((link) => {
    const survey = context.get('survey', link.recordId)
    const isNamed = link.recordId === null && link.state === 'done'
    return {
      recordId: link.recordId ?? link.id,
      institutionId: survey?.institutionId ?? link.institutionId,
      date: survey?.date ?? link.date,
      amount: 1,
      bodyId: null,
      against: isNamed ? ('named-only' as const) : againstLink(link, context.find(link.recordId ?? '')),
    }
  })
}

/** The statements that links name; of a survey of which none is named, all. */
function pickedStatements(indicator: Indicator, context: RollupContext, sorted: Sorted): readonly Picked[] {
  const links = Map.groupBy(linksOf(indicator, context), ({ recordId }) => recordId)
  return sorted.counted.flatMap(({ recordId }) => {
    const survey = context.get('survey', recordId)
    if (survey === undefined) return []
    const named = (links.get(recordId) ?? []).flatMap(({ itemId }) => itemId ?? [])
    return survey.statements
      .filter((statement) => named.length === 0 || named.includes(statement.id))
      .map((statement) => ({ survey, statement }))
  })
}

function exactNumber({ survey, statement }: Picked): ToldNumber | null {
  const { agreeing, answers } = statement
  if (agreeing === null || answers === null) return null
  const { id: recordId, institutionId, date } = survey
  return { recordId, institutionId, date, numerator: agreeing, denominator: answers }
}

/** Surveys that count but have no statement to read a share from. */
function silentSurveys(sorted: Sorted, picked: readonly Picked[], context: RollupContext) {
  const spoken = new Set(picked.map((one) => one.survey.id))
  const counted = new Set(sorted.counted.map((one) => one.recordId))
  return [...counted].flatMap((id) => {
    const survey = spoken.has(id) ? undefined : context.get('survey', id)
    return survey === undefined ? [] : [{ survey }]
  })
}

function fromPercentages(
  indicator: Indicator,
  window: DateSpan,
  sorted: Sorted,
  picked: readonly Picked[],
): Figure {
  const rows = picked.flatMap(({ survey, statement }) => {
    const answers = statement.answers ?? survey.n
    return statement.result === null || answers === null || answers === 0
      ? []
      : [{ percent: statement.result, answers }]
  })
  const answers = rows.reduce((sum, one) => sum + one.answers, 0)
  const weighted = rows.reduce((sum, one) => sum + one.percent * one.answers, 0)
  const isComplete = answers > 0 && rows.length === picked.length
  const coverage = sortedIds(picked.map((one) => one.survey.institutionId))
  const share = isComplete ? judgeShare(indicator, weighted, answers * 100) : null
  const isJudged = share !== null && share.verdict !== 'not-computable'
  return {
    numerator: null,
    denominator: isComplete ? answers : null,
    value: isComplete ? percentOf(weighted, answers * 100) : null,
    outcome:
      share === null
        ? outcome('not-computable', 'no-denominator', { numerator: 0, unit: indicator.countedUnit })
        : outcome(share.verdict, isJudged ? 'told-percent' : share.code, { ...share.params, answers }),
    coverage,
    missing: [],
    formula: formulaOf('answers', sorted, window),
  }
}
