import type { OwnedRecord } from './owned-record.ts'
import { made } from './owned-record.ts'
import type { PracticeData } from './practice-data.ts'

/** Id of the practice municipality; it keeps what the data file files under the administration (`ADM`). */
export const PRACTICE_MUNICIPALITY_ID = 'KR'

/** Genitives as the institutions write them; they are never inflected by a program. */
const WORDING: Readonly<Record<string, { genitive: string; short: string; place: string }>> = {
  ANT: { genitive: 'Antanavo pagrindinės mokyklos', short: 'Antanavo PM', place: 'Antanavas' },
  BAG: { genitive: 'Bagotosios pagrindinės mokyklos', short: 'Bagotosios PM', place: 'Bagotoji' },
  JAN: { genitive: 'Jankų pagrindinės mokyklos', short: 'Jankų PM', place: 'Jankai' },
  KRPD: {
    genitive: 'Kazlų Rūdos Prano Dovydaičio pagrindinės mokyklos',
    short: 'KRPD',
    place: 'Kazlų Rūda',
  },
  KRKGG: { genitive: 'Kazlų Rūdos Kazio Griniaus gimnazijos', short: 'KRKGG', place: 'Kazlų Rūda' },
  PLU: { genitive: 'Plutiškių gimnazijos', short: 'Plutiškių gimnazija', place: 'Plutiškės' },
  KRPR: { genitive: 'Kazlų Rūdos pradinės mokyklos', short: 'KR pradinė', place: 'Kazlų Rūda' },
  ELM: { genitive: 'Kazlų Rūdos „Elmos“ mokyklos-darželio', short: '„Elma“', place: 'Kazlų Rūda' },
  SAU: { genitive: 'Kazlų Rūdos „Saulės“ mokyklos', short: '„Saulė“', place: 'Kazlų Rūda' },
  PUS: {
    genitive: 'Kazlų Rūdos vaikų lopšelio-darželio „Pušelė“',
    short: '„Pušelė“',
    place: 'Kazlų Rūda',
  },
}

/** Records of the ten institutions, as both the municipality and each of them keep them. */
export function practiceInstitutions(data: PracticeData): readonly OwnedRecord[] {
  return data.institutions.map((one) => {
    const words = WORDING[one.id]
    const aliases = one.aliases.filter((text) => text !== one.name)
    return made('institution', {
      id: one.id,
      name: one.name,
      nameGenitive: words?.genitive ?? '',
      shortName: words?.short ?? '',
      place: words?.place ?? '',
      institutionType: one.type,
      municipality: data.municipality,
      directorTitle: 'Direktorius',
      participates: one.participatesInProject,
      aliases: aliases.map((text, index) => ({
        id: `${one.id}-pavadinimas-${index + 1}`,
        text,
        aliasKind: /^\p{Lu}+$/u.test(text) ? 'abbreviation' : 'other',
      })),
    })
  })
}

/** The municipality and its eldership, which keeps orders but is neither a school nor a participant. */
export function practiceMunicipality(data: PracticeData): readonly OwnedRecord[] {
  return [
    made('municipality', {
      id: PRACTICE_MUNICIPALITY_ID,
      name: data.municipality,
      nameGenitive: 'Kazlų Rūdos savivaldybės',
      place: 'Kazlų Rūda',
      institutionTotal: data.institutionsInMunicipality,
      institutionTotalSource: 'Savivaldybės pokyčio projekto ataskaita',
    }),
    made('institution', {
      id: 'SEN',
      name: 'Kazlų Rūdos seniūnija',
      nameGenitive: 'Kazlų Rūdos seniūnijos',
      shortName: 'Seniūnija',
      place: 'Kazlų Rūda',
      institutionType: 'seniunija',
      municipality: data.municipality,
      directorTitle: 'Seniūnas',
      participates: false,
    }),
  ]
}
