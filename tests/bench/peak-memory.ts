import { readdirSync, readFileSync } from 'node:fs'

/** Megabytes of a process and all it started, shared memory counted once; 0 where the system does not tell. */
export function memoryOfTree(pid: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/u.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]))
    } catch {
      // It ended meanwhile.
    }
  }
  const isOf = (one: number): boolean => one === pid || (parents.has(one) && isOf(parents.get(one) ?? 0))
  let kilobytes = 0
  for (const one of [...parents.keys()].filter(isOf)) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      // It ended meanwhile.
    }
  }
  return kilobytes / 1024
}

/** The most memory in megabytes that a process and all it started use while `work` runs, looked at every so many milliseconds. */
export async function peakMemory(pid: number, work: () => Promise<unknown>, every = 50): Promise<number> {
  let peak = memoryOfTree(pid)
  const timer = setInterval(() => (peak = Math.max(peak, memoryOfTree(pid))), every)
  await work()
  clearInterval(timer)
  return peak
}
