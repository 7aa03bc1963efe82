import type { Noise } from '../paste/noise.ts'
import { noise } from '../paste/noise.ts'
import { noisyCell } from './noisy-cells.ts'

const PIECES = [
  'posėdis', 'mokytojų taryba', 'KK', 'MT', 'Nr.', 'V-100', 'nr v-', '2018-05-10', '10-16', '2018 m.', 'm. m.', 'kovo 5 d.', 'iš', '7', '18',
  '38', 'procentai', '%', '≥', 'ne mažiau kaip', 'bent', 'iki', 'per', 'kartus', 'mėnesį', 'kas', 'paskutinį', 'trečiadienį', 'apklausa',
  '„', '“', '(', ')', ';', '.', ':', ',', '\n', '\n\n', '\t', 'įsakymu', 'patvirtintas', 'planas', 'aprašui parengti', 'Antanavo pagrindinė mokykla',
  'KRKGG', 'o', 'bus', 'įvyko', 'pusė', '1.', '2)', '10/13', '🙂', '\u0000', '\uD800', '\u00AD', '१२', 'kamnumber'.repeat(9), 'mokytojųtarybos', '5,',
] as const // prettier-ignore

const words = (random: Noise): string =>
  Array.from(
    { length: 1 + random.below(120) },
    () => random.pick(PIECES) + (random.chance(0.7) ? ' ' : ''),
  ).join('')

function damaged(random: Noise, seed: number): string {
  return Array.from(noisyCell(seed).text, (sign) =>
    random.chance(0.03) ? random.pick(PIECES) : random.chance(0.02) ? '' : sign,
  ).join('')
}

/** Words of reports in any order, one of them over and over, or a cell with every thirtieth sign damaged; by its seed. */
export function hostileCell(seed: number): string {
  const random = noise(seed)
  const kind = seed % 4
  if (kind === 0) return `${random.pick(PIECES)}${random.pick(['', ' ', ', '])}`.repeat(1 + random.below(400))
  return kind === 1 ? words(random) : damaged(random, seed)
}
