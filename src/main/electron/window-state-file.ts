import { join } from 'node:path'
import { readFileBounded } from '../storage/read-file-bounded.ts'
import { writeFileAtomically } from '../storage/write-file-atomically.ts'
import { WindowState } from './window-state.ts'

const fileIn = (folder: string): string => join(folder, 'window.json')

/** How the window was left; `null` on the first start and whenever the file cannot be understood. */
export async function readWindowState(folder: string): Promise<WindowState | null> {
  try {
    const found = await readFileBounded(fileIn(folder), 10_000)
    if (found.state !== 'read') return null
    return WindowState.parse(JSON.parse(Buffer.from(found.bytes).toString('utf8')))
  } catch {
    return null
  }
}

/** Remembers it for the next start. @throws {StorageError} */
export function writeWindowState(folder: string, state: WindowState): Promise<void> {
  return writeFileAtomically(fileIn(folder), Buffer.from(JSON.stringify(state)))
}
