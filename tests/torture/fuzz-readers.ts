/**
 * `node tests/torture/fuzz-readers.ts [seed] [texts] [files] [messages] [border]`: texts, files and messages made at random through
 * every reader of what comes from outside (`border-readers`). Tells the slowest of each in ms per kB and fails on a crash or on
 * more than 50 ms per kB.
 */
import { BORDER_READERS, type BorderName } from './border-readers.ts'

const MOST_MS_PER_KB = 50
const KB = 1024

/** Milliseconds of processor that reading took, whatever else the machine does. */
function timeOf(read: () => void): number {
  const begin = process.threadCpuUsage()
  read()
  const { user, system } = process.threadCpuUsage(begin)
  return (user + system) / 1000
}

/** The best of several readings where the first was slow: code that is not compiled yet is not a slow reader. */
function msPerKb({ size, read }: { readonly size: number; readonly read: () => void }): number {
  const kb = Math.max(1, size / KB)
  let best = timeOf(read) / kb
  for (let again = 0; again < 5 && best > MOST_MS_PER_KB / 2; again++)
    best = Math.min(best, timeOf(read) / kb)
  return best
}

function fuzz(name: BorderName, first: number, times: number): boolean {
  let worst = { msPerKb: 0, seed: first }
  for (let seed = first; seed < first + times; seed++) {
    try {
      const slow = msPerKb(BORDER_READERS[name].input(seed))
      if (slow > worst.msPerKb) worst = { msPerKb: slow, seed }
    } catch (error) {
      process.stdout.write(`✗ ${name}: seed ${seed} broke: ${String(error)}\n`)
      return false
    }
  }
  const isMet = worst.msPerKb <= MOST_MS_PER_KB
  process.stdout.write(
    `${isMet ? '✓' : '✗'} ${name}: ${times} inputs, slowest ${worst.msPerKb.toFixed(2)} ms per kB (seed ${worst.seed})\n`,
  )
  return isMet
}

const [
  seed = String(Date.now() % 1_000_000),
  texts = '100000',
  files = '3000',
  messages = '300000',
  only = '',
] = process.argv.slice(2)
process.stdout.write(`seed ${seed}\n`)
const [many, few, most] = [Number(texts), Number(files), Number(messages)]
const TIMES: Readonly<Record<BorderName, number>> = {
  attendance: many,
  citations: many,
  typed: many,
  lines: many,
  csv: few,
  word: few,
  excel: few,
  bundles: most,
  papers: most,
  messages: most,
}
const wanted = (Object.keys(BORDER_READERS) as BorderName[]).filter((name) => only === '' || only === name)
process.exitCode = wanted.map((name) => fuzz(name, Number(seed), TIMES[name])).every(Boolean) ? 0 : 1
