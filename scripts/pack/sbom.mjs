import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedPackages } from './licences.mjs'

/** `sha512-…` of a lock file as CycloneDX writes hashes; none where the lock file tells none. */
function hashesOf(integrity) {
  const [, words] = /^sha512-(.+)$/.exec(integrity ?? '') ?? []
  return words === undefined
    ? []
    : [{ alg: 'SHA-512', content: Buffer.from(words, 'base64').toString('hex') }]
}

const packageUrl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** A single name as an identifier, more of them as an expression. */
const licenceOf = (licence) =>
  / (AND|OR|WITH) /.test(licence) ? { expression: licence } : { license: { id: licence } }

/**
 * What the program is made of, as CycloneDX 1.5: every package whose code goes to the people, those inside the bundles and
 * the page too (which a list without development packages would miss), with the hash that npm checked. Made of the lock
 * file alone, so the same tree gives the same list.
 */
export function softwareBill(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const { name, version } = lock.packages['']
  const shipped = shippedPackages(root)
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
      hashes: hashesOf(lock.packages[path].integrity),
      licenses: [licenceOf(licence)],
    })),
    dependencies: [{ ref: `${name}@${version}`, dependsOn: shipped.map(({ path }) => refOf(path)) }],
  }
}
