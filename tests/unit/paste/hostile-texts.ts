import type { Noise } from './noise.ts'
import { noise } from './noise.ts'
import { noisyList } from './noisy-lists.ts'
import { KAZLU_RUDA } from './paste-institutions.ts'
import { CLASSES } from './trouble-classes.ts'

const PIECES = [
  'Antanavo', 'pagrindinė mokykla', 'mokytojai', 'ir', '5', '12', '-', '–', ', ', '; ', '. ', '\n', '\n\n', '(', ')', '„',
  '“', '2018-03-14', '208-09-19', 'iš viso', 'dalyvavo', 'mok.', 'KRKGG', 'Jonas Jonaitis', 'O.', 'vyko', 'Vieta:', 'lektorė',
  'xyz', 'Kalvarijos', '\t', '🙂', '\u00AD', '\u200B', '½', '²', '+', '%', 'kl.', 'val.', 'd.', 'm.', 'kovo', '\uD800', '\u0000',
  '=', '|', '~', '1.', '2)', '•', '①', 'Nr.', 'ﬁ', 'İ', '१२', '１２', 'a'.repeat(30), 'mokytojai'.repeat(5),
] as const // prettier-ignore

const words = (random: Noise): string =>
  Array.from(
    { length: 1 + random.below(60) },
    () => random.pick(PIECES) + (random.chance(0.5) ? ' ' : ''),
  ).join('')

const signs = (random: Noise): string =>
  Array.from({ length: 1 + random.below(150) }, () =>
    String.fromCodePoint(random.chance(0.7) ? 32 + random.below(600) : random.below(0x11_0000)),
  ).join('')

function damaged(random: Noise, seed: number): string {
  const { text } = noisyList(seed, random.pick(CLASSES), KAZLU_RUDA)
  return Array.from(text, (sign) =>
    random.chance(0.03) ? random.pick(PIECES) : random.chance(0.02) ? '' : sign,
  ).join('')
}

/** Words in any order, signs of any script, or a list with every thirtieth sign damaged; by its seed. */
export function hostileText(seed: number): string {
  const random = noise(seed)
  const kind = seed % 3
  if (kind === 0) return words(random)
  return kind === 1 ? signs(random) : damaged(random, seed)
}
