import type { WrittenRecords } from '#shared/domain/rollup/rollup-input.ts'
import type { OwnedRecord } from '#shared/domain/practice/owned-record.ts'
import type { InputOf, Kind, RecordOf } from '#shared/model/kinds.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { PRACTICE } from '../unit/practice/practice-rollup-input.ts'

/**
 * A municipality of any size in the shapes of the practice one: its plan with all rules, and schools that each have a
 * team, a founding order, meetings, events with guests, numbers told, talk rounds and links to what they did.
 */
export interface Generated {
  readonly municipalityId: string
  /** What each organisation wrote, by its id. */
  readonly owners: ReadonlyMap<string, readonly OwnedRecord[]>
}

const FIRST_YEAR = 2014
/** Of every school and year. */
const SHAPE = { meetings: 8, events: 2, guests: 6, links: 6 }

/** Parsed once, then copied: the schema need not look at two hundred thousand alike records. */
function mould<K extends Kind>(kind: K, fields: InputOf<K>) {
  const parsed = SCHEMAS[kind].parse(fields) as RecordOf<K>
  return (rest: Partial<RecordOf<K>>): OwnedRecord =>
    ({ kind, record: { ...parsed, ...rest } }) as OwnedRecord
}

const MOULDS = {
  institution: mould('institution', { id: 'x', name: 'x', institutionType: 'gimnazija' }),
  body: mould('body', { id: 'x', institutionId: 'x', name: 'Kūrybinė komanda', bodyKind: 'istaigos-kk', cadence: [{ id: 'p', rule: 'every-n', every: 1, unit: 'month' }] }), // prettier-ignore
  order: mould('order', { id: 'x', institutionId: 'x', number: 'V-1', subject: 'Dėl kūrybinės komandos sudarymo', effect: 'founds-body', state: 'registered' }), // prettier-ignore
  meeting: mould('meeting', { id: 'x', institutionId: 'x', bodyId: 'x', state: 'registered', agenda: [{ id: 'a', title: 'Dėl aplanko „Mano augimo planas“', considered: 'Kalbėta apie mokinių refleksiją.' }] }), // prettier-ignore
  event: mould('event', { id: 'x', institutionId: 'x', title: 'Refleksijos metodai pamokoje', state: 'held', hasParticipantList: true }), // prettier-ignore
  evidence: mould('evidence', { id: 'x', institutionId: 'x', indicatorId: 'x', state: 'done' }),
  observation: mould('observation', { id: 'x', institutionId: 'x', indicatorId: 'x' }),
  population: mould('population', { id: 'x', institutionId: 'x', countedUnit: 'pedagogas', count: 40 }),
  talk: mould('talk-round', { id: 'x', institutionId: 'x', state: 'done', pupilsCovered: 18, pupilsTotal: 22 }), // prettier-ignore
}

const idOf = (index: number): string => `S${String(index).padStart(4, '0')}`
const dayOf = (year: number, month: number, day: number): string =>
  `${month >= 9 ? year : year + 1}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
const SCHOOL_MONTHS = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6] as const

interface Rules {
  readonly linked: readonly string[]
  readonly told: readonly string[]
}

function yearOf(index: number, year: number, schools: number, rules: Rules): OwnedRecord[] {
  const institutionId = idOf(index)
  const at = (kind: string, number: number): string => `${kind}-${institutionId}-${year}-${number}`
  const schoolYear = `${year}-${year + 1}`
  const day = (number: number): string =>
    dayOf(year, SCHOOL_MONTHS[(number + (index % 3)) % 10] ?? 9, 1 + ((index * 7 + number * 3) % 28))
  const list = (count: number) => Array.from({ length: count }, (_, number) => number)
  return [
    ...list(SHAPE.meetings).map(
      (number) =>
      MOULDS.meeting({ id: at('m', number), institutionId, bodyId: `kk-${institutionId}`, date: day(number), minutesNumber: String(number + 1) }), // prettier-ignore
    ),
    ...list(SHAPE.events).map((number) =>
      MOULDS.event({
        id: at('e', number),
        institutionId,
        hostId: institutionId,
        dates: [day(number)],
        participants: list(SHAPE.guests).map((guest) => ({ id: String(guest), institutionId: idOf((index + guest * 11) % schools), teachers: 3 + ((index + guest) % 9), pupils: null, parents: null, other: null, unspecified: guest === 3 ? 2 : null, mixed: null, raw: '' })), // prettier-ignore
      } as Partial<RecordOf<'event'>>),
    ),
    ...list(SHAPE.links).map((number) => {
      const indicatorId = rules.linked[(index + number * 5 + year) % rules.linked.length] ?? ''
      const [recordKind, recordId] =
        number % 3 === 0 ? ['meeting', at('m', number)] : number % 3 === 1 ? ['event', `e-${idOf((index + number) % schools)}-${year}-1`] : ['', null] // prettier-ignore
      return MOULDS.evidence({ id: at('v', number), institutionId, indicatorId, recordId, recordKind, date: day(number) }) // prettier-ignore
    }),
    ...rules.told.map(
      (indicatorId, number) =>
      MOULDS.observation({ id: at('t', number), institutionId, indicatorId, schoolYear, numerator: 20 + (index % 17), denominator: 40 }), // prettier-ignore
    ),
    MOULDS.population({ id: at('p', 0), institutionId, schoolYear, count: 30 + (index % 40) }),
    MOULDS.talk({ id: at('r', 0), institutionId, date: dayOf(year, 1, 10) } as Partial<
      RecordOf<'talk-round'>
    >),
  ]
}

export function generatedMunicipality(schools: number, years: number): Generated {
  const plan = PRACTICE.municipality.filter(({ kind }) =>
    ['municipality', 'plan', 'level', 'activity', 'indicator'].includes(kind),
  )
  const rulesFrom = (source: string) =>
    plan.flatMap(({ kind, record }) =>
      kind === 'indicator' && (record as RecordOf<'indicator'>).source === source ? [record.id] : [],
    )
  const rules: Rules = { linked: rulesFrom('evidence'), told: rulesFrom('observations') }
  const ids = Array.from({ length: schools }, (_, index) => idOf(index))
  const described = ids.map((id, index) =>
    MOULDS.institution({ id, name: `${index + 1}-oji generuotos savivaldybės gimnazija`, shortName: id }),
  )
  const owners = new Map<string, readonly OwnedRecord[]>([['KR', [...plan, ...described]]])
  for (const [index, institutionId] of ids.entries()) {
    owners.set(institutionId, [
      MOULDS.body({ id: `kk-${institutionId}`, institutionId, foundedOn: `${FIRST_YEAR}-09-01`, foundingOrderId: index % 9 === 0 ? null : `o-${institutionId}` }), // prettier-ignore
      ...(index % 9 === 0 ? [] : [MOULDS.order({ id: `o-${institutionId}`, institutionId, date: `${FIRST_YEAR}-09-01`, effectOnId: `kk-${institutionId}` })]), // prettier-ignore
      ...Array.from({ length: years }, (_, year) => yearOf(index, FIRST_YEAR + year, schools, rules)).flat(),
    ])
  }
  return { municipalityId: 'KR', owners }
}

/** Its last day with data is before this one. */
export const generatedAsOf = (years: number): string => `${FIRST_YEAR + years}-08-31`

/** What an organisation wrote, as a rollup takes it. */
export function writtenOf(ownerId: string, list: readonly OwnedRecord[]): WrittenRecords {
  const records: Record<string, unknown[]> = {}
  const institutions: { ownerId: string; record: RecordOf<'institution'> }[] = []
  for (const { kind, record } of list) {
    if (kind === 'institution') institutions.push({ ownerId, record })
    else (records[kind] ??= []).push(record)
  }
  return { institutions, records: records as WrittenRecords['records'] }
}
