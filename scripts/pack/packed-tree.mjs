/**
 * The tree that is packed: the built program, its resources, and of each package what runs on the system it is packed
 * for. Named one by one, so that nothing comes along by accident.
 */
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { BUNDLED_PACKAGES } from '../bundled-packages.mjs'
import { ROOT } from '../project.mjs'
import { fitsTo, packageClosure, packageNameOf } from './package-closure.mjs'

const PROGRAM = [
  'out/main',
  'out/preload',
  'out/renderer',
  'resources/fonts',
  'resources/office',
  'resources/typst',
]

/** Of packages that bring twins for other systems and browsers, only what runs here. */
const KEPT = {
  'better-sqlite3': (target) => ['lib/**/*.js', `prebuilds/${target.platform}-${target.arch}.node`],
  '@automerge/automerge': () => [
    'dist/mjs/{*,generated/*}.js',
    'dist/mjs/entrypoints/fullfat_node.js',
    'dist/mjs/wasm_bindgen_output/nodejs/**',
    'dist/mjs/wasm_bindgen_output/web/automerge_wasm.js',
  ],
  '@expo-google-fonts/tinos': () => ['400Regular/*.ttf', '700Bold/*.ttf'],
  'csv-parse': () => ['lib/**/*.js'],
  'dictionary-lt': () => ['index.aff', 'index.dic'],
  // The layout counts the pages of a list of contents.
  docx: () => ['dist/index.mjs', 'dist/layout.mjs'],
  fflate: () => ['esm/index.mjs'],
  hyparquet: () => ['src/**/*.js'],
  'hyparquet-writer': () => ['src/**/*.js'],
}

/** Nobody runs these: other module systems' twins, maps, types, words for readers. */
const LEFT_OUT = /\.(map|d\.ts|ts|cts|mts|md|markdown|flow)$|(^|\/)(test|tests|docs|examples|\.github)\//

const LICENCE = /^(licen[cs]e|copying|notice)/i

const isFile = (path) => statSync(path).isFile()

function filesOfPackage(folder, name, target) {
  const patterns = KEPT[name]?.(target) ?? ['**/*']
  const kept = globSync(patterns, { cwd: folder }).filter(
    (file) => !LEFT_OUT.test(file.replaceAll('\\', '/')) && isFile(join(folder, file)),
  )
  const always = globSync('*', { cwd: folder }).filter(
    (file) => file === 'package.json' || LICENCE.test(file),
  )
  return [...new Set([...kept, ...always])]
}

/** Files of the tree, each with where it comes from; paths with slashes. Fails where a package is not installed. */
export function packedFiles(target, root = ROOT) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const asked = Object.keys(lock.packages[''].dependencies).filter((name) => !BUNDLED_PACKAGES.includes(name))
  const program = PROGRAM.flatMap((folder) =>
    globSync('**/*', { cwd: join(root, folder) })
      .map((file) => join(folder, file))
      .filter((file) => !LEFT_OUT.test(file) && isFile(join(root, file))),
  )
  const packages = packageClosure(lock, asked, fitsTo(target)).flatMap((path) => {
    if (!existsSync(join(root, path)))
      throw new Error(`${path} is not installed: npm ci on ${target.platform}`)
    return filesOfPackage(join(root, path), packageNameOf(path), target).map((file) => join(path, file))
  })
  return [...program, ...packages].map((file) => file.replaceAll('\\', '/')).sort()
}

/** What the packed program says of itself; its packages are those of the tree. */
function manifest(root) {
  const { name, productName, version, description, license, type, main, dependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const kept = Object.entries(dependencies).filter(([one]) => !BUNDLED_PACKAGES.includes(one))
  return {
    name,
    productName,
    version,
    description,
    author: 'Komanda',
    license,
    type,
    main,
    dependencies: Object.fromEntries(kept),
  }
}

/** Makes the tree in a folder of its own, which is emptied before. */
export function makePackedTree(folder, target, root = ROOT) {
  rmSync(folder, { recursive: true, force: true })
  for (const file of packedFiles(target, root)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(join(root, file), join(folder, file))
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(root), null, 2)}\n`)
}
