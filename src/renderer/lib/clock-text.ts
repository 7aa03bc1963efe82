/** Understands a typed time: `9`, `930`, `9.30`, `09:30`, `9 val. 30 min.`; `null` where it is no time. */
export const parseClockText = (typed: string): string | null => {
  const text = typed.replaceAll(/val\.?|min\.?|h/gu, ' ').trim()
  const parts =
    /^(\d{1,2})$/.exec(text) ?? /^(\d{1,2})[\s:.,-]+(\d{2})$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text)
  if (parts === null) return null
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
