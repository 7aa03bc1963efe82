import { KINDS } from '#shared/model/kind-names.ts'
import type { Kind } from '#shared/model/kinds.ts'
import type { RunCommand } from '../command-entry.ts'
import { asKind } from '../option-values.ts'
import { inputSchema } from '../input-schema.ts'

/** JSON Schema of what `record put` takes. */
export const schema: RunCommand = (given) => {
  const name = given.argument(0)
  const kinds: readonly Kind[] = name === undefined ? KINDS : [asKind(name)]
  const schemas = Object.fromEntries(kinds.map((kind) => [kind, inputSchema(kind)]))
  return { json: schemas, text: JSON.stringify(schemas, null, 2) }
}
