/** A year typed with a digit too few or too many, or with two digits swapped, as the year it most likely was; null where none fits. */
export function proposedYear(typed: string, reference: number | null): number | null {
  const candidates = candidatesOf(typed)
  const years = [...new Set(candidates.map(Number))].filter((year) => year >= 2000 && year <= 2099)
  const aim = reference ?? PROGRAMME_YEAR
  const near = years.sort((left, right) => Math.abs(left - aim) - Math.abs(right - aim) || left - right)
  return near[0] ?? null
}

/** Middle of the decade in which change projects of schools began; used only where a text has no other year. */
const PROGRAMME_YEAR = 2018

function candidatesOf(typed: string): string[] {
  if (typed.length === 3) return withDigitAdded(typed)
  return typed.length === 4 ? withDigitsSwapped(typed) : withDigitDropped(typed)
}

function withDigitsSwapped(typed: string): string[] {
  return Array.from({ length: 3 }, (_, at) => {
    return typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2)
  })
}

function withDigitAdded(typed: string): string[] {
  return Array.from({ length: 40 }, (_, index) => {
    const place = Math.floor(index / 10)
    return `${typed.slice(0, place)}${index % 10}${typed.slice(place)}`
  })
}

function withDigitDropped(typed: string): string[] {
  return Array.from(typed, (_, place) => typed.slice(0, place) + typed.slice(place + 1))
}
