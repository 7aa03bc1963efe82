import type { BodyKind } from '../../model/body.ts'
import type { InputOf } from '../../model/kinds.ts'
import type { OwnedRecord } from './owned-record.ts'
import { made } from './owned-record.ts'
import type { PracticeData } from './practice-data.ts'
import { PRACTICE_MUNICIPALITY_ID } from './practice-institutions.ts'

type Words = { readonly name: string; readonly genitive: string }

const WORDING: Readonly<Partial<Record<BodyKind, Words>>> = {
  'savivaldybes-kk': { name: 'Savivaldybės kūrybinė komanda', genitive: 'savivaldybės kūrybinės komandos' },
  'istaigos-kk': { name: 'Kūrybinė komanda', genitive: 'kūrybinės komandos' },
  'll-metodine-grupe': {
    name: '„Lyderių laikas 3“ metodinė grupė',
    genitive: '„Lyderių laikas 3“ metodinės grupės',
  },
  'iniciatyvine-grupe': { name: 'Iniciatyvių mokytojų grupė', genitive: 'iniciatyvių mokytojų grupės' },
  'mokytoju-taryba': { name: 'Mokytojų taryba', genitive: 'mokytojų tarybos' },
  'metodine-taryba': { name: 'Metodinė taryba', genitive: 'metodinės tarybos' },
  'mokiniu-taryba': { name: 'Mokinių taryba', genitive: 'mokinių tarybos' },
  'vadovu-pasitarimas': {
    name: 'Švietimo įstaigų vadovų pasitarimas',
    genitive: 'švietimo įstaigų vadovų pasitarimo',
  },
}

/** The report the facts come from covers 2017 and 2018; a promise is not asked for beyond it. */
const REPORT_END = '2018-12'

type Promised = Omit<NonNullable<InputOf<'body'>['cadence']>[number], 'id'>

const PROMISES: Readonly<Record<PracticeData['teams'][number]['cadencePromise'], Promised>> = {
  'at-least-monthly': { raw: 'ne rečiau kaip kartą per mėnesį', validTo: REPORT_END },
  monthly: { raw: 'kartą per mėnesį', validTo: REPORT_END },
  'monthly-last-wednesday': {
    rule: 'last-weekday',
    weekday: 3,
    raw: 'kas mėnesį, paskutinį trečiadienį',
    validTo: REPORT_END,
  },
}

/** Id of a team: the institution's code as the data file has it, and the kind. */
export const practiceBodyId = (institutionId: string, kind: BodyKind): string => `${institutionId}-${kind}`

/** Who keeps a record of an institution code: the municipality what is its administration's or eldership's. */
export const ownerOf = (code: string): string =>
  code === 'ADM' || code === 'SEN' ? PRACTICE_MUNICIPALITY_ID : code

/** The institution a record of a code names: the administration is the municipality itself. */
export const institutionOf = (code: string): string => (code === 'ADM' ? PRACTICE_MUNICIPALITY_ID : code)

/** Teams with their promises, and the registers their minutes are numbered in, by owner. */
export function practiceTeams(data: PracticeData): readonly (readonly [string, OwnedRecord])[] {
  const seen = new Map<string, { readonly code: string; readonly kind: BodyKind }>()
  for (const { institutionId: code, bodyId: kind } of [...data.meetings, ...data.teams]) {
    seen.set(practiceBodyId(code, kind), { code, kind })
  }
  const teams = [...seen].flatMap(([id, { code, kind }]) =>
    [register(id, code, kind), body(id, code, kind, data)].map((made) => [ownerOf(code), made] as const),
  )
  return [...teams, [PRACTICE_MUNICIPALITY_ID, informalGroup()]]
}

function register(id: string, code: string, kind: BodyKind): OwnedRecord {
  return made('register', {
    id: `${id}-registras`,
    institutionId: institutionOf(code),
    title: `${WORDING[kind]?.name ?? kind}: posėdžių protokolai`,
    prefix: kind === 'vadovu-pasitarimas' ? 'ŠP-' : '',
    resets: kind === 'savivaldybes-kk' ? 'never' : 'calendar-year',
  })
}

function body(id: string, code: string, kind: BodyKind, data: PracticeData): OwnedRecord {
  const team = data.teams.find((one) => one.institutionId === code && one.bodyId === kind)
  const words = WORDING[kind] ?? { name: kind, genitive: '' }
  const size = team?.size ?? data.bodies.find((one) => one.id === kind)?.members ?? null
  return made('body', {
    id,
    institutionId: institutionOf(code),
    bodyKind: kind,
    name: words.name,
    nameGenitive: words.genitive,
    size,
    members: members(id, size),
    foundedOn: team?.foundedOn ?? null,
    foundingOrderId: foundingOrderId(team, data),
    cadence: team === undefined ? [] : [{ ...PROMISES[team.cadencePromise], id: `${id}-pazadas` }],
    registerId: `${id}-registras`,
  })
}

/** The order that founds a team is the institution's founding order of the day the team was founded. */
function foundingOrderId(team: PracticeData['teams'][number] | undefined, data: PracticeData): string | null {
  const order = data.orders.find(
    (one) =>
      one.foundsTeam === true && one.institutionId === team?.institutionId && one.date === team.foundedOn,
  )
  return order === undefined ? null : practiceOrderId(order)
}

export const practiceOrderId = (order: { readonly institutionId: string; readonly number: string }): string =>
  `KR-O-${order.institutionId}-${order.number}`

/** Roles with clearly invented labels: the facts name nobody. */
function members(id: string, size: number | null) {
  const plain = Array.from({ length: Math.max(0, (size ?? 2) - 2) }, (_, index) => ({
    id: `${id}-narys-${index + 1}`,
    duty: 'member' as const,
    role: index % 2 === 0 ? 'narė' : 'narys',
    position: index % 2 === 0 ? 'mokytoja' : 'mokytojas',
  }))
  return [
    { id: `${id}-pirmininke`, duty: 'chair' as const, role: 'pirmininkė', name: 'Vardenė Pavardenė' },
    { id: `${id}-sekretorius`, duty: 'secretary' as const, role: 'sekretorius', name: 'Vardenis Pavardenis' },
    ...plain,
  ]
}

/** The one informal group the facts name; its members and meetings are not told. */
function informalGroup(): OwnedRecord {
  return made('body', {
    id: 'ADM-grupe-lyderiai',
    institutionId: PRACTICE_MUNICIPALITY_ID,
    bodyKind: 'neformali-grupe',
    name: 'Neformali kūrybinė grupė „Lyderiai“',
    nameGenitive: 'neformalios kūrybinės grupės „Lyderiai“',
  })
}
