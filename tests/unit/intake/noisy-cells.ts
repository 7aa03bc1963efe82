import type { Institution } from '#shared/model/institution.ts'
import { KAZLU_RUDA } from '../paste/paste-institutions.ts'
import type { Noise } from '../paste/noise.ts'
import { noise } from '../paste/noise.ts'
import { toAscii } from '../paste/noisy-names.ts'

/** A cell made at random with the facts a reader takes from it, as `tellFact` tells them. */
export interface NoisyCell {
  readonly text: string
  readonly facts: readonly string[]
}

interface Piece {
  readonly text: string
  readonly facts: readonly string[]
}

const two = (value: number): string => String(value).padStart(2, '0')
const MONTHS = ['sausio', 'vasario', 'kovo', 'balandžio', 'gegužės', 'birželio', 'liepos', 'rugpjūčio', 'rugsėjo', 'spalio', 'lapkričio', 'gruodžio'] as const // prettier-ignore

function someDay(random: Noise): { iso: string; typed: string } {
  const [year, month, day] = [2017 + random.below(3), 1 + random.below(12), 1 + random.below(28)]
  const iso = `${year}-${two(month)}-${two(day)}`
  const name = MONTHS[month - 1] ?? 'sausio'
  const typed = random.pick([iso, iso, iso.replaceAll('-', ' '), iso.replaceAll('-', '.'), `${year} -${two(month)}-${two(day)}`, `${year} m. ${name} ${day} d.`]) // prettier-ignore
  return { iso, typed }
}

const BODIES = [
  ['mokytojų tarybos', 'mokytoju-taryba'],
  ['metodinės tarybos', 'metodine-taryba'],
  ['Mokyklos tarybos', 'mokyklos-taryba'],
  ['mokinių tarybos', 'mokiniu-taryba'],
  ['kūrybinės komandos', 'istaigos-kk'],
  ['KK', 'istaigos-kk'],
] as const

/** Names in the genitive, as sentences have them. */
const genitive = (name: string): string =>
  name
    .replace('pagrindinė mokykla', 'pagrindinės mokyklos')
    .replace('gimnazija', 'gimnazijos')
    .replace('pradinė mokykla', 'pradinės mokyklos')
    .replace('mokykla-darželis', 'mokyklos-darželio')
    .replace('lopšelis-darželis', 'lopšelio-darželio')
    .replace(/mokykla$/u, 'mokyklos')

type Makes = (school: Institution, random: Noise) => Piece

const meeting: Makes = (school, random) => {
  const [words, kind] = random.pick(BODIES)
  const { iso, typed } = someDay(random)
  const number = random.chance(0.6) ? String(1 + random.below(12)) : null
  const sign = random.pick(['prot. Nr. ', 'protokolas Nr.', 'protokolo Nr. ', 'Nr. '])
  const text = `${genitive(school.name)} ${words} ${random.pick(['posėdis', 'posėdyje', 'susirinkimas'])} ${number === null ? typed : random.pick([`${typed}, ${sign}${number}`, `(${typed}, ${sign}${number})`])}`
  return { text, facts: [`MEETING ${school.id} ${kind} ${iso} ${number ?? '–'} done`] }
}

const order: Makes = (school, random) => {
  const { iso, typed } = someDay(random)
  const number = random.pick(['V-100', 'V-31', 'T-44', 'V-4.9-255', 'AT-151', `V-${1 + random.below(300)}`])
  const word = random.pick(['įsakymu Nr. ', 'įsak. Nr.', 'įsakymas Nr.  ', 'įsak. Nr. '])
  return {
    text: `${genitive(school.name)} direktoriaus ${typed} ${word}${number}`,
    facts: [`ORDER ${school.id} ${number} ${iso} done`],
  }
}

const share: Makes = (_, random) => {
  const whole = 5 + random.below(60)
  const part = 1 + random.below(whole)
  const printed = Math.round((part / whole) * 100)
  const percent = random.pick(['proc.', 'procentai', '%', 'procentų'])
  const text = random.pick([`${part} iš ${whole} metodinių būrelių, ${printed} ${percent}`, `${part} iš ${whole} (${printed} ${percent})`, `${part}/${whole} (${printed} ${percent})`]) // prettier-ignore
  return { text, facts: [`SHARE ${part}/${whole} ${printed}`] }
}

const survey: Makes = (school, random) => {
  const population = 20 + random.below(200)
  const n = 1 + random.below(population)
  const [whose, role] = random.pick([['tėvų', 'parents'], ['mokinių', 'pupils'], ['mokytojų', 'teachers']] as const) // prettier-ignore
  return {
    text: `${genitive(school.name)} apklausa „Mokomės kartu“, apklausta ${n} iš ${population} ${whose}`,
    facts: [`SURVEY ${school.id} ${role} ${n}/${population} – done „Mokomės kartu“`],
  }
}

const promise: Makes = (school, random) => {
  const [words, told] = random.pick([
    ['ne rečiau kaip vieną kartą per mėnesį', 'every-n 1 month'],
    ['kartą per mėnesį', 'every-n 1 month'],
    ['kas dvi savaites', 'every-n 2 week'],
    ['6–9 kartus per mokslo metus', 'per-school-year 6-9'],
    ['paskutinį mėnesio trečiadienį', 'last-weekday day 3'],
    ['antrą mėnesio penktadienį', 'nth-weekday no 2 day 5'],
    ['kartą per ketvirtį', 'every-n 3 month'],
  ] as const)
  return {
    text: `${genitive(school.name)} kūrybinė komanda renkasi ${words}`,
    facts: [`PROMISE ${school.id} istaigos-kk ${told}`],
  }
}

const target: Makes = (_, random) => {
  const percent = 5 * (1 + random.below(19))
  const least = random.pick(['Ne mažiau kaip', 'Nemažiau kaip', 'Bent', 'Ne mažiau nei', '≥'])
  const [who, kind] = random.pick([
    ['mokytojų', 'share-of-people >= # pedagogue'],
    ['mokinių', 'share-of-people >= # pupil'],
    ['įstaigų', 'share-of-institutions >= #'],
    ['metodinių būrelių', 'share-of-groups >= # methodical-circle'],
  ] as const)
  return {
    text: `${least} ${percent} ${random.pick(['procentų', 'proc.', '%'])} ${who} dalyvaus veikloje per mokslo metus`,
    facts: [`RULE ${kind.replace('#', `${percent}%`)} school-year`],
  }
}

const MAKES: readonly Makes[] = [meeting, meeting, order, share, survey, promise, target]

/** Blanks lost around figures and behind stops, as cells have them after years of copying. */
const glued = (text: string, random: Noise): string =>
  text.replaceAll(/ (?=\d{4}-)|(?<=\d{4}-\d\d-\d\d) (?=[\p{L}(])|(?<=Nr\.) +/gu, (blank) =>
    random.chance(0.5) ? '' : blank,
  )

const dirty = (text: string, random: Noise): string =>
  Array.from(text, (letter, at) => {
    if (letter === ' ') return random.pick([' ', ' ', '\u00A0', '  '])
    const inWord = /\p{L}/u.test(letter) && /\p{L}/u.test(text.charAt(at + 1))
    return inWord && random.chance(0.03) ? letter + random.pick(['\u00AD', '\u200B']) : letter
  }).join('')

const NOISES: readonly ((text: string, random: Noise) => string)[] = [
  (text) => text,
  (text) => text,
  glued,
  dirty,
  (text) => toAscii(text),
  (text) => text.replace(/^(\p{L})/u, (first) => first.toUpperCase()),
]

/** The same seed gives the same cell. */
export function noisyCell(seed: number): NoisyCell {
  const random = noise(seed)
  const mark = random.pick(['', '• ', '– ', '- '])
  const pieces = Array.from({ length: 1 + random.below(4) }, () => random.pick(MAKES)(random.pick(KAZLU_RUDA), random)) // prettier-ignore
  const spoil = random.pick(NOISES)
  const isAscii = spoil === NOISES[4]
  const lines = pieces.map(({ text }) => mark + spoil(text, random))
  const facts = pieces.flatMap((piece) => piece.facts)
  return {
    text: lines.join(random.pick(['.\n', '\n', ';\n'])),
    facts: isAscii ? facts.map((fact) => fact.replace('Mokomės', 'Mokomes')) : facts,
  }
}
