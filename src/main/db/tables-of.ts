/** Names of all tables that a query speaks of, read from Kysely's tree of it; none for words of SQL. */
export function tablesOf(node: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const name = tableName(value)
    if (name !== null) found.add(name)
    else for (const inner of Object.values(value)) walk(inner)
  }
  walk(node)
  return found
}

interface TableNode {
  readonly kind: 'TableNode'
  readonly table: { readonly identifier: { readonly name: string } }
}

const isTable = (node: object): node is TableNode => 'kind' in node && node.kind === 'TableNode'

const tableName = (node: object): string | null => (isTable(node) ? node.table.identifier.name : null)
