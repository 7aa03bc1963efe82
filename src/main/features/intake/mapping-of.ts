import type { IntakeInput } from '#shared/contract/intake-contract.ts'
import { type ColumnField, COLUMN_WORDS, foldHeading } from '#shared/domain/intake/tables/column-words.ts'
import { TABLE_KINDS, type TableMapping } from '#shared/domain/intake/tables/table-mapping.ts'
import { AppError } from '#shared/contract/app-error.ts'

const FIELDS: ReadonlySet<string> = new Set(COLUMN_WORDS.map(({ field }) => field))

const wrong = (path: string): AppError =>
  new AppError('invalid-input', `Wrong mapping at ${path}`, {
    details: { issues: [{ path, rule: 'invalid_value', params: {} }] },
  })

/** What a person said of the columns, checked; headings are compared without case and accents. */
export function mappingOf(given: IntakeInput['mapping']): TableMapping | null {
  if (given === null) return null
  const kind = TABLE_KINDS.find((one) => one === given.kind) ?? null
  if (given.kind !== null && kind === null) throw wrong('mapping/kind')
  const columns = Object.entries(given.columns).map(([heading, field]) => {
    if (field !== 'ignore' && !FIELDS.has(field)) throw wrong(`mapping/columns/${heading}`)
    return [foldHeading(heading), field as ColumnField | 'ignore'] as const
  })
  return { kind, columns: Object.fromEntries(columns) }
}
