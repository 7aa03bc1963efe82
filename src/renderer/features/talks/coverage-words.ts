import type { Coverage } from '#shared/domain/talks/talk-coverage.ts'
import { percentWords } from '#renderer/lib/percent-words.ts'
import type { useTranslate } from '#renderer/i18n/use-translate.ts'

type Translated = Pick<ReturnType<typeof useTranslate>, 't' | 'number'>

/** `24 iš 26 (92,31 %)`; what is only told says so, what cannot be computed says that. */
export const coverageWords = (coverage: Coverage, words: Translated): string => {
  const { t } = words
  const { covered, total, percent, from, isImpossible } = coverage
  if (isImpossible) return t('talks.impossible', { covered: covered ?? 0, total: total ?? 0 })
  if (percent === null) {
    return covered === null
      ? t('verdict.not-computable')
      : t('talks.coveredOnly', { covered, verdict: t('verdict.not-computable') })
  }
  if (from === 'told') return t('talks.toldPercent', { percent: percentWords(percent, words) })
  return t('talks.coverage', {
    covered: covered ?? 0,
    total: total ?? 0,
    percent: percentWords(percent, words),
  })
}
