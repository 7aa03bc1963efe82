/**
 * Case endings of Lithuanian nouns, adjectives and participles as they are left by `foldForSearch`, longest first.
 * Written for search, not for grammar: one stem for all forms of a word matters, a nice stem does not.
 */
const ENDINGS = (
  'uosiuose osiomis aisiais osioms osiose uosius osios asias asis ' +
  'iuose uose iose yse ose ese iomis omis emis imis umis iais ais iams iems oms ioms ems ims ams ums ' +
  'iame ame iam am ioje oje eje yje iuje uje iaus aus iui ui iumi umi imi iai ai iau ei ' +
  'ios os ies es ias as ius us is ys ia io iu uo a o u e i y'
)
  .split(' ')
  .toSorted((left, right) => right.length - left.length)

/** The definite forms of adjectives (naujasis, naujojo), and the doer's suffix (mokytojas), go with the ending. */
const SUFFIX = /(?:aj|oj|uj|iej)$/u
/** asmuo – asmens, vanduo – vandens: the long stem becomes the short one. */
const LONG_STEMS: ReadonlyMap<string, string> = new Map([
  ['asmen', 'asm'],
  ['asmens', 'asm'],
  ['vanden', 'vand'],
  ['vandens', 'vand'],
  ['ruden', 'rud'],
  ['rudens', 'rud'],
])

/** Letters that must stay, so that short words are not eaten. */
const SHORTEST = 2

function withoutEnding(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST)
  return ending === undefined ? word : word.slice(0, -ending.length)
}

/** žodis – žodžio, svečias – svetys: what softness made of the last consonant is taken back. */
const hardened = (stem: string): string =>
  stem.endsWith('dz') ? stem.slice(0, -1) : stem.endsWith('c') ? `${stem.slice(0, -1)}t` : stem

/**
 * One text for all forms of a Lithuanian word: `protokolas`, `protokolo` and `protokoluose` give `protokol`. Takes
 * a word that is folded already (lower case, no accents); words with digits stay as they are.
 */
export function stemLithuanian(word: string): string {
  if (word.length < 3 || /\d/u.test(word)) return word
  const known = LONG_STEMS.get(word)
  if (known !== undefined) return known
  const stem = withoutEnding(word)
  const shorter = stem.replace(SUFFIX, '')
  const short = hardened(shorter.length > SHORTEST ? shorter : stem)
  return LONG_STEMS.get(short) ?? short
}

/**
 * Stems of a word that is still being typed: an ending of which only the beginning is there (`protokoluos`) is
 * taken off too.
 */
export function stemsWhileTyping(word: string): readonly string[] {
  const stems = new Set([stemLithuanian(word)])
  if (/\d/u.test(word)) return [...stems]
  for (const ending of ENDINGS) {
    for (let length = ending.length - 1; length > 1; length--) {
      const begun = ending.slice(0, length)
      if (word.length - length >= 4 && word.endsWith(begun)) {
        const stem = word.slice(0, -length)
        const shorter = stem.replace(SUFFIX, '')
        stems.add(hardened(shorter.length > SHORTEST ? shorter : stem))
      }
    }
  }
  return [...stems]
}
