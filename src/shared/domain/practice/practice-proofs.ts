import type { InputOf } from '../../model/kinds.ts'
import type { OwnedRecord } from './owned-record.ts'
import { made } from './owned-record.ts'
import type { PracticeData } from './practice-data.ts'
import { PRACTICE_MUNICIPALITY_ID } from './practice-institutions.ts'

const HEADS_MEETING = 'KR-M-ADM-vadovu-pasitarimas-2018-08-29'

type Link = readonly [institutionId: string, indicatorId: string, kind: string, recordId: string]

/** Only what the facts and the minutes worded for them support; a rule without a link stays unproved. */
const LINKS: readonly Link[] = [
  ['KRPD', 'K1.1', 'meeting', 'KR-M-KRPD-metodine-taryba-2018-01-25'],
  ['KRPD', 'K1.2', 'meeting', 'KR-M-KRPD-metodine-taryba-2018-02-20'],
  ['KRPD', 'K3.1', 'order', 'KR-O-KRPD-V-100'],
  ['SAU', 'K3.1', 'order', 'KR-O-SAU-T-44'],
  ['ELM', 'K3.6', 'talk-round', 'KR-T-ELM-2'],
  ['ELM', 'K3.7', 'survey', 'KR-S-1'],
  ['ELM', 'K3.9', 'talk-round', 'KR-T-ELM-2'],
  ['KRKGG', 'K7.3', 'survey', 'KR-S-3'],
  [PRACTICE_MUNICIPALITY_ID, 'K2a.3', 'survey', 'KR-S-2'],
  [PRACTICE_MUNICIPALITY_ID, 'K1.3', 'meeting', HEADS_MEETING],
  [PRACTICE_MUNICIPALITY_ID, 'K8.2', 'meeting', HEADS_MEETING],
  [PRACTICE_MUNICIPALITY_ID, 'K10.1', 'meeting', HEADS_MEETING],
  [PRACTICE_MUNICIPALITY_ID, 'K10.5', 'meeting', HEADS_MEETING],
  [PRACTICE_MUNICIPALITY_ID, 'K9.1', 'body', 'ADM-grupe-lyderiai'],
]

/** Surveys, talk rounds, links of evidence, and the numbers told for the methodical circles, by owner. */
export function practiceProofs(data: PracticeData): readonly (readonly [string, OwnedRecord])[] {
  return [...surveys(data), ...talks(data), ...links(), ...circles(data)]
}

function links(): readonly (readonly [string, OwnedRecord])[] {
  return LINKS.map(([institutionId, indicatorId, recordKind, recordId]) => [
    institutionId,
    made('evidence', {
      id: `KR-E-${institutionId}-${indicatorId}`,
      institutionId,
      indicatorId,
      recordKind,
      recordId,
    }),
  ])
}

function surveys(data: PracticeData): readonly (readonly [string, OwnedRecord])[] {
  return data.surveys.map((one) => {
    const owner = one.institutionId ?? PRACTICE_MUNICIPALITY_ID
    const record = made('survey', {
      id: one.id,
      institutionId: owner,
      title: one.title,
      respondents: one.respondents,
      date: one.date,
      n: one.n,
      populationText: POPULATIONS[one.population ?? ''] ?? '',
      tool: one.tool ?? '',
    })
    return [owner, record]
  })
}

/** The data file describes these groups in English. */
const POPULATIONS: Readonly<Record<string, string>> = {
  'parents of grades 2–4': '2–4 klasių mokinių tėvai',
  'gymnasium grade 1': 'pirmos gimnazijos klasės mokiniai',
}

function talks(data: PracticeData): readonly (readonly [string, OwnedRecord])[] {
  return data.talks.flatMap((one): readonly (readonly [string, OwnedRecord])[] => {
    if (one.fact !== 'talks-held') return []
    const trained = data.talks.find(
      (other) => other.fact === 'teachers-trained' && other.institutionId === one.institutionId,
    )
    const coverage = one.coveragePercent ?? null
    const fields: InputOf<'talk-round'> = {
      id: `KR-T-${one.institutionId}-${one.classLabel ?? ''}`,
      institutionId: one.institutionId,
      classLabel: one.classLabel ?? '',
      held: one.value,
      pupilsCovered: one.value,
      // The facts tell 14 pupils and 100 %: the class has as many.
      pupilsTotal: coverage === 100 ? one.value : null,
      coveragePercent: coverage,
      teachersTrained: trained?.value ?? null,
      participants: one.with ?? [],
      tool: one.tool ?? '',
    }
    return [[one.institutionId, made('talk-round', fields)]]
  })
}

/** 7 of 18 circles planned a reflection activity; the report printed 38 %. */
function circles(data: PracticeData): readonly (readonly [string, OwnedRecord])[] {
  const { total, names } = data.methodicalCircles
  return [
    [
      PRACTICE_MUNICIPALITY_ID,
      made('population', {
        id: 'KR-P-metodiniai-bureliai',
        institutionId: PRACTICE_MUNICIPALITY_ID,
        countedUnit: 'methodical-circle',
        count: total,
        names,
        source: 'Savivaldybės metodinių būrelių sąrašas',
      }),
    ],
    [
      PRACTICE_MUNICIPALITY_ID,
      made('observation', {
        id: 'KR-R-K2.4',
        institutionId: PRACTICE_MUNICIPALITY_ID,
        indicatorId: 'K2.4',
        numerator: 7,
        source: 'Metodinių būrelių metų veiklos planai',
        raw: '7 iš 18 metodinių būrelių',
      }),
    ],
  ]
}
