/** Every word an error's sentence may ask for, so that a missing detail never hides the sentence. */
export const NOTHING_KNOWN = {
  role: 'other',
  owner: '–',
  number: '–',
  title: '–',
  proposal: '–',
  reason: 'none',
  target: '–',
  schoolYear: '–',
  megabytes: '–',
  limit: '–',
  path: '–',
  program: '–',
  problem: 'other',
  word: '–',
  place: '–',
  why: 'other',
} as const
