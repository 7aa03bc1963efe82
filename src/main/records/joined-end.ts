/**
 * The record that speaks in the end. Two computers may join two records each into the other; then the one with
 * the smallest id of such a ring speaks, so that never all of them are hidden.
 */
export function joinedEnd(links: ReadonlyMap<string, string>, id: string): string {
  const way = [id]
  for (let next = links.get(id); next !== undefined; next = links.get(next)) {
    const again = way.indexOf(next)
    if (again !== -1) return way.slice(again).reduce((least, one) => (one < least ? one : least))
    way.push(next)
  }
  return way.at(-1) ?? id
}
