import type { Call } from './call-tree.ts'

const MOST = 20

interface Sum {
  own: number
  total: number
}

function add(sums: Map<string, Sum>, key: string, own: number, total: number): void {
  const sum = sums.get(key) ?? { own: 0, total: 0 }
  sums.set(key, { own: sum.own + own, total: sum.total + total })
}

/** `main/records`, a package, or what is below all of them. */
function roomOf(name: string, place: string): string {
  if (place === 'wasm' || name.startsWith('js-to-wasm') || name.startsWith('wasm-to-js'))
    return 'WebAssembly (Automerge)'
  if (place === '')
    return name === '(garbage collector)' ? 'garbage collector' : 'native code (SQLite, disk, engine)'
  if (place.startsWith('node:')) return 'Node'
  const parts = place.split('/')
  if (place.endsWith('.ts')) return parts.slice(0, -1).join('/')
  return parts[0]?.startsWith('@') === true ? parts.slice(0, 2).join('/') : (parts[0] ?? place)
}

/** Where the time of a profile went: by room and package, by function with all below it, by function itself. */
export function profileSummary(title: string, root: Call): string {
  const rooms = new Map<string, Sum>()
  const functions = new Map<string, Sum>()
  const walk = (call: Call, above: ReadonlySet<string>): void => {
    const key = `${call.name} ${call.place}`
    add(rooms, roomOf(call.name, call.place), call.own, call.own)
    // What calls itself counts once.
    add(functions, key, call.own, above.has(key) ? 0 : call.total)
    const inside = new Set([...above, key])
    for (const next of call.calls.values()) walk(next, inside)
  }
  for (const call of root.calls.values()) walk(call, new Set())
  const table = (sums: ReadonlyMap<string, Sum>, of: (sum: Sum) => number): string =>
    [...sums]
      .toSorted(([, one], [, other]) => of(other) - of(one))
      .slice(0, MOST)
      .map(([name, sum]) => {
        const share = ((100 * of(sum)) / root.total).toFixed(1)
        return `${share.padStart(6)} % ${of(sum).toFixed(1).padStart(9)} ms  ${name}`
      })
      .join('\n')
  return [
    `${title}: ${root.total.toFixed(0)} ms of processor`,
    `By room and package\n${table(rooms, ({ own }) => own)}`,
    `With all that they call\n${table(functions, ({ total }) => total)}`,
    `In themselves\n${table(functions, ({ own }) => own)}`,
  ].join('\n\n')
}
