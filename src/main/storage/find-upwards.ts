import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file or folder of the program itself, the same from source, from the bundle and inside a package. */
export function findUpwards(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const candidate = join(folder, name)
    if (existsSync(candidate)) return candidate
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`${name} is not beside the program`)
    folder = parent
  }
}
