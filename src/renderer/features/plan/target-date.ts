import { isCalendarDay } from '#shared/model/dates.ts'

/**
 * Understands a deadline: a whole day, or a day or month that comes back every school year (`--09-03`,
 * `09-03`, `--09`). `null` where it is neither.
 */
export const parseTargetDate = (typed: string): string | null => {
  const text = typed.trim()
  if (isCalendarDay(text)) return text
  const recurring = /^(?:--)?(\d{2})(?:-(\d{2}))?$/.exec(text)
  if (recurring === null) return null
  const [, month = '', day] = recurring
  // A leap year, so that 29 February may come back.
  if (!isCalendarDay(`2024-${month}-${day ?? '01'}`)) return null
  return day === undefined ? `--${month}` : `--${month}-${day}`
}
