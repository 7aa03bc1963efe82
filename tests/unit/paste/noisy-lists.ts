import type { AttendanceCounts } from '#shared/domain/paste/attendance-result.ts'
import type { Institution } from '#shared/model/institution.ts'
import type { Noise } from './noise.ts'
import { noise } from './noise.ts'
import type { SimpleRole, TypedRow } from './noisy-counts.ts'
import { NONE, typedRow } from './noisy-counts.ts'
import { typedDate } from './noisy-dates.ts'
import { locativeOf, nameOf } from './noisy-names.ts'
import type { TroubleClass } from './trouble-classes.ts'

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
  const rows = chosen.map(({ id }) => {
    const told = blocks.flatMap(({ list }) => list.filter((one) => one.id === id))
    const counts = Object.fromEntries(told.map(({ role, value: count }) => [role, count]))
    return { institutionId: id, counts: { ...NONE, ...counts } }
  })
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
    const place = locativeOf(random.pick(chosen).name)
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
