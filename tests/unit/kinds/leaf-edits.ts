import type { Edit } from '#shared/contract/records-contract.ts'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isRows = (value: unknown): value is readonly (Json & { readonly id: string })[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((row) => isObject(row) && typeof row['id'] === 'string')

/**
 * Edits of single fields, as a form makes them, that bring `from` nearer to `to`: rows are matched by their
 * place, so that also fields deep inside rows differ. Lists themselves are left as they are.
 */
export function leafEdits(from: unknown, to: unknown, path: readonly string[] = []): readonly Edit[] {
  if (isRows(from)) {
    if (!Array.isArray(to)) return []
    return from.flatMap((row, index) => leafEdits(row, to[index], [...path, row.id]))
  }
  if (isObject(from)) {
    if (!isObject(to)) return []
    return Object.keys(from)
      .filter((name) => name !== 'id' && name !== 'institutionId')
      .flatMap((name) => leafEdits(from[name], to[name], [...path, name]))
  }
  if (Array.isArray(from) || to === undefined || from === to || path.length === 0) return []
  return [{ op: 'set', path: [...path], value: to }]
}
