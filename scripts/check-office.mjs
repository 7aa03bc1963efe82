/**
 * Opens samples of every kind of paper with LibreOffice and compares the words; where qpdf is here it checks the PDFs:
 * `node scripts/check-office.mjs [folder]`.
 * Kept out of the tests, since LibreOffice is large; says so where it is missing. Pictures of the pages stay in the folder.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const OFFICE = ['soffice', 'libreoffice', '/usr/lib/libreoffice/program/soffice']

function findOffice() {
  return OFFICE.find((program) => spawnSync(program, ['--version']).status === 0)
}

const tidy = (text) => text.normalize('NFC').replaceAll(/[\s\u00A0\u00AD\uFEFF]+/gu, '')

/** All files of a kind in one run: the program takes longer to start than to read a paper. */
function convert(office, folder, ending, names, to) {
  const files = names.map((name) => join(folder, `${name}.${ending}`))
  const result = spawnSync(office, ['--headless', '--convert-to', to, '--outdir', folder, ...files], {
    encoding: 'utf8',
    timeout: 600_000,
  })
  if (result.status !== 0) throw new Error(`LibreOffice refused ${ending} files\n${result.stderr}`)
}

/** What qpdf finds wrong with a PDF; nothing where it is whole, or where qpdf is not here to ask. */
function pdfFaults(file) {
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
  return status === 0 || status === null ? null : `${stdout}${stderr}`.trim()
}

const office = findOffice()
if (office === undefined) {
  console.error(
    'LibreOffice was not found. On Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui',
  )
  process.exit(1)
}
const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'komanda-office-'))
mkdirSync(folder, { recursive: true })
const { officeSamples } = await import('../tests/office/office-samples.ts')
let failed = 0
const samples = await officeSamples()
const names = samples.map(({ name }) => name)
for (const { name, docx, xlsx, pdf } of samples) {
  writeFileSync(join(folder, `${name}.docx`), docx)
  writeFileSync(join(folder, `${name}.xlsx`), xlsx)
  writeFileSync(join(folder, `${name}.own.pdf`), pdf)
}
convert(office, folder, 'docx', names, 'txt:Text (encoded):UTF8')
convert(office, folder, 'docx', names, 'pdf')
convert(office, folder, 'xlsx', names, 'ods')
for (const { name, words } of samples) {
  const text = tidy(readFileSync(join(folder, `${name}.txt`), 'utf8'))
  const lost = words.filter((one) => !text.includes(tidy(one)))
  const unopened = ['pdf', 'ods'].filter((ending) => !existsSync(join(folder, `${name}.${ending}`)))
  const faults = pdfFaults(join(folder, `${name}.own.pdf`))
  const states = [
    ...(lost.length === 0 ? [] : [`lost ${lost.length} of ${words.length} lines: ${lost[0]}`]),
    ...unopened.map((ending) => `no ${ending} came of it`),
    ...(faults === null ? [] : [`qpdf: ${faults}`]),
  ]
  console.log(`${name}: ${states.length === 0 ? 'whole' : states.join('; ')}`)
  if (states.length > 0) failed += 1
}
console.log(`${folder}: ${failed === 0 ? 'every sample opened whole' : `${failed} samples are not whole`}`)
process.exit(failed === 0 ? 0 : 1)
