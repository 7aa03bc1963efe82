import type { BodyKind } from '../../model/body.ts'

/** How a body is called where a report names only its kind; a person may rename it. */
export const BODY_NAMES: Readonly<Record<BodyKind, string>> = {
  'savivaldybes-kk': 'Savivaldybės kūrybinė komanda',
  'istaigos-kk': 'Kūrybinė komanda',
  'll-metodine-grupe': '„Lyderių laiko“ metodinė grupė',
  'iniciatyvine-grupe': 'Iniciatyvinė grupė',
  'mokytoju-taryba': 'Mokytojų taryba',
  'mokyklos-taryba': 'Mokyklos taryba',
  'metodine-taryba': 'Metodinė taryba',
  'metodine-grupe': 'Metodinė grupė',
  'metodinis-burelis': 'Metodinis būrelis',
  'mokiniu-taryba': 'Mokinių taryba',
  'vadovu-pasitarimas': 'Švietimo įstaigų vadovų pasitarimas',
  'seniunaiciu-sueiga': 'Seniūnaičių sueiga',
  'tevu-klubas': 'Tėvų klubas',
  'neformali-grupe': 'Neformali grupė',
  other: 'Kita grupė',
}

/** Bodies that are the municipality's, whoever writes of them. */
export const MUNICIPAL_BODIES: ReadonlySet<BodyKind> = new Set([
  'savivaldybes-kk',
  'vadovu-pasitarimas',
  'metodinis-burelis',
])
