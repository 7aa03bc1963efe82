import type { RecordOf } from '#shared/model/kinds.ts'
import { schoolYearBounds } from '#shared/model/dates.ts'
import { checkCadence } from '#shared/domain/cadence/check-cadence.ts'
import { promiseWords } from '#shared/domain/cadence/promise-words.ts'
import { meetingState } from '#shared/domain/rollup/linked-record.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Verdict } from '#renderer/ui/verdict.tsx'
import type { VerdictKind } from '#renderer/ui/verdict-shape.tsx'
import * as css from './minutes.css.ts'

interface SeriesHeadProps {
  body: RecordOf<'body'>
  meetings: readonly RecordOf<'meeting'>[]
  counts: readonly RecordOf<'meeting-count'>[]
}

const SHAPES = { kept: 'met', broken: 'not-met', unverifiable: 'not-computable' } as const satisfies Record<
  string,
  VerdictKind
>

/** What a team promised of its meetings and how it keeps it this school year. */
export const SeriesHead = ({ body, meetings, counts }: SeriesHeadProps) => {
  const { t, translateShared } = useTranslate()
  const { schoolYear, today } = useWorkspace()
  const bounds = schoolYearBounds(schoolYear)
  const held = meetings
    .filter((meeting) => meetingState(meeting) === 'done')
    .map(({ date, datePrecision }) => ({ date, precision: datePrecision }))
  return (
    <section className={css.series} aria-label={t('series.title', { name: body.name })}>
      {body.cadence.length === 0 ? <p className={css.hint}>{t('series.noPromise')}</p> : null}
      {body.cadence.map((rule) => {
        const result = checkCadence(rule, held, counts, bounds, today)
        return (
          <div key={rule.id} className={css.promise}>
            <span>{promiseWords(rule, translateShared)}</span>
            <Verdict kind={SHAPES[result.verdict]} word={t(`cadenceVerdict.${result.verdict}`)} />
            <span className={css.hint}>
              {t('series.held', { held: result.held, expected: result.expected })}
              {result.nextDue === null ? '' : ` ${t('series.nextDue', { date: result.nextDue })}`}
              {result.missingPeriods.length === 0
                ? ''
                : ` ${t('series.missing', { periods: result.missingPeriods.join(', ') })}`}
            </span>
          </div>
        )
      })}
    </section>
  )
}
