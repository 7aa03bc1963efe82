import { NBSP } from './no-break-space.ts'

/** `HH:MM` as official text writes it: a dot and no leading zero, "9.05" (documents.md 4.2). */
export function clockTime(time: string): string {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time)
  if (!match) throw new RangeError(`Not a time of day: ${time}`)
  return `${Number(match[1])}.${match[2]}`
}

/** "14.00–15.30 val.", or "14.00 val." without an end; the range dash is unspaced (documents.md 4.2, 4.4). */
export function clockRange(start: string, end: string | null): string {
  const range = end === null ? clockTime(start) : `${clockTime(start)}–${clockTime(end)}`
  return `${range}${NBSP}val.`
}
