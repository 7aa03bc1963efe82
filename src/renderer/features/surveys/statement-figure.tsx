import type { RecordOf } from '#shared/model/kinds.ts'
import { changeInPoints, isPlannedReached, statementShare } from '#shared/domain/surveys/statement-share.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Verdict } from '#renderer/ui/verdict.tsx'
import type { VerdictKind } from '#renderer/ui/verdict-shape.tsx'
import { percentWords, pointWords } from '#renderer/lib/percent-words.ts'
import { ShareBar } from './share-bar.tsx'
import * as css from './surveys.css.ts'

type Statement = RecordOf<'survey'>['statements'][number]

const verdictOf = (isReached: boolean | null): VerdictKind => {
  if (isReached === null) return 'not-computable'
  return isReached ? 'met' : 'not-met'
}

/** What a statement's numbers come to: its share, how far it is from the planned one, and the bar of both. */
export const StatementFigure = ({ statement }: { statement: Statement }) => {
  const words = useTranslate()
  const { t } = words
  const share = statementShare(statement)
  const change = changeInPoints(statement.planned, share.percent)
  const verdict = verdictOf(isPlannedReached(statement))
  return (
    <div className={css.figure}>
      <ShareBar planned={statement.planned} reached={share.percent} />
      <span className={css.number}>{percentWords(share.percent, words)}</span>
      {share.from === 'computed' ? (
        <span className={css.soft}>
          {t('surveys.computedFrom', { agreeing: statement.agreeing ?? 0, answers: statement.answers ?? 0 })}
        </span>
      ) : null}
      {share.from === 'told' ? <span className={css.soft}>{t('surveys.toldOnly')}</span> : null}
      {change === null ? null : (
        <span>{t('surveys.fromPlanned', { points: pointWords(change, words) })}</span>
      )}
      {statement.planned === null ? null : <Verdict kind={verdict} word={t(`verdict.${verdict}`)} />}
      {share.toldOtherwise === null ? null : (
        <span className={css.warning}>
          {t('surveys.toldOtherwise', { told: percentWords(share.toldOtherwise, words) })}
        </span>
      )}
      {share.isImpossible ? <span className={css.warning}>{t('surveys.moreThanAnswered')}</span> : null}
    </div>
  )
}
