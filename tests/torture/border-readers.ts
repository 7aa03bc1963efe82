import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { buildProgram } from '#main/cli/build-program.ts'
import { usageProblem } from '#main/cli/usage-problem.ts'
import { RefusedFile } from '#main/intake/open-archive.ts'
import { readCsv } from '#main/intake/read-csv.ts'
import { readDocx } from '#main/intake/read-docx.ts'
import { readXlsx } from '#main/intake/read-xlsx.ts'
import { embeddedFiles } from '#main/print/embedded-files.ts'
import { printableText } from '#main/print/printable-text.ts'
import { decodeBundle } from '#main/share/bundle-format.ts'
import { decodeFrame } from '#main/transport/wire-frame.ts'
import { ClientMessage } from '#shared/contract/wire.ts'
import { readCarriedRecord } from '#shared/domain/carried/carried-record.ts'
import { readCitations } from '#shared/domain/intake/citations/read-citations.ts'
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { CommanderError } from 'commander'
import { hostileLine } from '../cli/hostile-line.ts'
import { excelFile, wordFile } from '../intake/office-files.ts'
import { hostileCell } from '../unit/intake/hostile-cells.ts'
import { hostileText } from '../unit/paste/hostile-texts.ts'
import { noise, type Noise } from '../unit/paste/noise.ts'
import { KAZLU_RUDA } from '../unit/paste/paste-institutions.ts'
import { hostileBundle, hostileFrame, hostilePdf } from './border-inputs.ts'
import { damagedBytes } from './damaged-bytes.ts'

/** One way in from outside, with hostile inputs for it. */
export interface BorderReader<Input extends { readonly length: number }> {
  /** The input of this seed. */
  readonly make: (seed: number) => Input
  /** What is refused in words is read well; all else comes out. */
  readonly read: (input: Input) => void
  /** An input of that seed with its size in characters or bytes, and its reading. */
  readonly input: (seed: number) => { readonly size: number; readonly read: () => void }
}

function border<Input extends { readonly length: number }>(
  make: (seed: number) => Input,
  reader: (input: Input) => unknown,
): BorderReader<Input> {
  const read = (input: Input): void => {
    try {
      reader(input)
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error
    }
  }
  return {
    make,
    read,
    input(seed) {
      const made = make(seed)
      return { size: made.length, read: () => read(made) }
    },
  }
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

const translate = createTranslate('lt')
const program = buildProgram({
  translate,
  version: '0',
  write: () => undefined,
  start: () => Promise.resolve(),
})

/** A wrong line must have its words. */
function readLine(line: readonly string[]): void {
  try {
    program.parse(line, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return
    const { problem, params } = usageProblem(error)
    translate(`cli.usage.${problem}`, params)
  }
}

const LATIN: ReadonlySet<number> = new Set(Array.from({ length: 0x1_80 }, (_code, index) => index))
const UNPRINTABLE = /[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]/u

/** What is handed to the compiler of papers must be what PDF/A allows. */
function readTyped(text: string): void {
  const printable = printableText(text, LATIN).text
  if (UNPRINTABLE.test(printable)) throw new RangeError('A sign that no paper may have')
}

const cells = ['1', 'Posėdis 2018-03-05, prot. Nr. 3', 'Bent 1 aptarimas']
const word = await wordFile({
  lines: ['Protokolas', '2018-03-05 Nr. 3'],
  table: [cells.map((text) => ({ lines: [text] })), cells.map((text) => ({ lines: [text, text] }))],
})
const excel = await excelFile([
  [{ value: 'Įstaiga' }, { value: 'Mokytojai' }, { value: 'Data' }],
  [{ value: 'Antanavo pagrindinė mokykla' }, { value: 5 }, { value: 43_164 }],
])
const options = { institutions: KAZLU_RUDA, defaultYear: 2018 }

/** Every border but the loader of documents, which has a process of its own (`faults/hostile-chunks`). */
export const BORDER_READERS = {
  attendance: border(hostileText, (text) => readAttendance(text, options)),
  citations: border(hostileCell, (text) => readCitations(text, options)),
  typed: border(hostileText, readTyped),
  lines: border((seed) => hostileLine(noise(seed)), readLine),
  csv: border(csvBytes, readCsv),
  word: border(damagedFile(word), readDocx),
  excel: border(damagedFile(excel), readXlsx),
  bundles: border(hostileBundle, (bytes) => decodeBundle(bytes, { format: 2, schema: 1_000 })),
  papers: border(hostilePdf, (bytes) =>
    embeddedFiles(bytes).map((file) => readCarriedRecord(file.toString('utf8'))),
  ),
  messages: border(hostileFrame, readMessage),
} as const

export type BorderName = keyof typeof BORDER_READERS
