import type { InputOf } from '../../model/kinds.ts'
import type { OwnedRecord } from './owned-record.ts'
import { made } from './owned-record.ts'
import type { PracticeData } from './practice-data.ts'
import { ownerOf, practiceBodyId, practiceOrderId } from './practice-teams.ts'

type Words = Pick<
  InputOf<'order'>,
  'subject' | 'signerTitle' | 'preamble' | 'operativeVerb' | 'effect' | 'effectOnId'
> & { readonly points: readonly string[] }

const WORDING: Readonly<Record<string, Words>> = {
  'SEN AT-151': {
    subject: 'Dėl seniūnijos 2018 metų veiklos plano patvirtinimo',
    signerTitle: 'Seniūnas',
    operativeVerb: 'tvirtinu',
    points: ['Seniūnijos 2018 metų veiklos planą (pridedama).'],
    effect: 'approves',
  },
  'KRPD V-100': {
    subject: 'Dėl mokyklos kūrybinės komandos sudarymo',
    signerTitle: 'Direktorius',
    preamble: 'Įgyvendindamas savivaldybės pokyčio projektą,',
    operativeVerb: 'sudarau',
    points: [
      'Šešių narių mokyklos kūrybinę komandą: pirmininkę, sekretorių ir keturis narius.',
      'Pavedu kūrybinei komandai susitikti ne rečiau kaip kartą per mėnesį ir susitikimus protokoluoti.',
    ],
    effect: 'founds-body',
    effectOnId: practiceBodyId('KRPD', 'istaigos-kk'),
  },
  'SAU T-44': {
    subject: 'Dėl „Lyderių laikas 3“ metodinės grupės sudarymo',
    signerTitle: 'Direktorius',
    preamble: 'Dalyvaudamas projekte „Lyderių laikas 3“,',
    operativeVerb: 'sudarau',
    points: [
      'Keturių narių „Lyderių laikas 3“ metodinę grupę, atliekančią mokyklos kūrybinės komandos darbą.',
    ],
    effect: 'founds-body',
    effectOnId: practiceBodyId('SAU', 'll-metodine-grupe'),
  },
}

/** Orders and the registers they are numbered in, by owner. */
export function practiceOrders(data: PracticeData): readonly (readonly [string, OwnedRecord])[] {
  return data.orders.flatMap((one) => {
    const words = WORDING[`${one.institutionId} ${one.number}`]
    const id = practiceOrderId(one)
    const { points = [], ...fields } = words ?? { subject: one.raw }
    const order = made('order', {
      ...fields,
      id,
      institutionId: one.institutionId,
      number: one.number,
      date: one.date,
      place: 'Kazlų Rūda',
      signerName: 'Vardenis Pavardenis',
      points: points.map((text, index) => ({ id: `${id}-${index + 1}`, text })),
      state: 'registered',
      registeredOn: one.date,
      registerId: `${one.institutionId}-isakymai`,
      raw: one.raw,
    })
    const register = made('register', {
      id: `${one.institutionId}-isakymai`,
      institutionId: one.institutionId,
      registers: 'orders',
      title: 'Įsakymai veiklos klausimais',
      prefix: one.number.replace(/\d+$/u, ''),
    })
    return [register, order].map((record) => [ownerOf(one.institutionId), record] as const)
  })
}
