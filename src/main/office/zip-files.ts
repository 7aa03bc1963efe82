import { strToU8, zipSync, type Zippable } from 'fflate'

export interface ZippedFile {
  /** Parts of the path joined by `/`. */
  readonly name: string
  readonly content: Uint8Array | string
  /** `YYYY-MM-DD` shown for the file; the zip's own first day where there is none. */
  readonly date?: string | null
  /** What is packed already (PDF, DOCX, XLSX) does not get smaller. */
  readonly isPacked?: boolean
}

const FIRST_ZIP_DAY = '1980-01-01'

/** A zip keeps wall-clock times without a zone: made from parts, they are the same on every computer. */
function wallClock(date: string | null | undefined): Date {
  const day = date !== null && date !== undefined && date > FIRST_ZIP_DAY ? date : FIRST_ZIP_DAY
  const [year = 1980, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  return new Date(Math.min(year, 2099), month - 1, dayOfMonth, 12)
}

/** Files as one zip in the order given: the same files give the same bytes, whenever and wherever. */
export function zipFiles(files: readonly ZippedFile[]): Uint8Array {
  const entries: Zippable = {}
  for (const { name, content, date, isPacked } of files) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    entries[name] = [bytes, { level: isPacked === true ? 0 : 6, mtime: wallClock(date), os: 0 }]
  }
  return zipSync(entries)
}
