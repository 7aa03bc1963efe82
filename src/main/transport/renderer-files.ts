import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

export interface RendererFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface RendererFiles {
  /** Every address that is answered, as `/assets/x.js`; `/` is the page. */
  readonly paths: readonly string[]
  /** The file at exactly this address, or `null`. The address is looked up, never turned into a path. */
  read(path: string): Promise<RendererFile | null>
}

/**
 * The built page's files, listed once. Only what was listed is ever read, so no address can lead out of
 * the folder. Fails when the page is not there.
 */
export async function openRendererFiles(folder: string): Promise<RendererFiles> {
  const listed = new Map<string, { file: string; type: string }>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const file = join(entry.parentPath, entry.name)
    listed.set(`/${relative(folder, file).split(sep).join('/')}`, { file, type })
  }
  const page = listed.get('/index.html')
  if (page === undefined) throw new Error(`No built page in ${folder}`)
  listed.set('/', page)
  return {
    paths: [...listed.keys()],
    async read(path) {
      const found = listed.get(path)
      return found === undefined
        ? null
        : { type: found.type, bytes: new Uint8Array(await readFile(found.file)) }
    },
  }
}
