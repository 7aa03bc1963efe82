import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fitsTo, packageClosure, packageNameOf } from './package-closure.mjs'

const IMPORTED =
  /(?:^import\b[^'";]*|\bimport\(|@import )['"]((?:@[a-z0-9-]+\/)?[a-z][a-z0-9-.]*)(?:\/[^'"\n]*)?['"]/gm

/** Packages whose code is in the page or in the program's bundles, by their import in the sources. */
export function importedPackages(root) {
  const found = new Set()
  for (const file of globSync('src/**/*.{ts,tsx,css}', { cwd: root })) {
    const text = readFileSync(join(root, file), 'utf8')
    for (const [, name] of text.matchAll(IMPORTED)) {
      found.add(name)
    }
  }
  return found
}

/** Every package that goes to the people of a system, with its licence; Electron brings its own list. */
export function shippedPackages(root, target) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const imported = [...importedPackages(root)].filter(
    (name) => lock.packages[`node_modules/${name}`] !== undefined,
  )
  const asked = [...imported, ...Object.keys(lock.packages[''].dependencies)].filter(
    (name) => name !== 'electron',
  )
  return packageClosure(lock, asked, fitsTo(target)).map((path) => ({
    path,
    name: packageNameOf(path),
    version: lock.packages[path].version,
    licence: lock.packages[path].license ?? '',
  }))
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i

function wordsOf(root, path) {
  const folder = join(root, path)
  if (!existsSync(folder)) return ''
  const files = globSync('*', { cwd: folder }).filter((file) => LICENCE_FILE.test(file))
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
}

/** One text with the licence of each package that is shipped, and of the fonts that lie in the project itself. */
export function licencesText(root, target) {
  const packages = shippedPackages(root, target).map(({ path, name, version, licence }) =>
    [`${name} ${version} (${licence})`, wordsOf(root, path)].filter((part) => part !== '').join('\n\n'),
  )
  return [...packages, wordsOf(root, 'resources/fonts')].join(`\n\n${'-'.repeat(72)}\n\n`)
}
