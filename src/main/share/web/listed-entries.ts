import { SaxesParser } from 'saxes'

/** One member of a collection, as a WebDAV server lists it. `href` as the server wrote it. */
export interface ListedEntry {
  readonly href: string
  readonly isCollection: boolean
  readonly size: number
  /** As the server wrote them; empty where it said nothing. */
  readonly modified: string
  readonly etag: string
}

interface Open {
  href: string
  isCollection: boolean
  size: string
  modified: string
  etag: string
}

const DAV = 'DAV:'

/**
 * Reads the answer to PROPFIND; `null` where it is not one (a page of a login, half an answer). Document types are refused,
 * so nothing in it can grow.
 */
export function listedEntries(bytes: Uint8Array): readonly ListedEntry[] | null {
  const parser = new SaxesParser({ xmlns: true })
  const entries: ListedEntry[] = []
  let isWrong = false
  let isAnswer = false
  let entry: Open | null = null
  let text = ''
  const fail = (): void => {
    isWrong = true
  }
  parser.on('error', fail)
  parser.on('doctype', fail)
  parser.on('opentag', ({ local, uri }) => {
    text = ''
    if (uri !== DAV) return
    if (local === 'multistatus') isAnswer = true
    if (local === 'response') entry = { href: '', isCollection: false, size: '', modified: '', etag: '' }
    if (local === 'collection' && entry !== null) entry.isCollection = true
  })
  parser.on('text', (part) => (text += part))
  parser.on('closetag', ({ local, uri }) => {
    if (uri !== DAV || entry === null) return
    put(entry, local, text.trim())
    if (local !== 'response') return
    entries.push({ ...entry, size: Number(entry.size === '' ? Number.NaN : entry.size) })
    entry = null
  })
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    parser.close()
  } catch {
    return null
  }
  return isWrong || !isAnswer ? null : entries
}

const PLACES: Readonly<Record<string, 'href' | 'size' | 'modified' | 'etag'>> = {
  href: 'href',
  getcontentlength: 'size',
  getlastmodified: 'modified',
  getetag: 'etag',
}

/** The first word counts: of properties that are not there a second list follows, without values. */
function put(entry: Open, name: string, value: string): void {
  const place = PLACES[name]
  if (place !== undefined && entry[place] === '') entry[place] = value
}
