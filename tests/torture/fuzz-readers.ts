/**
 * `node tests/torture/fuzz-readers.ts [seed] [texts] [files] [messages] [reader]`: texts, files and messages made at random through
 * every reader of what comes from outside: pastes, imports, bundles, papers that carry a record, the wire. Tells the slowest of each in ms per kB and fails on a crash or on more than 50 ms per kB.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readCsv } from '#main/intake/read-csv.ts'
import { readDocx } from '#main/intake/read-docx.ts'
import { readXlsx } from '#main/intake/read-xlsx.ts'
import { RefusedFile } from '#main/intake/open-archive.ts'
import { embeddedFiles } from '#main/print/embedded-files.ts'
import { decodeBundle } from '#main/share/bundle-format.ts'
import { decodeFrame } from '#main/transport/wire-frame.ts'
import { ClientMessage } from '#shared/contract/wire.ts'
import { readCarriedRecord } from '#shared/domain/carried/carried-record.ts'
import { readCitations } from '#shared/domain/intake/citations/read-citations.ts'
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
import { excelFile, wordFile } from '../intake/office-files.ts'
import { hostileCell } from '../unit/intake/hostile-cells.ts'
import { hostileText } from '../unit/paste/hostile-texts.ts'
import type { Noise } from '../unit/paste/noise.ts'
import { noise } from '../unit/paste/noise.ts'
import { KAZLU_RUDA } from '../unit/paste/paste-institutions.ts'
import { hostileBundle, hostileFrame, hostilePdf } from './border-inputs.ts'
import { damagedBytes } from './damaged-bytes.ts'

const MOST_MS_PER_KB = 50
const KB = 1024

interface Reader<Input extends string | Uint8Array> {
  readonly name: string
  readonly make: (seed: number) => Input
  readonly read: (input: Input) => unknown
}

interface Worst {
  readonly msPerKb: number
  readonly seed: number
}

const options = { institutions: KAZLU_RUDA, defaultYear: 2018 }

/** Milliseconds of processor that reading took, whatever else the machine does; a file that is refused in a word is read well. */
function timeOf<Input extends string | Uint8Array>({ read }: Reader<Input>, input: Input): number {
  const begin = process.threadCpuUsage()
  try {
    read(input)
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error
  }
  const { user, system } = process.threadCpuUsage(begin)
  return (user + system) / 1000
}

/** The best of several readings where the first was slow: code that is not compiled yet is not a slow reader. */
function msPerKb<Input extends string | Uint8Array>(reader: Reader<Input>, input: Input): number {
  const size = Math.max(1, input.length / KB)
  let best = timeOf(reader, input) / size
  for (let again = 0; again < 5 && best > MOST_MS_PER_KB / 2; again++) {
    best = Math.min(best, timeOf(reader, input) / size)
  }
  return best
}

function fuzz<Input extends string | Uint8Array>(
  reader: Reader<Input>,
  first: number,
  times: number,
): boolean {
  let worst: Worst = { msPerKb: 0, seed: first }
  for (let seed = first; seed < first + times; seed++) {
    const input = reader.make(seed)
    try {
      const slow = msPerKb(reader, input)
      if (slow > worst.msPerKb) worst = { msPerKb: slow, seed }
    } catch (error) {
      process.stdout.write(`✗ ${reader.name}: seed ${seed} broke: ${String(error)}\n`)
      return false
    }
  }
  const isMet = worst.msPerKb <= MOST_MS_PER_KB
  process.stdout.write(
    `${isMet ? '✓' : '✗'} ${reader.name}: ${times} inputs, slowest ${worst.msPerKb.toFixed(2)} ms per kB (seed ${worst.seed})\n`,
  )
  return isMet
}

/** The same archive with one part's text damaged and packed anew, so that the reader sees it. */
function damagedPart(bytes: Uint8Array, random: Noise): Uint8Array {
  const parts = unzipSync(bytes)
  const name = random.pick(Object.keys(parts).filter((one) => one.endsWith('.xml')))
  const text = strFromU8(parts[name] ?? new Uint8Array())
  const at = random.below(text.length)
  const odd = random.pick([
    '<',
    '>',
    '&',
    '"',
    '<a>',
    '</w:t>',
    '<w:tbl>',
    '\u0000',
    '<row>',
    '&#x0;',
    '<c r="ZZZ9999999">',
  ])
  const mended = random.chance(0.5)
    ? text.slice(0, at) + odd + text.slice(at)
    : text.slice(0, at) + text.slice(at + random.below(40))
  return zipSync({ ...parts, [name]: strToU8(mended) })
}

const damagedFile =
  (whole: Uint8Array) =>
  (seed: number): Uint8Array => {
    const random = noise(seed)
    return random.chance(0.4) ? damagedBytes(whole, random) : damagedPart(whole, random)
  }

const QUOTES = [
  '"',
  '""',
  ';',
  ',',
  '\t',
  '\n',
  '\r\n',
  '5',
  '2018-03-05',
  'Mokytojai',
  'ąčę',
  '\uFEFF',
  '\u0000',
] as const

function csvBytes(seed: number): Uint8Array {
  const random = noise(seed)
  const text = Array.from({ length: random.below(400) }, () => random.pick(QUOTES)).join('')
  return damagedBytes(strToU8(`Įstaiga;Mokytojai\n${text}`), random)
}

function readMessage(text: string): void {
  const decoded = decodeFrame(text)
  if (decoded.state === 'message') ClientMessage.safeParse(decoded.message)
}

const [
  seed = String(Date.now() % 1_000_000),
  texts = '100000',
  files = '3000',
  messages = '300000',
  only = '',
] = process.argv.slice(2)
process.stdout.write(`seed ${seed}\n`)
const cells = ['1', 'Posėdis 2018-03-05, prot. Nr. 3', 'Bent 1 aptarimas']
const word = await wordFile({
  lines: ['Protokolas', '2018-03-05 Nr. 3'],
  table: [cells.map((text) => ({ lines: [text] })), cells.map((text) => ({ lines: [text, text] }))],
})
const excel = await excelFile([
  [{ value: 'Įstaiga' }, { value: 'Mokytojai' }, { value: 'Data' }],
  [{ value: 'Antanavo pagrindinė mokykla' }, { value: 5 }, { value: 43_164 }],
])
const [first, many, few, most] = [Number(seed), Number(texts), Number(files), Number(messages)]
const readers: Readonly<Record<string, () => boolean>> = {
  attendance: () =>
    fuzz(
      { name: 'attendance', make: hostileText, read: (text) => readAttendance(text, options) },
      first,
      many,
    ),
  citations: () =>
    fuzz({ name: 'citations', make: hostileCell, read: (text) => readCitations(text, options) }, first, many),
  csv: () => fuzz({ name: 'CSV', make: csvBytes, read: readCsv }, first, few),
  word: () => fuzz({ name: 'Word', make: damagedFile(word), read: readDocx }, first, few),
  bundles: () =>
    fuzz(
      {
        name: 'bundles',
        make: hostileBundle,
        read: (bytes) => decodeBundle(bytes, { format: 2, schema: 1_000 }),
      },
      first,
      most,
    ),
  papers: () =>
    fuzz(
      {
        name: 'papers',
        make: hostilePdf,
        read: (bytes) => embeddedFiles(bytes).map((file) => readCarriedRecord(file.toString('utf8'))),
      },
      first,
      most,
    ),
  messages: () => fuzz({ name: 'messages', make: hostileFrame, read: readMessage }, first, most),
  excel: () => fuzz({ name: 'Excel', make: damagedFile(excel), read: readXlsx }, first, few),
}
const wanted = Object.entries(readers).filter(([name]) => only === '' || only === name)
process.exitCode = wanted.map(([, run]) => run()).every(Boolean) ? 0 : 1
