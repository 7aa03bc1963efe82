import { shortDate } from '../lithuanian/long-date.ts'
import { monthName } from '../lithuanian/months.ts'
import { glue } from '../lithuanian/no-break-space.ts'
import { counted, type PluralForms } from '../lithuanian/plural.ts'

const EARLIER: PluralForms = { one: 'diena anksčiau', few: 'dienos anksčiau', other: 'dienų anksčiau' }
const LATER: PluralForms = { one: 'diena vėliau', few: 'dienos vėliau', other: 'dienų vėliau' }

function yearlyText(month: number, day: string | undefined): string {
  const name = monthName(month, 'genitive')
  return day === undefined ? `iki ${name} pabaigos` : `iki ${glue(`${name} ${Number(day)} d.`)}`
}

/**
 * A deadline in words: "iki 2018-09-03"; of one that comes every year "iki spalio 10 d.", of a month
 * "iki sausio pabaigos", since the whole month is in time (months in the genitive: documents.md 4.2).
 */
export function deadlineText(date: string): string {
  const yearly = /^--(\d{2})(?:-(\d{2}))?$/u.exec(date)
  if (yearly !== null) return yearlyText(Number(yearly[1]), yearly[2])
  const [year, month, day] = date.split('-')
  if (day !== undefined) return `iki ${shortDate(date)}`
  if (month === undefined) return `iki ${glue(`${year} m.`)} pabaigos`
  return `iki ${glue(`${year} m.`)} ${monthName(Number(month), 'genitive')} pabaigos`
}

/** Days from a deadline in words: "5 dienos anksčiau", "tą pačią dieną", "1 diena vėliau". */
export function daysFromDeadlineText(days: number): string {
  if (days === 0) return 'tą pačią dieną'
  return days < 0 ? counted(-days, EARLIER) : counted(days, LATER)
}
