import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the command was given. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node the program is written for: the one installed with the project, never the machine's own. */
export function projectNode(root = ROOT) {
  const candidates = ['node', 'node.exe'].map((name) => join(root, 'node_modules', 'node', 'bin', name))
  return candidates.find((path) => existsSync(path)) ?? null
}
