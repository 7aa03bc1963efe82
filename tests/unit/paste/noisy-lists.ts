import type { AttendanceCounts } from '#shared/domain/paste/attendance-result.ts'
import type { Institution } from '#shared/model/institution.ts'
import type { Noise } from './noise.ts'
import { noise } from './noise.ts'

/** Classes of trouble of model.md section 6, one of which every list shows off beside the usual noise. */
export const CLASSES = [
  'plain',
  'date-forms',
  'inflected',
  'abbreviated',
  'glued',
  'ascii',
  'quotes',
  'territory-prefix',
  'typing-error',
  'word-leftovers',
  'no-separator',
  'broken-lines',
  'role-behind',
  'short-roles',
  'number-words',
  'mixed-roles',
  'brackets',
  'totals',
  'bullets',
  'count-first',
  'role-typing-error',
  'role-headings',
  'table',
  'names',
  'host-and-lecturers',
  'unclear-role',
] as const
export type TroubleClass = (typeof CLASSES)[number]

export interface ExpectedRow {
  readonly institutionId: string
  readonly counts: AttendanceCounts
}

export interface ExpectedEvent {
  readonly dates: readonly string[]
  readonly rows: readonly ExpectedRow[]
}

export interface NoisyList {
  readonly text: string
  readonly events: readonly ExpectedEvent[]
  /** Persons' names in the text, none of which may come back. */
  readonly names: readonly string[]
}

const NONE: AttendanceCounts = {
  teachers: null,
  pupils: null,
  parents: null,
  other: null,
  unspecified: null,
  mixed: null,
}
type SimpleRole = 'teachers' | 'pupils' | 'parents'

const WORDS: Readonly<
  Record<SimpleRole, { few: readonly string[]; many: readonly string[]; short: readonly string[] }>
> = {
  teachers: {
    few: ['mokytojai', 'pedagogai', 'Mokytojai', 'auklėtojai'],
    many: ['mokytojų', 'pedagogų'],
    short: ['mokyt.', 'mokytoj.', 'ped.'],
  },
  pupils: {
    few: ['mokiniai', 'moksleiviai', 'ugdytiniai', 'vaikai'],
    many: ['mokinių', 'vaikų', 'ugdytinių'],
    short: ['mokin.', 'moksl.'],
  },
  parents: { few: ['tėvai', 'tėveliai', 'mokinių tėvai'], many: ['tėvų', 'ugdytinių tėvų'], short: ['tėv.'] },
}

const NUMBER_WORDS = ['', 'vienas', 'du', 'trys', 'keturi', 'penki', 'šeši', 'septyni', 'aštuoni', 'devyni', 'dešimt',
  'vienuolika', 'dvylika', 'trylika', 'keturiolika', 'penkiolika', 'šešiolika', 'septyniolika', 'aštuoniolika',
  'devyniolika', 'dvidešimt'] as const // prettier-ignore

const LOCATIVES: readonly (readonly [RegExp, string])[] = [
  [/pagrindinė mokykla/u, 'pagrindinėje mokykloje'],
  [/pradinė mokykla/u, 'pradinėje mokykloje'],
  [/mokykla-darželis/u, 'mokykloje-darželyje'],
  [/lopšelis-darželis/u, 'lopšelyje-darželyje'],
  [/progimnazija/u, 'progimnazijoje'],
  [/(?<!pro)gimnazija/u, 'gimnazijoje'],
  [/mokykla$/u, 'mokykloje'],
]
const GENITIVES: readonly (readonly [RegExp, string])[] = [
  [/pagrindinė mokykla/u, 'pagrindinės mokyklos'],
  [/pradinė mokykla/u, 'pradinės mokyklos'],
  [/mokykla-darželis/u, 'mokyklos-darželio'],
  [/lopšelis-darželis/u, 'lopšelio-darželio'],
  [/progimnazija/u, 'progimnazijos'],
  [/(?<!pro)gimnazija/u, 'gimnazijos'],
  [/mokykla$/u, 'mokyklos'],
]

function replaced(name: string, forms: readonly (readonly [RegExp, string])[]): string {
  const form = forms.find(([pattern]) => pattern.test(name))
  return form ? name.replace(form[0], form[1]) : name
}

function shortened(name: string, random: Noise): string {
  const school = random.pick(['m-kla', 'mokykla', 'mok.', 'm-la'])
  return name
    .replace('pagrindinė mokykla', `pagr. ${school}`)
    .replace('pradinė mokykla', `prad. ${school}`)
    .replace('lopšelis-darželis', random.pick(['l.-d.', 'l/d', 'l-d', 'lop.-darž.']))
    .replace(/(?<!pro)gimnazija/u, random.pick(['gimn.', 'gimnazija']))
    .replace('Kazio Griniaus', 'K. Griniaus')
    .replace('Prano Dovydaičio', 'P. Dovydaičio')
    .replace('Vinco Grybo', 'V. Grybo')
}

const ASCII: Readonly<Record<string, string>> = {
  ą: 'a',
  č: 'c',
  ę: 'e',
  ė: 'e',
  į: 'i',
  š: 's',
  ų: 'u',
  ū: 'u',
  ž: 'z',
}
const toAscii = (text: string): string =>
  text.replaceAll(/[ąčęėįšųūž]/giu, (letter) => {
    const plain = ASCII[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? plain : plain.toUpperCase()
  })

/** One letter of a long word of a proper name dropped, doubled, changed or swapped with the next. */
function mistyped(text: string, words: RegExp, random: Noise): string {
  const places = [...text.matchAll(words)]
  if (places.length === 0) return text
  const word = random.pick(places)
  const at = word.index + 1 + random.below(word[0].length - 3)
  const [before, letter, next, after] = [
    text.slice(0, at),
    text.charAt(at),
    text.charAt(at + 1),
    text.slice(at + 2),
  ]
  if (letter === next) return `${before}${letter}${after}`
  return random.pick([
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    `${before}${next}${letter}${after}`,
    `${before}x${next}${after}`,
  ])
}

function requoted(text: string, random: Noise): string {
  const [open, close] = random.pick([
    ['"', '"'],
    ['“', '”'],
    ['«', '»'],
    ['', ''],
    ["'", "'"],
    ['„', '"'],
    ['„', '”'],
    ['’’', '’’'],
    ['„', ''],
  ] as const)
  return text.replaceAll('„', open).replaceAll('“', close)
}

/** The municipality before the name, as official papers write it. */
function inTerritory(name: string, random: Noise): string {
  if (/^(Kazlų Rūdos|Paupių)/u.test(name)) return name
  const practice = /Antanavo|Bagotosios|Jankų|Plutiškių/u.test(name)
  return practice
    ? `Kazlų Rūdos ${random.pick(['sav.', 'savivaldybės', 'sav'])} ${name}`
    : `Paupių ${random.pick(['r.', 'raj.', 'rajono', 'sav.'])} ${name}`
}

function nameOf(institution: Institution, trouble: TroubleClass, random: Noise): string {
  const { name } = institution
  const aliases = institution.aliases
    .map(({ text }) => text)
    .filter(
      (text) =>
        /^[\p{L}„“ -]+$/u.test(text) &&
        !/LL|KK| -$/u.test(text) &&
        !/\p{Ll}mokykl|\p{Ll}pagr|mokytoj|pilot/u.test(text),
    )
  const usual = aliases.length > 0 && random.chance(0.5) ? random.pick(aliases) : name
  switch (trouble) {
    case 'inflected':
      return replaced(name, GENITIVES)
    case 'abbreviated':
      return shortened(name, random)
    case 'glued':
      return random.chance(0.6) ? name.replaceAll(/[ „“]/gu, '') : usual
    case 'ascii':
      return toAscii(usual).replaceAll(/[„“]/gu, '')
    case 'quotes':
      return requoted(name, random)
    case 'territory-prefix':
      return inTerritory(name, random)
    case 'typing-error':
      return random.chance(0.4) ? mistyped(name, /\p{Lu}\p{Ll}{5,}/gu, random) : usual
    default:
      return usual
  }
}

const DASHES = ['–', '-', '—', '−', '‑'] as const
const joint = (random: Noise): string =>
  random.pick([
    ' – ',
    ' -',
    '- ',
    ' –',
    '–',
    ' - ',
    `\u00A0${random.pick(DASHES)}\u00A0`,
    ': ',
    ` ${random.pick(DASHES)} `,
  ])

function number(value: number, trouble: TroubleClass, random: Noise): string {
  const word = NUMBER_WORDS[value]
  return trouble === 'number-words' && word && random.chance(0.6) ? word : String(value)
}

interface RoleCount {
  readonly role: SimpleRole
  readonly value: number
}

function roleText({ role, value }: RoleCount, trouble: TroubleClass, random: Noise): string {
  const words = WORDS[role]
  const behind =
    trouble === 'role-behind' ||
    trouble === 'count-first' ||
    trouble === 'number-words' ||
    (trouble !== 'no-separator' && random.chance(0.2))
  const shape = trouble === 'short-roles' ? words.short : behind ? words.many : words.few
  let word = random.pick(shape)
  if (trouble === 'role-typing-error' && random.chance(0.4))
    word = mistyped(random.pick(words.few.filter((one) => one.length > 6)) ?? word, /\p{L}{7,}/gu, random)
  if (trouble === 'ascii') word = toAscii(word)
  const count = number(value, trouble, random)
  return behind ? `${count} ${word}` : `${word}${joint(random)}${count}`
}

function roleCounts(random: Noise): RoleCount[] {
  const roles: readonly SimpleRole[] = random.pick([
    ['teachers'],
    ['teachers', 'pupils'],
    ['pupils', 'parents'],
    ['teachers', 'pupils', 'parents'],
    ['pupils'],
  ] as const)
  return roles.map((role) => ({ role, value: 1 + random.below(random.chance(0.2) ? 200 : 20) }))
}

function countsText(told: readonly RoleCount[], trouble: TroubleClass, random: Noise): string {
  const parts = told.map((one) => roleText(one, trouble, random))
  const last = parts.at(-1) ?? ''
  if (parts.length > 1 && (trouble === 'role-behind' || trouble === 'short-roles') && random.chance(0.5)) {
    return `${parts.slice(0, -1).join(', ')} ir ${last}`
  }
  return parts.join(random.pick([', ', ',', ', ', trouble === 'no-separator' ? ' ' : '; ']))
}

const countsOf = (told: readonly RoleCount[]): AttendanceCounts => ({
  ...NONE,
  ...Object.fromEntries(told.map(({ role, value }) => [role, value])),
})

interface TypedRow {
  readonly text: string
  readonly counts: AttendanceCounts
}

function typedRow(name: string, trouble: TroubleClass, random: Noise): TypedRow {
  const value = 1 + random.below(40)
  if (trouble === 'mixed-roles' && random.chance(0.6)) {
    const pair = random.pick([
      'mokytojai ir tėvai',
      'mokytojų ir tėvų',
      'mokytojai/tėvai',
      'mokytojai bei tėvai',
    ])
    const text = random.chance(0.7)
      ? `${name}${joint(random)}${value} ${pair}`
      : `${name}${joint(random)}${pair} – ${value}`
    return { text, counts: { ...NONE, mixed: value } }
  }
  if (trouble === 'unclear-role') {
    const [pupils, teachers] = [value, 1 + random.below(9)]
    return { text: `${name} – ${pupils} mok. ir ${teachers} mokyt.`, counts: { ...NONE, pupils, teachers } }
  }
  const told = roleCounts(random)
  if (trouble === 'brackets') {
    const sum = told.reduce((total, one) => total + one.value, 0)
    const inner = countsText(told, 'role-behind', random)
    if (random.chance(0.3)) return { text: `${name} (${value})`, counts: { ...NONE, unspecified: value } }
    return {
      text: random.pick([
        `${name} (${inner})`,
        `${name} – ${sum} (${inner})`,
        `${name} – ${sum}, iš jų ${inner}`,
      ]),
      counts: countsOf(told),
    }
  }
  if (trouble === 'count-first') {
    if (random.chance(0.4)) return { text: `${value} – ${name}`, counts: { ...NONE, unspecified: value } }
    return {
      text: `${countsText(told, trouble, random)} iš ${name}`.replaceAll(/; /gu, ', '),
      counts: countsOf(told),
    }
  }
  const roleless =
    trouble !== 'role-behind' &&
    trouble !== 'short-roles' &&
    trouble !== 'role-typing-error' &&
    random.chance(0.4)
  if (roleless)
    return {
      text: `${name}${joint(random)}${number(value, trouble, random)}`,
      counts: { ...NONE, unspecified: value },
    }
  const link = trouble === 'no-separator' ? random.pick(['  ', ' ']) : random.pick([joint(random), ' ', ': '])
  return { text: `${name}${link}${countsText(told, trouble, random)}`, counts: countsOf(told) }
}

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

interface TypedDate {
  readonly text: string
  readonly dates: readonly string[]
}

function typedDate(
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

function withWordLeftovers(text: string, random: Noise): string {
  const dirt = ['\u200B', '\u00AD', '\u2060']
  const dirty = Array.from(text, (letter, at) => {
    if (letter === ' ') return random.pick([' ', '\u00A0', '  ', '\t', '\u202F', ' '])
    const inWord = /\p{L}/u.test(letter) && /\p{L}/u.test(text.charAt(at + 1))
    return inWord && random.chance(0.05) ? letter + random.pick(dirt) : letter
  })
  return `\uFEFF${dirty.join('')}`
}

const FIRST = ['Jonas', 'Ona', 'Rasa', 'Tomas', 'Petras', 'Aušra', 'Vilija', 'Darius'] as const
const LAST = [
  'Jonaitis',
  'Petraitienė',
  'Kazlauskas',
  'Stankevičius',
  'Žukauskaitė',
  'Braškytė',
  'Vaitkūnas',
  'Morkūnienė',
] as const

function person(random: Noise): string {
  const [first, last] = [random.pick(FIRST), random.pick(LAST)]
  return random.pick([
    `${first} ${last}`,
    `${first.charAt(0)}. ${last}`,
    `${last} ${first}`,
    `${first} ${last}`,
  ])
}

function nameList(
  chosen: readonly Institution[],
  names: string[],
  random: Noise,
): { text: string; rows: ExpectedRow[] } {
  const rows: ExpectedRow[] = []
  const lines = chosen.map((institution) => {
    const people = Array.from({ length: 1 + random.below(5) }, () => person(random))
    names.push(...people)
    const role = random.pick(['teachers', 'pupils', null] as const)
    const count = people.length
    rows.push({ institutionId: institution.id, counts: { ...NONE, [role ?? 'unspecified']: count } })
    const head = role === null ? '' : role === 'teachers' ? 'mokytojai ' : 'mokiniai: '
    return `${institution.name}: ${head}${people.join(', ')}`
  })
  return { text: lines.join(random.pick(['\n', ';\n', '; '])), rows }
}

function joined(rows: readonly TypedRow[], trouble: TroubleClass, random: Noise): string {
  if (trouble === 'bullets') {
    const mark = random.pick<(at: number) => string>([
      (at) => `${at + 1}. `,
      (at) => `${at + 1}) `,
      () => '• ',
      () => '- ',
      () => '▪ ',
    ])
    return rows.map(({ text }, at) => `${mark(at)}${text}`).join('\n')
  }
  if (trouble === 'no-separator') return rows.map(({ text }) => text).join(random.pick([' ', '  ', ';']))
  if (trouble === 'count-first') return rows.map(({ text }) => text).join(random.pick([', ', '; ', '\n']))
  return rows.map(({ text }) => text).join(random.pick([';', '; ', ', ', '\n', ';\n', '. ']))
}

function brokenLines(text: string, random: Noise): string {
  return text.replaceAll(' ', () => (random.chance(0.15) ? '\n' : ' '))
}

function table(chosen: readonly Institution[], random: Noise): { text: string; rows: ExpectedRow[] } {
  const rows = chosen.map(({ id }) => ({
    institutionId: id,
    counts: { ...NONE, teachers: 1 + random.below(9), pupils: 1 + random.below(30) },
  }))
  const lines = chosen.map(({ name }, at) =>
    [name, rows[at]?.counts.teachers, rows[at]?.counts.pupils].join('\t'),
  )
  const numbered = random.chance(0.5) ? lines.map((line, at) => `${at + 1}\t${line}`) : lines
  return { text: `\nĮstaiga\tMokytojai\tMokiniai\n${numbered.join('\n')}`, rows }
}

function headings(chosen: readonly Institution[], random: Noise): { text: string; rows: ExpectedRow[] } {
  const value = () => 1 + random.below(30)
  const of = (role: SimpleRole) => chosen.map(({ id, name }) => ({ id, name, role, value: value() }))
  const blocks = [
    { head: 'Mokytojai', list: of('teachers') },
    { head: 'Mokiniai', list: of('pupils') },
  ]
  const separator = random.pick([', ', '; ', '\n'])
  const text = blocks
    .map(({ head, list }) => `${head}: ${list.map((one) => `${one.name} – ${one.value}`).join(separator)}`)
    .join('\n')
  const rows = blocks.flatMap(({ list }) =>
    list.map(({ id, role, value: told }) => ({ institutionId: id, counts: { ...NONE, [role]: told } })),
  )
  return { text, rows }
}

const sumOf = (rows: readonly ExpectedRow[]): number =>
  rows.flatMap(({ counts }) => Object.values(counts)).reduce<number>((sum, count) => sum + (count ?? 0), 0)

function body(
  chosen: readonly Institution[],
  trouble: TroubleClass,
  names: string[],
  random: Noise,
): { text: string; rows: ExpectedRow[] } {
  if (trouble === 'names') return nameList(chosen, names, random)
  if (trouble === 'table') return table(chosen, random)
  if (trouble === 'role-headings') return headings(chosen, random)
  const typed = chosen.map((institution) => typedRow(nameOf(institution, trouble, random), trouble, random))
  const rows = typed.map(({ counts }, at) => ({ institutionId: chosen[at]?.id ?? '', counts }))
  const text = joined(typed, trouble, random)
  const total = sumOf(rows)
  if (trouble === 'totals')
    return {
      text: random.pick([
        `Dalyvavo ${total}: ${text}`,
        `${text} (iš viso ${total})`,
        `${text}\nIš viso: ${total}`,
        `${text}. Viso dalyvavo ${total} dalyviai`,
        `${total} dalyviai: ${text}`,
      ]),
      rows,
    }
  if (trouble === 'host-and-lecturers') {
    const place = replaced(random.pick(chosen).name, LOCATIVES)
    return {
      text: random.pick([
        `Vieta: ${chosen[0]?.name}. Lektorių – 2. ${text}`,
        `${place} vyko seminaras. Lektorė Ona Onaitienė. Dalyvavo: ${text}`,
        `Organizatorius – ${chosen[0]?.name}\n${text}\n2 lektoriai`,
      ]),
      rows,
    }
  }
  return { text: trouble === 'broken-lines' ? brokenLines(text, random) : text, rows }
}

function chosenFrom(institutions: readonly Institution[], random: Noise): Institution[] {
  const left = [...institutions]
  return Array.from({ length: 1 + random.below(Math.min(7, left.length)) }, () =>
    left.splice(random.below(left.length), 1),
  ).flat()
}

/** A text of one to three events with the counts a person would read in it. The same seed gives the same text. */
export function noisyList(
  seed: number,
  trouble: TroubleClass,
  institutions: readonly Institution[],
): NoisyList {
  const random = noise(seed)
  const names: string[] = []
  const events: ExpectedEvent[] = []
  const texts: string[] = []
  const year = 2017 + random.below(3)
  for (let event = 0, count = 1 + random.below(3); event < count; event++) {
    const date = typedDate(year, 1 + event * 4 + random.below(4), 1 + random.below(25), trouble, random)
    const chosen = chosenFrom(institutions, random)
    const list = body(chosen, trouble, names, random)
    texts.push(`${date.text}${list.text}`)
    events.push({ dates: date.dates, rows: list.rows })
  }
  const text = texts.join(random.pick(['\n', '\n\n', '.\n']))
  return { text: trouble === 'word-leftovers' ? withWordLeftovers(text, random) : text, events, names }
}
