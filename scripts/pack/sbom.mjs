import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedPackages } from './licences.mjs'

/** `sha512-…` of a lock file as CycloneDX writes hashes. What npm had no hash to check by goes to nobody. */
function hashesOf(path, integrity) {
  const [, words] = /^sha512-(.+)$/.exec(integrity ?? '') ?? []
  if (words === undefined) {
    throw new Error(
      `${path} has no hash in package-lock.json, so nobody knows whether it is what its maker gave out. ` +
        'Take it and the package that asks for it out of the lock file, say "npm install --package-lock-only" on this system, ' +
        'look at what changed in the file, commit it, then "npm ci" and pack again.',
    )
  }
  return [{ alg: 'SHA-512', content: Buffer.from(words, 'base64').toString('hex') }]
}

const packageUrl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** A single name as an identifier, more of them as an expression. */
const licenceOf = (licence) =>
  / (AND|OR|WITH) /.test(licence) ? { expression: licence } : { license: { id: licence } }

/**
 * What the program is made of on one system, as CycloneDX 1.5: every package whose code goes to the people, natives and those inside the bundles and
 * the page too (which a list without development packages would miss), with the hash that npm checked. Made of the lock
 * file alone, so the same tree gives the same list. Fails where a package has no hash there.
 */
export function softwareBill(root, target) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const { name, version } = lock.packages['']
  const shipped = shippedPackages(root, target)
  const refOf = (path) => `${path.replace(/^node_modules\//, '')}@${lock.packages[path].version}`
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version } },
    components: shipped.map(({ path, name, version, licence }) => ({
      type: 'library',
      'bom-ref': refOf(path),
      name,
      version,
      purl: packageUrl(name, version),
      hashes: hashesOf(path, lock.packages[path].integrity),
      licenses: [licenceOf(licence)],
    })),
    dependencies: [{ ref: `${name}@${version}`, dependsOn: shipped.map(({ path }) => refOf(path)) }],
  }
}
