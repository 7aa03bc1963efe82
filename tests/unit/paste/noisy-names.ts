import type { Institution } from '#shared/model/institution.ts'
import type { Noise } from './noise.ts'
import type { TroubleClass } from './trouble-classes.ts'

const LOCATIVES: readonly (readonly [RegExp, string])[] = [
  [/pagrindinė mokykla/u, 'pagrindinėje mokykloje'],
  [/pradinė mokykla/u, 'pradinėje mokykloje'],
  [/mokykla-darželis/u, 'mokykloje-darželyje'],
  [/lopšelis-darželis/u, 'lopšelyje-darželyje'],
  [/progimnazija/u, 'progimnazijoje'],
  [/(?<!pro)gimnazija/u, 'gimnazijoje'],
  [/mokykla$/u, 'mokykloje'],
]
const GENITIVES: readonly (readonly [RegExp, string])[] = [
  [/pagrindinė mokykla/u, 'pagrindinės mokyklos'],
  [/pradinė mokykla/u, 'pradinės mokyklos'],
  [/mokykla-darželis/u, 'mokyklos-darželio'],
  [/lopšelis-darželis/u, 'lopšelio-darželio'],
  [/progimnazija/u, 'progimnazijos'],
  [/(?<!pro)gimnazija/u, 'gimnazijos'],
  [/mokykla$/u, 'mokyklos'],
]

function replaced(name: string, forms: readonly (readonly [RegExp, string])[]): string {
  const form = forms.find(([pattern]) => pattern.test(name))
  return form ? name.replace(form[0], form[1]) : name
}

function shortened(name: string, random: Noise): string {
  const school = random.pick(['m-kla', 'mokykla', 'mok.', 'm-la'])
  return name
    .replace('pagrindinė mokykla', `pagr. ${school}`)
    .replace('pradinė mokykla', `prad. ${school}`)
    .replace('lopšelis-darželis', random.pick(['l.-d.', 'l/d', 'l-d', 'lop.-darž.']))
    .replace(/(?<!pro)gimnazija/u, random.pick(['gimn.', 'gimnazija']))
    .replace('Kazio Griniaus', 'K. Griniaus')
    .replace('Prano Dovydaičio', 'P. Dovydaičio')
    .replace('Vinco Grybo', 'V. Grybo')
}

const ASCII: Readonly<Record<string, string>> = {
  ą: 'a',
  č: 'c',
  ę: 'e',
  ė: 'e',
  į: 'i',
  š: 's',
  ų: 'u',
  ū: 'u',
  ž: 'z',
}
export const toAscii = (text: string): string =>
  text.replaceAll(/[ąčęėįšųūž]/giu, (letter) => {
    const plain = ASCII[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? plain : plain.toUpperCase()
  })

/** One letter of a long word of a proper name dropped, doubled, changed or swapped with the next. */
export function mistyped(text: string, words: RegExp, random: Noise): string {
  const places = [...text.matchAll(words)]
  if (places.length === 0) return text
  const word = random.pick(places)
  const at = word.index + 1 + random.below(word[0].length - 3)
  const [before, letter, next, after] = [
    text.slice(0, at),
    text.charAt(at),
    text.charAt(at + 1),
    text.slice(at + 2),
  ]
  if (letter === next) return `${before}${letter}${after}`
  return random.pick([
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    `${before}${next}${letter}${after}`,
    `${before}x${next}${after}`,
  ])
}

function requoted(text: string, random: Noise): string {
  const [open, close] = random.pick([
    ['"', '"'],
    ['“', '”'],
    ['«', '»'],
    ['', ''],
    ["'", "'"],
    ['„', '"'],
    ['„', '”'],
    ['’’', '’’'],
    ['„', ''],
  ] as const)
  return text.replaceAll('„', open).replaceAll('“', close)
}

/** The municipality before the name, as official papers write it. */
function inTerritory(name: string, random: Noise): string {
  if (/^(Kazlų Rūdos|Paupių)/u.test(name)) return name
  const practice = /Antanavo|Bagotosios|Jankų|Plutiškių/u.test(name)
  return practice
    ? `Kazlų Rūdos ${random.pick(['sav.', 'savivaldybės', 'sav'])} ${name}`
    : `Paupių ${random.pick(['r.', 'raj.', 'rajono', 'sav.'])} ${name}`
}

type Writing = (institution: Institution, usual: string, random: Noise) => string

/** How a class of trouble writes the name of a school; the others write it as usual. */
const WRITINGS: Readonly<Partial<Record<TroubleClass, Writing>>> = {
  inflected: ({ name }) => replaced(name, GENITIVES),
  abbreviated: ({ name }, _, random) => shortened(name, random),
  glued: ({ name }, usual, random) => (random.chance(0.6) ? name.replaceAll(/[ „“]/gu, '') : usual),
  ascii: (_, usual) => toAscii(usual).replaceAll(/[„“]/gu, ''),
  quotes: ({ name }, _, random) => requoted(name, random),
  'territory-prefix': ({ name }, _, random) => inTerritory(name, random),
  'typing-error': ({ name }, usual, random) =>
    random.chance(0.4) ? mistyped(name, /\p{Lu}\p{Ll}{5,}/gu, random) : usual,
}

/** The name of a school as a list with this trouble writes it. */
export function nameOf(institution: Institution, trouble: TroubleClass, random: Noise): string {
  const { name } = institution
  const aliases = institution.aliases
    .map(({ text }) => text)
    .filter(
      (text) =>
        /^[\p{L}„“ -]+$/u.test(text) &&
        !/LL|KK| -$/u.test(text) &&
        !/\p{Ll}mokykl|\p{Ll}pagr|mokytoj|pilot/u.test(text),
    )
  const usual = aliases.length > 0 && random.chance(0.5) ? random.pick(aliases) : name
  return WRITINGS[trouble]?.(institution, usual, random) ?? usual
}

/** "Antanavo pagrindinėje mokykloje". */
export const locativeOf = (name: string): string => replaced(name, LOCATIVES)
