import { useMemo } from 'react'
import { useIntl } from 'react-intl'

const monthOf = (locale: string) =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })

const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`)

export interface DateWords {
  /** `2018 m. lapkričio 14 d.`, as far as the date is known; `–` where it is not. */
  readonly day: (date: string | null) => string
  /** `2018-11-14` as written in lists; `–` where unknown. */
  readonly short: (date: string | null) => string
  /** A month's name with its year: `2018 m. lapkritis`. */
  readonly month: (yearMonth: string) => string
  /** Clock time of an instant here: `14:02`. */
  readonly clock: (instant: string) => string
  /** Day and clock time of an instant here. */
  readonly moment: (instant: string | null) => string
}

/** Dates as people write them, for partial dates too. */
export const dateWordsOf = (locale: string): DateWords => {
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const month = monthOf(locale)
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const moment = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const inMonth = (yearMonth: string): string => month.format(atNoon(`${yearMonth}-15`))
  return {
    day: (date) => {
      if (date === null) return '–'
      if (date.length === 4) return locale.startsWith('lt') ? `${date} m.` : date
      return date.length === 7 ? inMonth(date) : long.format(atNoon(date))
    },
    short: (date) => date ?? '–',
    month: inMonth,
    clock: (instant) => clock.format(new Date(instant)),
    moment: (instant) => (instant === null ? '–' : moment.format(new Date(instant))),
  }
}

export const useDateWords = (): DateWords => {
  const { locale } = useIntl()
  return useMemo(() => dateWordsOf(locale), [locale])
}
