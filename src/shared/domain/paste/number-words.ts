const UNITS: Readonly<Record<string, number>> = {
  vien: 1, du: 2, dvi: 2, dviej: 2, tris: 3, trys: 3, trij: 3, keturi: 4, keturio: 4, keturiu: 4, penki: 5, penkio: 5,
  penkiu: 5, sesi: 6, sesio: 6, sesiu: 6, septyni: 7, septynio: 7, septyniu: 7, astuoni: 8, astuonio: 8,
  astuoniu: 8, devyni: 9, devynio: 9, devyniu: 9, desimt: 10, desimties: 10, vienuolika: 11, vienuolikos: 11,
  dvylika: 12, dvylikos: 12, trylika: 13, trylikos: 13, keturiolika: 14, keturiolikos: 14, penkiolika: 15,
  penkiolikos: 15, sesiolika: 16, sesiolikos: 16, septyniolika: 17, septyniolikos: 17, astuoniolika: 18,
  astuoniolikos: 18, devyniolika: 19, devyniolikos: 19, dvidesimt: 20, dvidesimties: 20, trisdesimt: 30,
  keturiasdesimt: 40, penkiasdesimt: 50, sesiasdesimt: 60, septyniasdesimt: 70, astuoniasdesimt: 80,
  devyniasdesimt: 90, simtas: 100, simto: 100, abu: 2, abi: 2, abieju: 2, abudu: 2, abidvi: 2,
} // prettier-ignore

/** Forms whose ending tells the gender or the case: vien|as -a -am -o, penk|i -ios, dviej|ų. */
const DECLINED: readonly (readonly [RegExp, string])[] = [
  [/^vien(as|a|o|am|u|ai|os)$/, 'vien'],
  [/^dviej(u|ose)$/, 'dviej'],
  [/^trij(u|ose)$/, 'trij'],
  [/^(ketur|penk|ses|septyn|astuon|devyn)ios$/, '$1io'],
]

/** The number a folded word names, 1 to 20, whole tens to 100 and "abu"; null for any other word. */
export function numberOfWord(fold: string): number | null {
  const exact = Object.hasOwn(UNITS, fold) ? UNITS[fold] : undefined
  if (exact !== undefined && fold !== 'vien') return exact
  for (const [pattern, key] of DECLINED) {
    if (pattern.test(fold)) return UNITS[fold.replace(pattern, key)] ?? null
  }
  return null
}

/** The number two words name together: "trisdešimt du", "dvidešimt viena"; null where they do not. */
export function numberOfWords(tens: string, unit: string): number | null {
  const [first, second] = [numberOfWord(tens), numberOfWord(unit)]
  const fits = first !== null && second !== null && first >= 20 && second < 10
  return fits && !unit.startsWith('ab') && (first === 100 || first % 10 === 0) ? first + second : null
}
