import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the command was given. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Young objects get 16 MB and no more: left alone, Node lets them have 128 MB while a municipality's bundles are read, and keeps
 * them. It takes no more of the processor.
 */
export const NODE_LIMITS = ['--max-semi-space-size=8']

const OLDEST_OWN_NODE = 24

/**
 * The Node the program is written for: the one installed with the project. Where its packages have none for
 * this system, the running one will do if it is new enough; else null.
 */
export function projectNode(root = ROOT) {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const folder = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin')
  const own = ['node', 'node.exe'].map((name) => join(folder, name)).find((path) => existsSync(path))
  if (own !== undefined) return own
  const isCarried = ['linux-x64', 'linux-arm64', 'win-x64'].includes(`${system}-${process.arch}`)
  return !isCarried && Number(process.versions.node.split('.')[0]) >= OLDEST_OWN_NODE
    ? process.execPath
    : null
}
