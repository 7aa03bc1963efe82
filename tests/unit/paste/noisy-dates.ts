import type { Noise } from './noise.ts'
import type { TroubleClass } from './trouble-classes.ts'

const pad = (value: number): string => String(value).padStart(2, '0')
const MONTHS = [
  'sausio',
  'vasario',
  'kovo',
  'balandžio',
  'gegužės',
  'birželio',
  'liepos',
  'rugpjūčio',
  'rugsėjo',
  'spalio',
  'lapkričio',
  'gruodžio',
] as const

export interface TypedDate {
  readonly text: string
  readonly dates: readonly string[]
}

/** A date as a list with this trouble types it. */
export function typedDate(
  year: number,
  month: number,
  day: number,
  trouble: TroubleClass,
  random: Noise,
): TypedDate {
  const iso = `${year}-${pad(month)}-${pad(day)}`
  if (trouble !== 'date-forms')
    return { text: iso + random.pick([' ', '– ', ' – ', ': ', '\n', ' d. ']), dates: [iso] }
  const [m, d] = [pad(month), pad(day)]
  const name = MONTHS[month - 1] ?? ''
  const days = [day, day + 1, day + 3]
  const list = days.map((one) => `${year}-${m}-${pad(one)}`)
  const end = random.pick([' ', ' – ', ': ', '\n'])
  return random.pick<TypedDate>([
    { text: `${year} -${m}-${d}${end}`, dates: [iso] },
    { text: `${year}-${m}- ${d}${end}`, dates: [iso] },
    { text: `${year} ${m} ${d}${end}`, dates: [iso] },
    { text: `${year}-${m}-${d}`, dates: [iso] },
    { text: `${year}.${m}.${d}${end}`, dates: [iso] },
    { text: `${year}/${m}/${d}${end}`, dates: [iso] },
    { text: `${year} m. ${name} ${day} d.${end}`, dates: [iso] },
    { text: `${year} m. ${name} mėn. ${end}`, dates: [`${year}-${m}-01`] },
    { text: `${year}-${m}-${days.map(pad).join(',')}${end}`, dates: list },
    { text: `${year} m. ${name} ${days[0]}, ${days[1]} ir ${days[2]} d.${end}`, dates: list },
    { text: `${String(year).replace('1', '')}-${m}-${d}${end}`, dates: [iso] },
    { text: `${list[0]}, ${list[1]}${end}`, dates: list.slice(0, 2) },
  ])
}
