import { describe, expect, it } from 'vitest'
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
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

const VISIBLE = /[^\s\p{Z}\p{C}]/u

/** The first thing wrong with the marks of a text: a hole with something visible in it, an overlap; null if none. */
function faultOf(text: string): string | null {
  const { marks, leftovers, questions } = readAttendance(text, {
    institutions: KAZLU_RUDA,
    defaultYear: 2018,
  })
  let end = 0
  for (const mark of marks) {
    if (mark.start < end || mark.end <= mark.start) return `overlap at ${mark.start}`
    if (VISIBLE.test(text.slice(end, mark.start))) return `hole at ${end}`
    const asked = questions.some(({ spans }) =>
      spans.some((span) => span.start === mark.start && span.end === mark.end),
    )
    const left = leftovers.some(({ span }) => span.start <= mark.start && mark.end <= span.end)
    if (asked !== (mark.state === 'question')) return `question at ${mark.start}`
    if (!left && mark.state === 'leftover') return `leftover at ${mark.start}`
    end = mark.end
  }
  return VISIBLE.test(text.slice(end)) ? `hole at ${end}` : null
}

/** `scripts/torture.mjs` asks for more. */
const TEXTS = Number(process.env['KOMANDA_TORTURE_TEXTS'] ?? 6000)

describe('hostile text', () => {
  it('a doubtful school carried over to later dates is asked about where it stands', () => {
    expect(faultOf('pagrindinė mokykla Antanavo\t2018-03-14 „½ 2018-03-15 – 7')).toBeNull()
  })

  it('random texts: no exception, every visible sign in exactly one mark', { timeout: 300_000 }, () => {
    for (let seed = 0; seed < TEXTS; seed++) {
      const random = noise(seed)
      const kind = seed % 3
      const text = kind === 0 ? words(random) : kind === 1 ? signs(random) : damaged(random, seed)
      const fault = faultOf(text)
      expect(fault === null ? null : { seed, fault, text }).toBeNull()
    }
  })
})
