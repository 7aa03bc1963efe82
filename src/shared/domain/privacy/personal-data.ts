/** What in a text speaks of a person: for those who hand it over to look at, never to be changed by itself. */
export interface PersonalData {
  readonly kind: 'personal-code' | 'phone' | 'email' | 'minor'
  readonly match: string
  /** What could stand there instead: initials of a child's name, a mark for the rest. */
  readonly replacement: string
}

const WEIGHTS = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 1],
  [3, 4, 5, 6, 7, 8, 9, 1, 2, 3],
] as const

/** A Lithuanian personal code: century, date of birth, number, check digit (Law on the Population Register). */
function isPersonalCode(code: string): boolean {
  const digits = code.split('').map(Number)
  const [month, day] = [Number(code.slice(3, 5)), Number(code.slice(5, 7))]
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const rest = WEIGHTS.map((weights) =>
    weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0),
  ).map((sum) => sum % 11)
  const [first = 0, second = 0] = rest
  const check = first < 10 ? first : second < 10 ? second : 0
  return digits[10] === check
}

const MARK = '…'

const CODE = /(?<![\d-])[3-6]\d{10}(?!\d)/gu
const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu
/** +370 and eight digits, or 8 or 0 and eight digits, with the spaces and signs people put between. */
const PHONE = /(?<![\p{L}\d.,-])(?:\+370|[80])(?:[ ()-]{0,2}\d){8}(?!\d)/gu
const NAME = String.raw`\p{Lu}\p{Ll}{1,30}`
/** A word for a pupil or a class, then a name and maybe a surname. */
const MINOR = new RegExp(
  String.raw`(?<![\p{L}\d])(?:mokin\p{Ll}{1,6}|auklėtin\p{Ll}{1,6}|\d{1,2}\s?[a-h]?\s?(?:kl\.|klas\p{Ll}{1,4}))\s+` +
    String.raw`(?:mokin\p{Ll}{1,6}\s+)?(?<name>${NAME}(?:\s+${NAME}(?:-${NAME})?)?)`,
  'giu',
)

const initials = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .map((part) => `${part.slice(0, 1)}.`)
    .join(' ')

/** Without the case flag's generosity: a name begins with a capital. */
const isName = (name: string): boolean => /^\p{Lu}/u.test(name)

const found = (text: string, pattern: RegExp, kind: PersonalData['kind']): readonly PersonalData[] =>
  [...text.matchAll(pattern)].map(([match]) => ({ kind, match, replacement: MARK }))

/** Personal codes, telephone numbers, e-mail addresses and names of pupils in a text, each once. */
export function personalDataIn(text: string): readonly PersonalData[] {
  const minors = [...text.matchAll(MINOR)].flatMap((hit): PersonalData[] => {
    const name = hit.groups?.['name'] ?? ''
    const capitals = name.split(/\s+/u).filter(isName).join(' ')
    return isName(name) && capitals !== ''
      ? [{ kind: 'minor', match: capitals, replacement: initials(capitals) }]
      : []
  })
  const all = [
    ...found(text, CODE, 'personal-code').filter(({ match }) => isPersonalCode(match)),
    ...found(text, EMAIL, 'email'),
    ...found(text, PHONE, 'phone').filter(({ match }) => !isPersonalCode(match)),
    ...minors,
  ]
  return [...new Map(all.map((one) => [`${one.kind} ${one.match}`, one])).values()]
}
