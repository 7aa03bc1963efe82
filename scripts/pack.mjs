/**
 * `npm run pack`: makes the installers of this system in dist/made; `-- --portable` the folder to carry along,
 * `-- --dir` the unpacked program alone. Electron's own files come with the package `electron`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'electron-builder'
import config, { PORTABLE } from '../electron-builder.config.mjs'
import { isBuilt } from './build-state.mjs'
import { licencesText } from './pack/licences.mjs'
import { makePackedTree, packedFiles } from './pack/packed-tree.mjs'
import { softwareBill } from './pack/sbom.mjs'
import { sizesByPart, sizeTable } from './pack/size-table.mjs'
import { ROOT } from './project.mjs'

const { values } = parseArgs({
  options: { portable: { type: 'boolean', default: false }, dir: { type: 'boolean', default: false } },
})

if (!isBuilt()) {
  process.stderr.write('Pirma surinkite programą: npm run build\n')
  process.exit(1)
}
const target = { platform: process.platform, arch: process.arch }
const files = packedFiles(target)
makePackedTree(join(ROOT, 'dist', 'app'), target)
mkdirSync(join(ROOT, 'dist'), { recursive: true })
writeFileSync(join(ROOT, 'dist', 'licences.txt'), licencesText(ROOT, target))
writeFileSync(join(ROOT, 'dist', 'sbom.cdx.json'), `${JSON.stringify(softwareBill(ROOT, target), null, 2)}\n`)
process.stdout.write(`${sizeTable(sizesByPart(files, ROOT))}\n`)

const whole = values.portable ? { ...config, ...PORTABLE } : config
await build({ projectDir: ROOT, config: whole, ...(values.dir ? { dir: true } : {}) })
