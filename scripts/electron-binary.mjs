import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectNode, ROOT } from './project.mjs'
import { runChild } from './run-child.mjs'

/** Long enough for a binary of 120 MB over a good line, short enough that nobody thinks it hangs. */
const TRY_LIMIT_MS = 20_000

const packageFolder = (root) => join(root, 'node_modules', 'electron')

/** The Electron program, or null where only its package is installed. */
export function electronBinary(root = ROOT) {
  const record = join(packageFolder(root), 'path.txt')
  if (!existsSync(record)) return null
  const binary = join(packageFolder(root), 'dist', readFileSync(record, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

/** Whether fetching it was already tried for this version; a new install forgets that. */
export function wasTried(root = ROOT) {
  const stamp = stampOf(root)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === versionOf(root)
}

/** One bounded try to fetch the binary; true when it is there afterwards. */
export async function tryToFetch(root = ROOT) {
  writeFileSync(stampOf(root), versionOf(root))
  const node = projectNode(root) ?? process.execPath
  await runChild(node, [join(packageFolder(root), 'install.js')], {
    timeLimitMs: TRY_LIMIT_MS,
    quiet: true,
  }).catch(() => null)
  return electronBinary(root) !== null
}

const stampOf = (root) => join(root, 'node_modules', '.komanda-electron-tried')
const versionOf = (root) =>
  JSON.parse(readFileSync(join(packageFolder(root), 'package.json'), 'utf8')).version
