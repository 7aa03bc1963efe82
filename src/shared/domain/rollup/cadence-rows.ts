import type { Body } from '../../model/body.ts'
import { CadenceRule } from '../../model/body.ts'
import type { Indicator } from '../../model/plan.ts'
import { checkCadence } from '../cadence/check-cadence.ts'
import type { DateSpan } from '../cadence/date-span.ts'
import { later, narrowed, placeIn, spanOf } from '../cadence/date-span.ts'
import { askedInstitutions } from './each-institution-figure.ts'
import { indicatorWindow } from './indicator-window.ts'
import type { CadenceRow } from './rollup.ts'
import type { RollupContext } from './rollup-context.ts'
import type { MeetingFacts } from './rollup-facts.ts'
import { byText, sortedIds } from './sorted-ids.ts'

/** Every team's own promises, checked against its meetings. */
export function promiseRows(context: RollupContext): readonly CadenceRow[] {
  return context.all('body').flatMap(({ id }) => promisesOf(id, context))
}

/** The promises of one team. */
export const promisesOf = (bodyId: string, context: RollupContext): readonly CadenceRow[] =>
  context.kept('promises', bodyId, () => {
    const body = context.get('body', bodyId)
    const always = { from: null, to: null }
    return (body?.cadence ?? []).flatMap((rule) =>
      body === undefined ? [] : rowOf(body, rule, 'promise', context, always),
    )
  })

/** A municipal rule of rhythm, checked for each team of the kind it names. */
export function indicatorRows(indicator: Indicator, context: RollupContext): readonly CadenceRow[] {
  if (!hasRhythm(indicator)) return []
  const asked = new Set(askedInstitutions(indicator, context))
  return context
    .all('body')
    .filter((body) => indicator.bodyKind === null || body.bodyKind === indicator.bodyKind)
    .filter((body) => indicator.scope === 'municipality' || asked.has(body.institutionId))
    .flatMap((body) =>
      context.kept(`rhythm ${indicator.id}`, body.id, () => rhythmOf(indicator.id, body.id, context)),
    )
}

/** An indicator that names no rhythm asks for none. */
const hasRhythm = ({ every, everyUnit }: Indicator): boolean => every !== null || everyUnit !== null

/** The row of one team, where both are still there. */
function rhythmOf(indicatorId: string, bodyId: string, context: RollupContext): readonly CadenceRow[] {
  const [indicator, body] = [context.get('indicator', indicatorId), context.get('body', bodyId)]
  if (indicator === undefined || body === undefined) return []
  return [rowOf(body, ruleOf(indicator, context), 'indicator', context, indicatorWindow(indicator, context))]
}

function ruleOf(indicator: Indicator, context: RollupContext): CadenceRule {
  const times = Math.max(0, Math.round(indicator.target ?? 1))
  return CadenceRule.parse({
    id: indicator.id,
    rule: 'every-n',
    every: indicator.every ?? 1,
    unit: indicator.everyUnit ?? 'month',
    min: indicator.comparator === '<=' ? 0 : Math.min(times, 400),
    max: indicator.comparator === '<=' || indicator.comparator === '=' ? Math.min(times, 400) : null,
    exemptMonths: [...context.exemptMonths],
  })
}

function rowOf(
  body: Body,
  rule: CadenceRule,
  source: CadenceRow['source'],
  context: RollupContext,
  window: DateSpan,
): CadenceRow {
  const meetings = context.heldMeetings(body.id)
  const bounds = boundsOf(body, rule, meetings, context, window)
  const countOnly = context.at('counts-of', body.id)
  const checked = checkCadence(
    rule,
    meetings.map(({ date, datePrecision }) => ({ date, precision: datePrecision })),
    countOnly,
    bounds,
    context.asOf,
  )
  const seen = meetings.filter((one) => one.date !== null && placeIn(bounds, one.date) !== 'outside')
  return {
    bodyId: body.id,
    ruleId: rule.id,
    verdict: checked.verdict,
    held: checked.held,
    expected: checked.expected,
    gapsDays: [...checked.gapsDays],
    missingPeriods: [...checked.missingPeriods],
    institutionId: body.institutionId,
    bodyName: body.name,
    source,
    nextDue: checked.nextDue,
    reasonCode: checked.reason,
    evidence: sortedIds(seen.map((one) => one.id)),
    promise: promiseOf(rule),
    asked: checked.asked,
    days: [...checked.days],
    lacking: [...checked.lacking],
  }
}

function promiseOf(one: CadenceRule): CadenceRow['promise'] {
  const { rule, every, unit, weekday, nth, min, max, exemptMonths, raw } = one
  return { rule, every, unit, weekday, nth, min, max, exemptMonths: [...exemptMonths], raw }
}

/**
 * A rhythm is asked for from the day the team is known to exist: its founding, else the start of the promise,
 * else its first meeting; where none is known nothing can be asked. A chosen school year narrows it.
 */
function boundsOf(
  body: Body,
  rule: CadenceRule,
  meetings: readonly MeetingFacts[],
  context: RollupContext,
  window: DateSpan,
): DateSpan {
  const span = narrowed(window, context.chosen)
  const first = meetings.flatMap((one) => one.date ?? []).toSorted(byText)[0]
  const known = body.foundedOn ?? rule.validFrom ?? first ?? null
  return { from: known === null ? null : later(span.from, spanOf(known).to), to: span.to }
}
