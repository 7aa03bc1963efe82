import type { Translate } from '../../i18n/translate.ts'
import { dayNumber } from '../cadence/calendar-day.ts'
import type { InstitutionGaps } from '../evidence/worklist-page.ts'
import type { ProvedRules } from './proved-rules.ts'
import type { IndicatorFigure } from './rollup.ts'

export type SendState = 'sent' | 'late' | 'overdue' | 'silent'

/** Where one institution stands with its data: by rules, never by its own word. */
export interface ReportStanding {
  readonly institutionId: string
  /**
   * `sent` in time, or there is no term; `late`: after the term; `overdue`: nothing and the term is past;
   * `silent`: nothing yet.
   */
  readonly state: SendState
  /** Day its data came in last; `null` where nothing came. */
  readonly sentOn: string | null
  /** Days after the term: of the data that came, or until today where nothing has; `null` in time. */
  readonly daysLate: number | null
  /** Rules asked of it, and those of them it has proved. */
  readonly asked: number
  readonly proved: number
  readonly lacking: readonly Pick<IndicatorFigure, 'id' | 'printedNumber' | 'title'>[]
  /** How many past things lack minutes, an order, attendance or evidence. */
  readonly gaps: number
}

export interface Sent {
  readonly institutionId: string
  /** `YYYY-MM-DD` of the last data; `null`: none by file. */
  readonly sentOn: string | null
}

export interface StandingInput {
  readonly rollup: ProvedRules
  readonly sent: readonly Sent[]
  readonly gaps: readonly Pick<InstitutionGaps, 'institutionId' | 'count'>[]
  /** The day by which data must be here; `null`: none set. */
  readonly dueOn: string | null
  readonly today: string
}

function stateOf(isHeard: boolean, sentOn: string | null, dueOn: string | null, today: string) {
  const isPast = dueOn !== null && today > dueOn
  if (!isHeard) {
    return {
      state: isPast ? ('overdue' as const) : ('silent' as const),
      daysLate: isPast ? lateBy(today, dueOn) : null,
    }
  }
  const isLate = dueOn !== null && sentOn !== null && sentOn > dueOn
  return {
    state: isLate ? ('late' as const) : ('sent' as const),
    daysLate: isLate ? lateBy(sentOn, dueOn) : null,
  }
}

const lateBy = (day: string, dueOn: string): number => dayNumber(day) - dayNumber(dueOn)

/** Every participating institution: what it sent and when, which rules it has proved, what it lacks. */
export function reportStandings({
  rollup,
  sent,
  gaps,
  dueOn,
  today,
}: StandingInput): readonly ReportStanding[] {
  const { heardFrom, missing } = rollup.institutions
  const heard = new Set(heardFrom)
  const days = new Map(sent.map(({ institutionId, sentOn }) => [institutionId, sentOn]))
  const rules = rollup.indicators
    .filter(({ verdict }) => verdict !== 'duplicate')
    .map((rule) => ({ rule, coverage: new Set(rule.coverage), missing: new Set(rule.missing) }))
  const gapsOf = new Map(gaps.map((one) => [one.institutionId, one.count]))
  const takingPart = new Set([...missing, ...rules.flatMap((one) => [...one.coverage, ...one.missing])])
  const ids = [...new Set([...heardFrom.filter((id) => takingPart.has(id)), ...missing])]
  return ids.map((institutionId) => {
    const sentOn = days.get(institutionId) ?? null
    const lacking = rules.filter((one) => one.missing.has(institutionId))
    const proved = rules.filter((one) => one.coverage.has(institutionId) && !one.missing.has(institutionId))
    return {
      institutionId,
      sentOn,
      ...stateOf(heard.has(institutionId), sentOn, dueOn, today),
      asked: lacking.length + proved.length,
      proved: proved.length,
      lacking: lacking.map(({ rule: { id, printedNumber, title } }) => ({ id, printedNumber, title })),
      gaps: gapsOf.get(institutionId) ?? 0,
    }
  })
}

/** So many of each a letter names; the others it only counts. */
export const NAMED_IN_LETTER = 15

function named(titles: readonly string[], count: number, translate: Translate): string[] {
  const begun = titles.slice(0, NAMED_IN_LETTER)
  const rest = count - begun.length
  return [
    ...begun.map((title) => `– ${title}`),
    ...(rest > 0 ? [translate('reminder.more', { count: rest })] : []),
  ]
}

const gapWords = ({ date, title, lacks }: InstitutionGaps['first'][number], translate: Translate): string =>
  [
    [date, title.trim()].filter(Boolean).join(' '),
    lacks.map((what) => translate(`reminder.lack.${what}`)).join(', '),
  ]
    .filter(Boolean)
    .join(' – ')

/** A letter that can be sent as it is: what is awaited, by when, what exactly is missing. */
export function reminderText(
  standing: ReportStanding,
  gaps: Pick<InstitutionGaps, 'count' | 'first'>,
  names: { readonly institution: string; readonly sender: string },
  dueOn: string | null,
  translate: Translate,
): string {
  const { state, sentOn, lacking, asked, proved } = standing
  const rules = lacking.map(({ printedNumber, title }) => [printedNumber, title].filter(Boolean).join(' '))
  return [
    translate('reminder.greeting', { institution: names.institution }),
    '',
    translate(`reminder.state.${state}`, { sentOn: sentOn ?? 'none', due: dueOn ?? 'none' }),
    ...(rules.length === 0
      ? []
      : ['', translate('reminder.rules', { proved, asked }), ...named(rules, rules.length, translate)]),
    ...(gaps.count === 0
      ? []
      : [
          '',
          translate('reminder.gaps'),
          ...named(
            gaps.first.map((one) => gapWords(one, translate)),
            gaps.count,
            translate,
          ),
        ]),
    '',
    translate('reminder.how'),
    '',
    names.sender,
  ].join('\n')
}
