import { useCallback } from 'react'
import { schoolYearOf } from '#shared/model/dates.ts'
import { useClosedYears } from '#renderer/api/closed-years.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { schoolYearWords } from '#renderer/lib/school-years.ts'
import { UNDATED } from './group-by-school-year.ts'

/** How a list calls a group of one school year: a closed one is said to be locked. */
export const useYearLabel = (): ((schoolYear: string) => string) => {
  const { t } = useTranslate()
  const closed = useClosedYears()
  return useCallback(
    (schoolYear) => {
      if (schoolYear === UNDATED) return t('minutes.undated')
      const words = schoolYearWords(schoolYear)
      return closed.has(schoolYear) ? t('schoolYear.lockedGroup', { year: words }) : words
    },
    [t, closed],
  )
}

/** How a list calls a month, `2018-11`: one of a closed school year is said to be locked. */
export const useMonthLabel = (): ((month: string, words: string) => string) => {
  const { t } = useTranslate()
  const closed = useClosedYears()
  return useCallback(
    (month, words) =>
      month.length === 7 && closed.has(schoolYearOf(`${month}-01`))
        ? t('schoolYear.lockedGroup', { year: words })
        : words,
    [t, closed],
  )
}
