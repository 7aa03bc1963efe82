/** Month names as documents use them (documents.md 4.2). Index 0 is January. */
export const MONTHS_NOMINATIVE = [
  'sausis',
  'vasaris',
  'kovas',
  'balandis',
  'gegužė',
  'birželis',
  'liepa',
  'rugpjūtis',
  'rugsėjis',
  'spalis',
  'lapkritis',
  'gruodis',
] as const

/** "Spalio 1 d.": the case of a date and of "spalio mėn.". */
export const MONTHS_GENITIVE = [
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

/** Name of month 1–12; a RangeError otherwise. */
export function monthName(month: number, grammaticalCase: 'nominative' | 'genitive'): string {
  const name = (grammaticalCase === 'nominative' ? MONTHS_NOMINATIVE : MONTHS_GENITIVE)[month - 1]
  if (name === undefined) throw new RangeError(`No month ${month}`)
  return name
}
