import type { Call } from './call-tree.ts'

const WIDTH = 1600
const ROW = 18
const LETTER = 6.6
/** Narrower than this nobody sees it. */
const NARROWEST = 0.6
const MOST_ROWS = 80

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What is ours is green, packages are blue, the runtime and the engine grey. */
function colour(place: string): string {
  if (place === '' || place === 'wasm' || place.startsWith('node:')) return '#c9ccd1'
  return place.endsWith('.ts') || place.startsWith('out/') ? '#8fd0a8' : '#9fc3e8'
}

/** A flame graph that any browser shows: wider took longer, what stands on something was called by it; time is in the title. */
export function flameGraph(title: string, root: Call): string {
  const boxes: string[] = []
  let deepest = 0
  const draw = (call: Call, x: number, depth: number): void => {
    const width = (call.total / root.total) * WIDTH
    if (width < NARROWEST || depth > MOST_ROWS) return
    deepest = Math.max(deepest, depth)
    const share = ((100 * call.total) / root.total).toFixed(1)
    const told = `${call.name} ${call.place}: ${call.total.toFixed(1)} ms, ${share} % (own ${call.own.toFixed(1)} ms)`
    const y = (depth + 1) * ROW
    const letters = Math.floor((width - 4) / LETTER)
    const label =
      letters < 3
        ? ''
        : `<text x="${(x + 2).toFixed(1)}" y="${y + 13}">${escaped(call.name.slice(0, letters))}</text>`
    boxes.push(
      `<g><title>${escaped(told)}</title><rect x="${x.toFixed(1)}" y="${y}" width="${Math.max(0.5, width - 0.5).toFixed(1)}" height="${ROW - 1}" fill="${colour(call.place)}"/>${label}</g>`,
    )
    let at = x
    for (const next of [...call.calls.values()].toSorted((one, other) => other.total - one.total)) {
      draw(next, at, depth + 1)
      at += (next.total / root.total) * WIDTH
    }
  }
  draw(root, 0, 0)
  const height = (deepest + 3) * ROW
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="monospace" font-size="11"><text x="2" y="13">${escaped(title)}: ${root.total.toFixed(0)} ms</text>${boxes.join('')}</svg>\n`
}
