import type { AttendanceCounts } from '#shared/domain/paste/attendance-result.ts'
import type { Noise } from './noise.ts'
import { mistyped, toAscii } from './noisy-names.ts'
import type { TroubleClass } from './trouble-classes.ts'

/** Nothing told. */
export const NONE: AttendanceCounts = {
  teachers: null,
  pupils: null,
  parents: null,
  other: null,
  unspecified: null,
  mixed: null,
}
export type SimpleRole = 'teachers' | 'pupils' | 'parents'

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

export interface TypedRow {
  readonly text: string
  readonly counts: AttendanceCounts
}

type TypesRow = (name: string, told: readonly RoleCount[], value: number, random: Noise) => TypedRow

const mixedRow: TypesRow = (name, _, value, random) => {
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

const unclearRow: TypesRow = (name, _, pupils, random) => {
  const teachers = 1 + random.below(9)
  return { text: `${name} – ${pupils} mok. ir ${teachers} mokyt.`, counts: { ...NONE, pupils, teachers } }
}

const bracketRow: TypesRow = (name, told, value, random) => {
  if (random.chance(0.3)) return { text: `${name} (${value})`, counts: { ...NONE, unspecified: value } }
  const sum = told.reduce((total, one) => total + one.value, 0)
  const inner = countsText(told, 'role-behind', random)
  const text = random.pick([
    `${name} (${inner})`,
    `${name} – ${sum} (${inner})`,
    `${name} – ${sum}, iš jų ${inner}`,
  ])
  return { text, counts: countsOf(told) }
}

const countFirstRow: TypesRow = (name, told, value, random) => {
  if (random.chance(0.4)) return { text: `${value} – ${name}`, counts: { ...NONE, unspecified: value } }
  return {
    text: `${countsText(told, 'count-first', random)} iš ${name}`.replaceAll('; ', ', '),
    counts: countsOf(told),
  }
}

const OWN_ROWS: Readonly<Partial<Record<TroubleClass, TypesRow>>> = {
  'unclear-role': unclearRow,
  brackets: bracketRow,
  'count-first': countFirstRow,
}

const ALWAYS_WITH_ROLES: ReadonlySet<TroubleClass> = new Set([
  'role-behind',
  'short-roles',
  'role-typing-error',
])

/** One school with its counts as a list with this trouble types them. */
export function typedRow(name: string, trouble: TroubleClass, random: Noise): TypedRow {
  const value = 1 + random.below(40)
  const told = roleCounts(random)
  const own = trouble === 'mixed-roles' && random.chance(0.6) ? mixedRow : OWN_ROWS[trouble]
  if (own) return own(name, told, value, random)
  if (!ALWAYS_WITH_ROLES.has(trouble) && random.chance(0.4)) {
    const text = `${name}${joint(random)}${number(value, trouble, random)}`
    return { text, counts: { ...NONE, unspecified: value } }
  }
  const link = trouble === 'no-separator' ? random.pick(['  ', ' ']) : random.pick([joint(random), ' ', ': '])
  return { text: `${name}${link}${countsText(told, trouble, random)}`, counts: countsOf(told) }
}
