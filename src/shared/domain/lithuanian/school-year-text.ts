import { NBSP } from './no-break-space.ts'

/** `2018-2019` as paper writes it: "2018–2019 m. m.", an unspaced en dash (documents.md 7.1). */
export function schoolYearText(schoolYear: string): string {
  const match = /^(\d{4})-(\d{4})$/.exec(schoolYear)
  if (!match) throw new RangeError(`Not a school year: ${schoolYear}`)
  return `${match[1]}–${match[2]}${NBSP}m.${NBSP}m.`
}
