/**
 * `node tests/torture/guided-fuzz.ts [seed] [inputs] [border]`: inputs that reached code no input had reached before are kept and
 * changed further, at each border that takes bytes or text. Where `fuzz-readers` throws dice anew for each input, this finds its
 * way deeper step by step. Fails on a crash and on a reading of more than two seconds of processor.
 */
import { noise, type Noise } from '../unit/paste/noise.ts'
import type { BorderName } from './border-readers.ts'
import { watchCoverage } from './code-coverage.ts'

const MOST_MS = 2000
const BEGIN_WITH = 20
const LONGEST = 64 * 1024
/** Borders whose input is a list of words have no bytes to change. */
const GUIDED = [
  'attendance',
  'citations',
  'typed',
  'csv',
  'word',
  'excel',
  'bundles',
  'papers',
  'messages',
] as const

// What is loaded before is counted by functions only, not by what of them ran.
const coverage = await watchCoverage('/src/')
const { BORDER_READERS } = await import('./border-readers.ts')

type Raw = string | Uint8Array

const bytesOf = (input: Raw): Uint8Array => (typeof input === 'string' ? Buffer.from(input) : input)

/** Bytes changed, put in, taken away or doubled, or the end of another input sewn on. */
function changed(one: Uint8Array, other: Uint8Array, random: Noise): Uint8Array {
  let bytes = Buffer.from(one)
  for (let times = 1 + random.below(4); times > 0; times--) {
    const at = random.below(bytes.length + 1)
    const to = Math.min(bytes.length, at + 1 + random.below(16))
    const parts = [
      () => [bytes.subarray(0, at), Buffer.of(random.below(256)), bytes.subarray(at + 1)],
      () => [bytes.subarray(0, at), bytes.subarray(to)],
      () => [bytes.subarray(0, to), bytes.subarray(at)],
      () => [bytes.subarray(0, at), Buffer.of(random.below(256), random.below(256)), bytes.subarray(at)],
      () => [bytes.subarray(0, at), other.subarray(random.below(other.length + 1))],
    ]
    bytes = Buffer.concat(random.pick(parts)())
  }
  return bytes.subarray(0, LONGEST)
}

async function guide(name: (typeof GUIDED)[number], seed: number, inputs: number): Promise<boolean> {
  const { read, make } = BORDER_READERS[name]
  const random = noise(seed)
  const isText = typeof make(seed) === 'string'
  const reached = new Set<string>()
  const kept: Uint8Array[] = []
  let slowest = 0
  // What loading took is no input's way.
  await coverage.take()
  try {
    for (let count = 0; count < inputs; count++) {
      const bytes =
        count < BEGIN_WITH
          ? bytesOf(make(seed + count))
          : changed(random.pick(kept), random.pick(kept), random)
      const begin = process.threadCpuUsage()
      read((isText ? Buffer.from(bytes).toString('utf8') : bytes) as never)
      const { user, system } = process.threadCpuUsage(begin)
      slowest = Math.max(slowest, (user + system) / 1000)
      const before = reached.size
      for (const piece of await coverage.take()) reached.add(piece)
      if (reached.size > before || count < BEGIN_WITH) kept.push(bytes)
    }
  } catch (error) {
    process.stdout.write(`✗ ${name}: ${String(error)}\n`)
    return false
  }
  const isMet = slowest <= MOST_MS
  process.stdout.write(
    `${isMet ? '✓' : '✗'} ${name}: ${inputs} inputs, ${kept.length} kept, ${reached.size} pieces of code, slowest ${Math.round(slowest)} ms\n`,
  )
  return isMet
}

const [seed = String(Date.now() % 1_000_000), inputs = '10000', only = ''] = process.argv.slice(2)
process.stdout.write(`seed ${seed}\n`)
const wanted = GUIDED.filter((name: BorderName) => only === '' || only === name)
let isSound = true
for (const name of wanted) isSound = (await guide(name, Number(seed), Number(inputs))) && isSound
coverage.stop()
process.exitCode = isSound ? 0 : 1
