import { fieldWords, wholeValueWords } from '#shared/i18n/field-words.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { ROLES } from '#shared/model/event.ts'
import type { Proposal, Question } from './use-intake.ts'

/** One thing that accepting would change; `before` is `null` where nothing was said. */
export interface ChangeLine {
  readonly name: string
  readonly before: string | null
  readonly after: string
}

type Row = Readonly<Record<string, unknown>>

const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? value : [])

/** Numbers of schools, each beside the one it replaces. */
function participantLines(
  before: unknown,
  after: unknown,
  nameOf: (id: string) => string,
  translate: Translate,
): ChangeLine[] {
  const kept = new Map(rowsOf(before).map((row) => [row['id'], row]))
  return rowsOf(after).flatMap((row) => {
    const old = kept.get(row['id'])
    const changed = ROLES.filter((role) => (row[role] ?? null) !== (old?.[role] ?? null))
    return changed.map((role) => ({
      name: `${nameOf(String(row['institutionId']))}, ${translate(`fieldName.${role}`)}`,
      before: old === undefined || old[role] === null ? null : wholeValueWords(old[role], translate),
      after: wholeValueWords(row[role] ?? null, translate),
    }))
  })
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Schools are called by their names, whatever stands for them. */
const valueWords = (
  field: string,
  value: unknown,
  nameOf: (id: string) => string,
  translate: Translate,
): string =>
  field === 'institutionId' && typeof value === 'string' ? nameOf(value) : wholeValueWords(value, translate)

/** What accepting a proposal would change, the old value beside the new one. */
export function changeLines(
  { kind, changes }: Pick<Proposal, 'kind' | 'changes'>,
  nameOf: (id: string) => string,
  translate: Translate,
): ChangeLine[] {
  return changes.flatMap(({ field, before, after }) =>
    field === 'participants'
      ? participantLines(before, after, nameOf, translate)
      : [
          {
            name: fieldWords(kind, field, [], translate),
            before: isNothing(before) ? null : valueWords(field, before, nameOf, translate),
            after: valueWords(field, after, nameOf, translate),
          },
        ],
  )
}

/** By question: what is stored and what the source has, where the question is which of the two stays. */
export function differingLines(
  proposals: readonly Proposal[],
  questions: readonly Question[],
  nameOf: (id: string) => string,
  translate: Translate,
): ReadonlyMap<string, readonly ChangeLine[]> {
  const asked = new Map(
    questions.filter(({ code }) => code === 'value-differs').map(({ id, field }) => [id, field]),
  )
  return new Map(
    proposals.flatMap(({ kind, differs, questions: own }) =>
      own.flatMap((id) => {
        const changes = differs.filter(({ field }) => field === asked.get(id))
        return changes.length === 0 ? [] : [[id, changeLines({ kind, changes }, nameOf, translate)] as const]
      }),
    ),
  )
}
