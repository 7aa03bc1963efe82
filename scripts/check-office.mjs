/**
 * Opens samples of every office file with LibreOffice and compares the words: `node scripts/check-office.mjs [folder]`.
 * Kept out of the tests, since LibreOffice is large; says so where it is missing. Pictures of the pages stay in the folder.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const OFFICE = ['soffice', 'libreoffice', '/usr/lib/libreoffice/program/soffice']

function findOffice() {
  return OFFICE.find((program) => spawnSync(program, ['--version']).status === 0)
}

const tidy = (text) => text.normalize('NFC').replaceAll(/[\s\u00A0\u00AD\uFEFF]+/gu, '')

function convert(office, folder, file, to) {
  const result = spawnSync(
    office,
    ['--headless', '--convert-to', to, '--outdir', folder, join(folder, file)],
    {
      encoding: 'utf8',
      timeout: 120_000,
    },
  )
  if (result.status !== 0) throw new Error(`${file}: LibreOffice refused it\n${result.stderr}`)
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
for (const { name, docx, xlsx, words } of await officeSamples()) {
  writeFileSync(join(folder, `${name}.docx`), docx)
  writeFileSync(join(folder, `${name}.xlsx`), xlsx)
  convert(office, folder, `${name}.docx`, 'txt:Text (encoded):UTF8')
  const text = tidy(readFileSync(join(folder, `${name}.txt`), 'utf8'))
  const lost = words.filter((one) => !text.includes(tidy(one)))
  convert(office, folder, `${name}.docx`, 'pdf')
  convert(office, folder, `${name}.xlsx`, 'ods')
  const state = lost.length === 0 ? 'whole' : `lost ${lost.length} of ${words.length} lines: ${lost[0]}`
  console.log(`${name}: ${state}`)
  if (lost.length > 0) failed += 1
}
console.log(`${folder}: ${failed === 0 ? 'every sample opened whole' : `${failed} samples lost words`}`)
process.exit(failed === 0 ? 0 : 1)
