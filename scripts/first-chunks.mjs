/** Both hosts with a window, and what runs in a process or a thread beside them: each is to read no more than it needs. */
const HOSTS = ['/src/main/entry/serve.ts', '/src/main/entry/electron.ts']
const CHILDREN = [
  '/src/main/print/print-worker.ts',
  '/src/main/replica/guard-child.ts',
  '/src/main/intake/source-child.ts',
]
const LINKS = ['importers', 'dynamicImporters', 'importedIds', 'dynamicallyImportedIds']

/** Ids of all modules that `next` leads to. */
function walk(start, next) {
  const seen = new Set()
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    waiting.push(...next(id))
  }
  return seen
}

/** For each end of a path everything that is read before that module runs. */
function readBefore(ends, somewhere, infoOf) {
  const all = [...walk(somewhere, (id) => LINKS.flatMap((link) => infoOf(id)?.[link] ?? []))]
  return ends.map((end) => {
    const start = all.find((id) => id.replaceAll('\\', '/').endsWith(end))
    if (start === undefined) throw new Error(`No module ${end} in the program`)
    return walk(start, (id) => infoOf(id)?.importedIds ?? [])
  })
}

/**
 * Names the chunk of what every start reads before its first answer: one file instead of fifty. What children read too stays
 * apart, and so does what only one of the hosts needs.
 * @returns {(id: string, context: import('vite').Rolldown.ChunkingContext) => string | null}
 */
export function firstChunk() {
  let hosts = null
  let children = null
  return (id, context) => {
    const infoOf = (one) => context.getModuleInfo(one)
    hosts ??= readBefore(HOSTS, id, infoOf)
    children ??= readBefore(CHILDREN, id, infoOf)
    const isFirst = hosts.every((read) => read.has(id)) && !children.some((read) => read.has(id))
    return isFirst ? 'first' : null
  }
}
