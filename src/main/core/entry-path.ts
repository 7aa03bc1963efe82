import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where a process or worker of its own begins: `entryPath('replica/guard-child')`. From source it is the
 * TypeScript file, in the built program its bundle, which lies flat beside the one that asks.
 */
export function entryPath(room: string): string {
  const fromSource = import.meta.url.endsWith('.ts')
  const url = fromSource
    ? new URL(`../${room}.ts`, import.meta.url)
    : new URL(`./${basename(room)}.js`, import.meta.url)
  return fileURLToPath(url)
}
