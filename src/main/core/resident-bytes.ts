import { readFile } from 'node:fs/promises'

const PAGE_BYTES = 4096

/** Resident bytes of a process where the system tells (Linux); elsewhere 0, and only time is bounded. */
export async function residentBytes(pid: number): Promise<number> {
  try {
    const fields = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')
    return Number(fields[1] ?? 0) * PAGE_BYTES
  } catch {
    return 0
  }
}
