/**
 * Endings of Lithuanian nouns and adjectives that school names are declined with, folded, longest first:
 * Bagot|osios, Bagot|ojoje, mokykl|a -os -oje -ų, gimnazij|ai, Plutišk|ės -ių, Grin|ius -iaus, Pušel|ė -ėje.
 */
const ENDINGS: ReadonlySet<string> = new Set(
  (
    'uosiuose osiomis iesiems aisiais uosius osioms osiose osios ojoje ajame ojoj ajai asis ieji iuju oji aja ' +
    'iuose uose iumis iams iais iaus iumi omis emis imis umis ioje eje oje yje uje aus oms ems ims ums ose ese ' +
    'yse use ams ais iui iai ius ios ies imi umi oj ej yj uj ai as is ys us os es ei ui io iu ia ie a e o u i y'
  ).split(' '),
)

const LONGEST_ENDING = 8
const SHORTEST_STEM = 3

/** Is this a declension ending (folded), as in "KRKGG-oje"? */
export function isEnding(fold: string): boolean {
  return ENDINGS.has(fold)
}

/** The softened last consonant of a stem: Dovydaič|io is of Dovydait|is, gaidž|io of gaid|ys. */
function hardened(stem: string): string {
  if (stem.endsWith('dz')) return stem.slice(0, -1)
  return stem.endsWith('c') ? `${stem.slice(0, -1)}t` : stem
}

/**
 * The part of a folded word that all its cases share, at least three letters: "mokykloje" and "mokyklų"
 * give "mokykl". Light: made for school names, it knows no word classes.
 */
export function stemWord(fold: string): string {
  const longest = Math.min(LONGEST_ENDING, fold.length - SHORTEST_STEM)
  for (let length = longest; length > 0; length--) {
    if (ENDINGS.has(fold.slice(-length))) return hardened(fold.slice(0, -length))
  }
  return fold
}
