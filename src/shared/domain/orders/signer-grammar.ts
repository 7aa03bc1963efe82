/** Whether the head's own title is a man's or a woman's word; `null` where it does not tell. */
export type SignerGender = 'male' | 'female' | null

const FEMALE = /(?<!\p{L})(?:direktorė|vadovė|vedėja|seniūnė|merė|pirmininkė)(?!\p{L})/iu
const MALE = /(?<!\p{L})(?:direktorius|vadovas|vedėjas|seniūnas|meras|pirmininkas)(?!\p{L})/iu

/** Read from the typed title, never from a name. "l. e. direktoriaus pareigas" tells nothing. */
export function signerGender(title: string): SignerGender {
  if (FEMALE.test(title)) return 'female'
  return MALE.test(title) ? 'male' : null
}

/** How a preamble may begin (documents.md section 2): the participle agrees with who signs. */
export const PREAMBLE_OPENINGS = [
  ['Vadovaudamasis', 'Vadovaudamasi'],
  ['Atsižvelgdamas į', 'Atsižvelgdama į'],
  ['Įgyvendindamas', 'Įgyvendindama'],
  ['Siekdamas', 'Siekdama'],
  ['Vykdydamas', 'Vykdydama'],
  ['Nustatydamas', 'Nustatydama'],
  ['Turėdamas tikslą', 'Turėdama tikslą'],
] as const

/** The openings that fit a title; both forms where it does not tell which. */
export function preambleOpenings(title: string): readonly string[] {
  const gender = signerGender(title)
  return PREAMBLE_OPENINGS.flatMap(([male, female]) => {
    if (gender === null) return [male, female]
    return [gender === 'female' ? female : male]
  })
}

const OFFICES = [
  [/direktor/iu, 'direktoriaus'],
  [/vedėj/iu, 'vedėjo'],
  [/seniūn/iu, 'seniūno'],
  [/(?<!\p{L})mer[aė]/iu, 'mero'],
  [/vadov/iu, 'vadovo'],
] as const

/** The office in the genitive, as citations of acts write it whoever holds it: "direktoriaus". */
export const officeGenitive = (title: string): string =>
  OFFICES.find(([pattern]) => pattern.test(title))?.[1] ?? 'direktoriaus'
