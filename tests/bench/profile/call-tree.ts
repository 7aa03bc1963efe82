import type { Profiler } from 'node:inspector'

/** A function as it was called from where it was called, with all that it called in turn. */
export interface Call {
  readonly name: string
  /** `main/core/router.ts`; `node:fs` and the like for the runtime's own, `wasm`, empty for native code and the engine. */
  readonly place: string
  /** Processor time in it and below it, in milliseconds. */
  total: number
  /** In itself. */
  own: number
  readonly calls: Map<string, Call>
}

/** Waiting and nothing: no work of anybody. */
const IDLE: ReadonlySet<string> = new Set(['(idle)', '(program)', '(root)'])

const placeOf = (url: string): string => {
  if (url === '' || url.startsWith('node:')) return url
  if (url.startsWith('wasm:')) return 'wasm'
  const parts = decodeURIComponent(url.replace(/^file:\/\//u, '')).split('/')
  const from = parts.lastIndexOf('node_modules')
  return from < 0 ? parts.slice(-3).join('/') : parts.slice(from + 1).join('/')
}

type Frame = Profiler.Profile['nodes'][number]['callFrame']

/** The way to each node from what was called first. */
function pathsOf({ nodes }: Profiler.Profile): (id: number) => readonly Frame[] {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  )
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const known = new Map<number, readonly Frame[]>()
  const pathTo = (id: number): readonly Frame[] => {
    const found = known.get(id)
    if (found !== undefined) return found
    const parent = parents.get(id)
    const frame = frames.get(id)
    const path = parent === undefined || frame === undefined ? [] : [...pathTo(parent), frame]
    known.set(id, path)
    return path
  }
  return pathTo
}

/** Was somebody working there? The profiler's own work is nobody's. */
const isWork = (path: readonly Frame[]): boolean =>
  path.length > 0 &&
  !IDLE.has(path.at(-1)?.functionName ?? '') &&
  path.every(({ url }) => url !== 'node:inspector')

function enter(call: Call, { functionName, url }: Frame): Call {
  const name = functionName === '' ? '(unnamed)' : functionName
  const place = placeOf(url)
  const key = `${name} ${place}`
  const next = call.calls.get(key) ?? { name, place, total: 0, own: 0, calls: new Map<string, Call>() }
  call.calls.set(key, next)
  return next
}

/** The samples of a profile as one tree; what was only waited for is left out. */
export function callTree(profile: Profiler.Profile): Call {
  const pathTo = pathsOf(profile)
  const { samples = [], timeDeltas = [] } = profile
  const root: Call = { name: 'all', place: '', total: 0, own: 0, calls: new Map() }
  for (const [index, sample] of samples.entries()) {
    const path = pathTo(sample)
    if (!isWork(path)) continue
    const ms = Math.max(0, timeDeltas[index] ?? 0) / 1000
    let call = root
    root.total += ms
    for (const frame of path) {
      call = enter(call, frame)
      call.total += ms
    }
    call.own += ms
  }
  return root
}
