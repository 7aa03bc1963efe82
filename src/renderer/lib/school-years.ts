import { schoolYearOf } from '#shared/model/dates.ts'

/** `2018-2019` as people write it: `2018–2019`. */
export const schoolYearWords = (schoolYear: string): string => schoolYear.replace('-', '–')

/** The school year of `today`, the one after and the `back` years before it, newest first. */
export const schoolYearChoices = (today: string, back = 8, alsoOffer: string | null = null): string[] => {
  const current = Number(schoolYearOf(today).slice(0, 4))
  const years = Array.from({ length: back + 2 }, (_, at) => current + 1 - at).map((y) => `${y}-${y + 1}`)
  if (alsoOffer !== null && !years.includes(alsoOffer)) years.push(alsoOffer)
  return years.toSorted().toReversed()
}
