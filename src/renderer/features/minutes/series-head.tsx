import type { RecordOf } from '#shared/model/kinds.ts'
import { promiseWords } from '#shared/domain/cadence/promise-words.ts'
import { teamPromises } from '#shared/domain/cadence/team-promises.ts'
import { useWorkspace } from '#renderer/api/workspace-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { PromiseStanding } from '#renderer/layout/promise-standing.tsx'
import * as css from './minutes.css.ts'

interface SeriesHeadProps {
  body: RecordOf<'body'>
  meetings: readonly RecordOf<'meeting'>[]
  counts: readonly RecordOf<'meeting-count'>[]
}

/** What a team promised of its meetings and how it keeps it this school year. */
export const SeriesHead = ({ body, meetings, counts }: SeriesHeadProps) => {
  const { t, translateShared } = useTranslate()
  const { schoolYear, today } = useWorkspace()
  const promises = teamPromises(body, meetings, counts, schoolYear, today)
  return (
    <section className={css.series} aria-label={t('series.title', { name: body.name })}>
      {promises.length === 0 ? <p className={css.hint}>{t('series.noPromise')}</p> : null}
      {promises.map(({ rule, result }) => (
        <div key={rule.id} className={css.promise}>
          <span>{promiseWords(rule, translateShared)}</span>
          <PromiseStanding isWhole rule={rule} result={result} />
          {result.nextDue === null ? null : (
            <span className={css.hint}>{t('bodies.nextDue', { date: result.nextDue })}</span>
          )}
        </div>
      ))}
    </section>
  )
}
