/**
 * The words that order, in the first person of a head and the third of a collegial body (documents.md section 2).
 * On paper they are spaced by tracking.
 */
export const OPERATIVE_VERBS = [
  'tvirtinu',
  'sudarau',
  'skiriu',
  'pavedu',
  'įsakau',
  'nustatau',
  'pakeičiu',
  'papildau',
  'pripažįstu',
  'nurodau',
  'įpareigoju',
  'įgalioju',
  'leidžiu',
  'rekomenduoju',
  'nusprendžia',
  'nutaria',
] as const

const OPENING = new RegExp(`^(?:${OPERATIVE_VERBS.join('|')})(?=\\s|$|:)`, 'iu')

/** The operative word a point of its own begins with ("Pavedu pavaduotojai …"), as typed; `''` where none does. */
export const openingVerb = (text: string): string => OPENING.exec(text)?.[0] ?? ''
