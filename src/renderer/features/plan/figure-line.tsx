import { useQuery } from '@tanstack/react-query'
import type { IndicatorFigure } from '#shared/domain/rollup/rollup.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { Verdict } from '#renderer/ui/verdict.tsx'
import * as css from './plan.css.ts'
import { actualWords } from './actual-words.ts'
import { isShare, targetWords } from './target-words.ts'

/** What is reached of a plan's indicators, computed anew when records change. */
const useFigure = (planId: string, indicatorId: string): IndicatorFigure | undefined => {
  const client = useClient()
  const { data } = useQuery({
    queryKey: [KEYS.rollup, 'plan', planId],
    queryFn: () => client.call('plan.figures', { planId }),
  })
  return data?.figures.find(({ id }) => id === indicatorId)
}

/** Where it began, what is wanted, what is there, and whether that is enough. */
export const FigureLine = ({ indicator }: { indicator: RecordOf<'indicator'> }) => {
  const { t, number } = useTranslate()
  const figure = useFigure(indicator.planId, indicator.id)
  const percent = isShare(indicator.kind) ? ' %' : ''
  return (
    <div className={css.figure}>
      {indicator.baseline === null ? null : (
        <span>
          <span className={css.soft}>{t('plan.was')}</span>{' '}
          <span className={css.number}>{`${number(indicator.baseline)}${percent}`}</span>
        </span>
      )}
      <span>
        <span className={css.soft}>{t('plan.wanted')}</span>{' '}
        <span className={css.number}>{targetWords(indicator, t)}</span>
      </span>
      {figure === undefined ? null : (
        <>
          <span>
            <span className={css.soft}>{t('plan.actual')}</span>{' '}
            <span className={css.number}>{actualWords(figure, t, number)}</span>
          </span>
          <Verdict kind={figure.verdict} word={t(`verdict.${figure.verdict}`)} />
          <span className={css.soft}>{figure.reason}</span>
        </>
      )}
    </div>
  )
}
