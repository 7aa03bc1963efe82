import type { IntakeContext } from './intake-context.ts'

/** What ways of writing mean always: institutions' ids by the words as typed. */
export type Means = Readonly<Record<string, string>>

/** Institutions with the ways of writing a person explained while reading, as if they were aliases already. */
export function withMeans(context: IntakeContext, means: Means): IntakeContext {
  const told = Object.entries(means)
  if (told.length === 0) return context
  const institutions = context.institutions.map((institution) => {
    const texts = told.flatMap(([text, id]) => (id === institution.id ? [text] : []))
    const more = texts.map((text, at) => ({
      id: `means-${at}`,
      text,
      aliasKind: 'other' as const,
      learnedFrom: '',
    }))
    return more.length === 0 ? institution : { ...institution, aliases: [...institution.aliases, ...more] }
  })
  return { ...context, institutions }
}
