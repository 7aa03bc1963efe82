import { plainText } from './plain-text.ts'

const LONGEST = 31

const tidy = (name: string): string =>
  plainText(name)
    .replaceAll(/[[\]:*?/\\]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[' ]+|[' ]+$/gu, '')

/** The longest beginning that cuts no sign in two. */
function beginningOf(name: string, length: number): string {
  let cut = ''
  for (const { segment } of new Intl.Segmenter('lt').segment(name)) {
    if (cut.length + segment.length > length) break
    cut += segment
  }
  return cut.trim()
}

/** Names as spreadsheets allow them: at most 31 signs, none of `[]:*?/\`, no two alike in any case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history'])
  return wanted.map((raw, index) => {
    const whole = tidy(raw) || `Lapas ${index + 1}`
    for (let copy = 1; ; copy += 1) {
      const ending = copy === 1 ? '' : ` (${copy})`
      const name = `${beginningOf(whole, LONGEST - ending.length)}${ending}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}
