import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectNode, ROOT } from './project.mjs'

/**
 * Why `npm ci` is needed, or null. Versions are compared, not file times: a fresh clone gives every file
 * the same time, and an interrupted install leaves a folder that looks new.
 */
export function whyNotInstalled(root = ROOT) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return 'missing'
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(record)
  for (const [path, { version, optional, link }] of Object.entries(wanted)) {
    if (path === '' || link === true) continue
    const found = present[path]
    if (found === undefined ? optional !== true : found.version !== version) return 'outdated'
  }
  return projectNode(root) === null ? 'missing' : null
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}
