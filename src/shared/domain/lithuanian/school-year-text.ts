import { NBSP } from './no-break-space.ts'

/**
 * `2018-2019` as paper writes it: "2018–2019 m. m.", an unspaced en dash (documents.md 7.1). Also of a year no paper is
 * of, which a wrong date may lead to: it is told as it is, because one date must not break a report.
 */
export const schoolYearText = (schoolYear: string): string =>
  `${schoolYear.replace('-', '–')}${NBSP}m.${NBSP}m.`
