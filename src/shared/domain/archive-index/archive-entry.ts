import { type Book, dateCell, headCells, numberCell, textCell } from '../book/book.ts'
import type { PaperMetadata } from '../paper/paper-model.ts'

/** One document of an archive, or one that could not be put into it. */
export interface ArchiveEntry {
  readonly kind: string
  readonly date: string | null
  readonly number: string | null
  readonly institution: string
  readonly title: string
  /** Paths in the archive, parts joined by `/`; none where it was left out. */
  readonly files: readonly string[]
  readonly pages: number | null
  /** Why it was left out; `null` for what is here. */
  readonly reason: string | null
}

const LAST_NAME_LENGTH = 60

/** A name of a folder that every file system takes. */
export function safeFolderName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}., _()–-]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const cut = Array.from(safe)
    .slice(0, LAST_NAME_LENGTH)
    .join('')
    .replaceAll(/[. ]+$/gu, '')
  return cut === '' ? 'be pavadinimo' : cut
}

/** Names that are used once: the second of a name is called "name (2)". Case does not tell files apart. */
export function createUniqueNames(): (path: string) => string {
  const taken = new Set<string>()
  return (path) => {
    const dot = path.lastIndexOf('.')
    const [stem, ending] = dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, '']
    for (let copy = 1; ; copy += 1) {
      const name = copy === 1 ? path : `${stem} (${copy})${ending}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}

const COLUMNS = [
  ['Rūšis', 22],
  ['Data', 12],
  ['Nr.', 14],
  ['Įstaiga', 40],
  ['Pavadinimas', 60],
  ['Lapų', 8],
  ['Failas', 60],
  ['Kodėl neįtraukta', 40],
] as const

/** The index as a workbook. */
export function archiveBook(metadata: PaperMetadata, entries: readonly ArchiveEntry[]): Book {
  return {
    metadata,
    sheets: [
      {
        name: 'Turinys',
        widths: COLUMNS.map(([, width]) => width),
        frozenRows: 2,
        filterRow: entries.length === 0 ? null : 2,
        rows: [
          [textCell(metadata.title, { look: 'title' })],
          headCells(COLUMNS.map(([name]) => name)),
          ...entries.map((one) => [
            textCell(one.kind),
            dateCell(one.date),
            textCell(one.number ?? ''),
            textCell(one.institution),
            textCell(one.title),
            numberCell(one.pages),
            textCell(one.files.join('\n')),
            textCell(one.reason ?? ''),
          ]),
        ],
      },
    ],
  }
}
