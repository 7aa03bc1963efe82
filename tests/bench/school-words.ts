const WHO = ['Mokytojai', 'Komandos nariai', 'Metodinė grupė', 'Pavaduotoja', 'Psichologė', 'Klasių vadovai']
const DID = ['aptarė', 'suplanavo', 'išbandė', 'įvertino', 'pristatė', 'palygino', 'surinko', 'perskaitė']
const WHAT = [
  'refleksijos metodus',
  'mokinių aplankus',
  'apklausos duomenis',
  'įsivertinimo lapus',
  'individualius pokalbius',
  'pagalbą Šėdos skyriui',
  'pažangos stebėseną',
  'atviras pamokas',
  'tėvų susirinkimą',
]
const WHEN = ['rudenį', 'per žiemos atostogas', 'pavasarį', 'kitą mėnesį', 'iki mokslo metų pabaigos']

const pick = (from: readonly string[], seed: number): string => from[seed % from.length] ?? ''

/** So many sentences of a meeting, forty of which are two printed pages; no two meetings alike. */
export const schoolWords = (seed: number, sentences = 40): string =>
  Array.from(
    { length: sentences },
    (_sentence, at) =>
      `${pick(WHO, seed * 7 + at)} ${pick(DID, seed * 3 + at * 5)} ${pick(WHAT, seed + at * 11)} ${pick(WHEN, seed * 5 + at * 2)}, ${pick(WHAT, seed * 13 + at)} ir ${(seed * 31 + at * 17) % 997} kitų dalykų.`,
  ).join(' ')
