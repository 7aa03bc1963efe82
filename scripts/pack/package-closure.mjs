/** Reads package-lock.json: which packages come along with which. Paths are those of the lock file. */

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Where a package that `from` asks for lies: beside it, or in one of the folders above. */
function pathOf(packages, from, name) {
  for (
    let base = from;
    ;
    base = base.includes('/node_modules/') ? base.slice(0, base.lastIndexOf('/node_modules/')) : ''
  ) {
    const path = `${base === '' ? '' : `${base}/`}node_modules/${name}`
    if (packages[path] !== undefined) return path
    if (base === '') return null
  }
}

/** Whether an optional package is for the system that is packed for. */
export const fitsTo =
  ({ platform, arch }) =>
  ({ os, cpu, libc }) =>
    (os?.includes(platform) ?? true) && (cpu?.includes(arch) ?? true) && (libc?.includes('glibc') ?? true)

/**
 * The packages named and everything they need to run, by path; `fits` says of an optional one whether it is for the
 * system that is packed for. Types and headers are nothing that runs.
 */
export function packageClosure(lock, names, fits = () => true) {
  const { packages } = lock
  const found = new Set()
  const visit = (from, name, isOptional) => {
    const path = pathOf(packages, from, name)
    if (path === null || found.has(path) || isOnlyForBuilding(name)) return
    const entry = packages[path]
    if (isOptional && !fits(entry)) return
    found.add(path)
    for (const inner of Object.keys(entry.dependencies ?? {})) visit(path, inner, false)
    for (const inner of Object.keys(entry.optionalDependencies ?? {})) visit(path, inner, true)
  }
  for (const name of names) visit('', name, false)
  return [...found].sort((one, other) => (one < other ? -1 : 1))
}

const isOnlyForBuilding = (name) =>
  name.startsWith('@types/') || name === 'undici-types' || name === 'node-addon-api'

export { nameOf as packageNameOf }
