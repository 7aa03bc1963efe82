import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './project.mjs'

const SOURCES = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'scripts/bundled-packages.mjs',
  'scripts/first-chunks.mjs',
  'scripts/locales-for-pages.mjs',
  'scripts/wire-first.mjs',
  'scripts/zod-for-pages.mjs',
  'package.json',
  'package-lock.json',
]
const RESULTS = ['main/electron.js', 'main/server.js', 'preload/preload.cjs', 'renderer/index.html']

const stampOf = (root) => join(root, 'out', '.built')

/** Whether the built program is there and made from the sources as they are now. */
export function isBuilt(root = ROOT) {
  if (!existsSync(stampOf(root))) return false
  if (!RESULTS.every((file) => existsSync(join(root, 'out', file)))) return false
  const builtAt = statSync(stampOf(root)).mtimeMs
  return SOURCES.every((name) => newest(join(root, name)) <= builtAt)
}

/** To be called before a build begins; `confirm` after it succeeded. What changes meanwhile counts as newer. */
export function startBuildStamp(root = ROOT) {
  const startedAt = new Date()
  // What the engine kept of the program as it was.
  rmSync(join(root, 'out', 'compiled'), { recursive: true, force: true })
  return {
    confirm() {
      writeFileSync(stampOf(root), '')
      utimesSync(stampOf(root), startedAt, startedAt)
    },
  }
}

function newest(path) {
  if (!existsSync(path)) return 0
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}
