import { SENTINEL_KEY, SHARE_FOLDER } from '../share-key.ts'
import type { ShareEntry, ShareErrorCode, ShareListing } from '../share-store.ts'
import { troubleOf } from './web-trouble.ts'
import { listedEntries } from './listed-entries.ts'
import type { Ask } from './web-request.ts'

interface Found {
  /** Path below the share, without a slash at its end. */
  readonly key: string
  readonly isCollection: boolean
  readonly size: number
  readonly modifiedMs: number
}

type Answer = { readonly found: readonly Found[] } | { readonly code: ShareErrorCode }

const BODY = new TextEncoder().encode(
  '<?xml version="1.0" encoding="utf-8"?><D:propfind xmlns:D="DAV:"><D:prop><D:resourcetype/><D:getcontentlength/>' +
    '<D:getlastmodified/><D:getetag/></D:prop></D:propfind>',
)
/** A hundred thousand files; a server that sends more is not listing our share. */
const MOST_BYTES = 64 * 1024 * 1024
const MAX_DEPTH = 8
const AT_ONCE = 6
const SECOND_MS = 1000

/**
 * Candidates below the chosen address, as the folder share finds them in a folder. Asked for everything at once; a server
 * that answers by one level only (most are set up so) is asked collection by collection.
 */
export async function listWeb(ask: Ask, root: URL, prefix: string, after: string): Promise<ShareListing> {
  const top = await members(ask, root, '', '1')
  if ('code' in top) return { state: 'unreachable', code: top.code }
  const start = startOf(prefix)
  const isThere = top.found.some(({ key, isCollection }) => key === SHARE_FOLDER && isCollection)
  const below = isThere ? await walk(ask, root, start) : { found: [] }
  if ('code' in below) return { state: 'unreachable', code: below.code }
  const files = [...top.found, ...below.found].filter(
    ({ key, isCollection }) => !isCollection && key.startsWith(prefix) && key > after && isCandidate(key),
  )
  return { state: 'listed', entries: files.map(toEntry).sort((one, other) => (one.key < other.key ? -1 : 1)) }
}

/** The deepest collection that everything with the prefix lies in. */
function startOf(prefix: string): string {
  const folder = prefix.slice(0, Math.max(0, prefix.lastIndexOf('/')))
  return folder.startsWith(`${SHARE_FOLDER}/`) ? folder : SHARE_FOLDER
}

/** Everything below a collection. One that went meanwhile, or was never there, has nothing in it. */
async function walk(ask: Ask, root: URL, start: string): Promise<Answer> {
  const found = new Map<string, Found>()
  let waiting = [start]
  let depth: '1' | 'infinity' = 'infinity'
  while (waiting.length > 0) {
    const batch = waiting.slice(0, depth === 'infinity' ? 1 : AT_ONCE)
    const answers = await Promise.all(batch.map((key) => members(ask, root, key, depth)))
    if (depth === 'infinity' && answers.some((one) => 'code' in one && one.code !== 'missing')) {
      depth = '1'
      continue
    }
    waiting = waiting.slice(batch.length)
    for (const answer of answers) {
      if ('code' in answer) {
        if (answer.code === 'missing') continue
        return answer
      }
      for (const one of answer.found) found.set(one.key, one)
      waiting.push(...unlisted(answer.found, batch))
    }
    depth = '1'
  }
  return { found: [...found.values()] }
}

/** Collections of an answer of which it names no member: the server did not look into them, or they are empty. */
function unlisted(found: readonly Found[], asked: readonly string[]): string[] {
  const parents = new Set(found.map(({ key }) => key.slice(0, Math.max(0, key.lastIndexOf('/')))))
  return found
    .filter(({ key, isCollection }) => isCollection && !parents.has(key) && !asked.includes(key))
    .map(({ key }) => key)
    .filter((key) => key.split('/').length < MAX_DEPTH)
}

async function members(ask: Ask, root: URL, key: string, depth: '0' | '1' | 'infinity'): Promise<Answer> {
  const url = webUrl(root, key === '' ? '' : `${key}/`)
  const answer = await ask({
    method: 'PROPFIND',
    url,
    headers: { depth, 'content-type': 'application/xml; charset=utf-8' },
    body: BODY,
    maxBytes: MOST_BYTES,
  })
  if (answer.state === 'failed') return { code: answer.code }
  if (answer.state === 'too-large') return { code: 'not-a-share' }
  if (answer.status !== 207) return { code: troubleOf(answer.status) }
  const listed = listedEntries(answer.bytes)
  if (listed === null) return { code: 'not-a-share' }
  const found = listed.flatMap(({ href, isCollection, size, modified, etag }): Found[] => {
    const path = keyOf(root, href)
    if (path === null || path === key) return []
    return [{ key: path, isCollection, size, modifiedMs: momentOf(modified, etag) }]
  })
  return { found }
}

/** The address of a key; every part as the web writes it. */
export const webUrl = (root: URL, key: string): URL =>
  new URL(`${root.pathname}${key.split('/').map(encodeURIComponent).join('/')}`, root)

/** The path below the share; `null` for what lies elsewhere, or is written so that it could. */
function keyOf(root: URL, href: string): string | null {
  try {
    const { origin, pathname } = new URL(href, root)
    const path = decodeURIComponent(pathname)
    const start = decodeURIComponent(root.pathname)
    if (origin !== root.origin || !`${path}/`.startsWith(start)) return null
    const key = path.slice(start.length).replace(/\/$/u, '')
    return key.split('/').some((part) => part === '.' || part === '..') ? null : key
  } catch {
    return null
  }
}

/**
 * Servers tell whole seconds; a mark of the content takes the place of the milliseconds, so that two changes in one second
 * are two. Without a time the mark alone tells one content from another.
 */
function momentOf(modified: string, etag: string): number {
  const told = Date.parse(modified)
  let mark = 0
  for (const letter of etag) mark = (mark * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return Number.isNaN(told) ? mark : Math.floor(told / SECOND_MS) * SECOND_MS + (mark % SECOND_MS)
}

const SYSTEM_FILES = /^(desktop\.ini|thumbs\.db|icon\r)$/i

function isCandidate(key: string): boolean {
  const parts = key.split('/')
  const name = parts.at(-1) ?? ''
  if (key === SENTINEL_KEY || name.startsWith('.') || /\.tmp$/i.test(name) || SYSTEM_FILES.test(name))
    return false
  return parts.length === 1 ? looksNamed(name) : parts[0] === SHARE_FOLDER
}

const looksNamed = (name: string): boolean => /\.kmd/i.test(name)

const toEntry = ({ key, size, modifiedMs }: Found): ShareEntry => ({
  key,
  // A server that does not tell the length is asked for the content every time its mark changes.
  size: Number.isNaN(size) ? 0 : size,
  modifiedMs,
  named: looksNamed(key.split('/').at(-1) ?? ''),
})
