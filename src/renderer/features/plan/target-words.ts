import { untilWords } from '#shared/domain/rollup/until-words.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import type { Words } from '#renderer/i18n/use-translate.ts'

const SHARES: ReadonlySet<RecordOf<'indicator'>['kind']> = new Set([
  'share-of-people',
  'share-of-institutions',
  'share-of-groups',
  'survey-share',
])

export const isShare = (kind: RecordOf<'indicator'>['kind']): boolean => SHARES.has(kind)

type Indicator = RecordOf<'indicator'>

/** What is wanted where it is no number: a date, a rhythm, a step, an answer; `null` for numbers. */
const unnumberedWords = (indicator: Indicator, t: Words): string | null => {
  const { kind, targetDate, every, everyUnit, rubric, targetRubricId } = indicator
  if (kind === 'deadline') return targetDate === null ? t('plan.noTarget') : untilWords(targetDate, t)
  if (kind === 'cadence') {
    return every === null || everyUnit === null
      ? t('plan.noTarget')
      : t(`promise.every-${everyUnit}`, { every })
  }
  if (kind === 'rubric')
    return (rubric.find(({ id }) => id === targetRubricId) ?? rubric.at(-1))?.title ?? t('plan.noTarget')
  if (kind === 'yes-no') return t('answer.yes')
  return kind === 'qualitative' ? t('plan.inWords') : null
}

/** The target in words: `≥ 80 %`, `iki 2018-09-03`. */
export const targetWords = (indicator: Indicator, t: Words): string => {
  const unnumbered = unnumberedWords(indicator, t)
  if (unnumbered !== null) return unnumbered
  if (indicator.target === null) return t('plan.noTarget')
  const sign = { '>=': '≥ ', '<=': '≤ ', '=': '= ', none: '' }[indicator.comparator]
  return `${sign}${indicator.target}${isShare(indicator.kind) ? ' %' : ''}`
}
