import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { oneAtATime } from '../one-at-a-time.ts'
import { isWritableKey, SENTINEL_KEY, SHARE_FOLDER } from '../share-key.ts'
import type { ShareErrorCode, ShareRead, ShareStore, ShareWrite } from '../share-store.ts'
import { listWeb, webUrl } from './list-web.ts'
import {
  type Ask,
  createAsk,
  type WebAnswer,
  type WebLimits,
  type WebPlace,
  type WebQuestion,
} from './web-request.ts'
import { passesSoon, troubleOf } from './web-trouble.ts'

export interface WebShareOptions {
  readonly limits?: WebLimits
  readonly sleep?: (milliseconds: number) => Promise<unknown>
}

/** Bundles are at most 64 MB; a quarter of an hour is 0.6 Mbit/s. */
const LIMITS: WebLimits = { silenceMs: 30_000, wholeMs: 15 * 60_000 }
const AGAIN_AFTER_MS = [300, 900]
/** Another device has made the folder and is about to write the sentinel. */
const SENTINEL_DELAYS_MS = [20, 50, 100, 200, 400]
/** What a server says beside its answer is not kept. */
const WORDS = 64 * 1024

/**
 * The share as a collection of a WebDAV server (Nextcloud, Apache, rclone), the same keys below the chosen address. The
 * address itself is never made. What the server promises is used and not believed: writing says `If-None-Match: *` and is
 * read back, lengths are counted, nothing depends on entity tags, ranges or its clock.
 */
export function createWebShare(place: WebPlace, options: WebShareOptions = {}): ShareStore {
  const { limits = LIMITS, sleep = delay } = options
  const root = new URL(place.address)
  const ask = patient(createAsk(place, limits), sleep)
  const whole = { ask, root, sleep }
  const write = async (key: string, task: () => Promise<ShareWrite>): Promise<ShareWrite> =>
    isWritableKey(key) ? oneAtATime(`${root.href}${key}`, task) : { state: 'failed', code: 'not-permitted' }
  return {
    list: (prefix, after = '') => listWeb(ask, root, prefix, after),
    get: async (key, maxBytes) => (isReadable(key) ? read(whole, key, maxBytes) : { state: 'missing' }),
    putIfAbsent: (key, bytes) =>
      write(key, async () => {
        const taken = key === SENTINEL_KEY ? await claimSpace(whole) : await isTaken(whole, key)
        if (taken !== null) return taken
        return put(whole, key, bytes.slice(), { 'if-none-match': '*' })
      }),
    putOwnHead: (key, bytes) => write(key, () => put(whole, key, bytes.slice(), {})),
    whyNotWritable: () => probe(whole),
  }
}

interface Web {
  readonly ask: Ask
  readonly root: URL
  readonly sleep: (milliseconds: number) => Promise<unknown>
}

/** Asks again after what passes soon. Every question may be asked twice: writing again writes the same. */
function patient(ask: Ask, sleep: Web['sleep']): Ask {
  const isPassing = (answer: WebAnswer): boolean => answer.state === 'answered' && passesSoon(answer.status)
  return async (question) => {
    let answer = await ask(question)
    for (const pause of AGAIN_AFTER_MS) {
      if (!isPassing(answer)) return answer
      await sleep(pause)
      answer = await ask(question)
    }
    return answer
  }
}

const isReadable = (key: string): boolean =>
  key.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

async function read({ ask, root }: Web, key: string, maxBytes: number): Promise<ShareRead> {
  const answer = await ask({ method: 'GET', url: webUrl(root, key), maxBytes })
  if (answer.state === 'too-large') return answer
  const code =
    answer.state === 'failed' ? answer.code : answer.status === 200 ? null : troubleOf(answer.status)
  if (answer.state === 'answered' && code === null) return { state: 'found', bytes: answer.bytes }
  if (code === 'missing') return { state: 'missing' }
  return code === null || code === 'no-answer' ? { state: 'pending' } : { state: 'failed', code }
}

const failed = (code: ShareErrorCode): ShareWrite => ({ state: 'failed', code })

/** The status of a question whose answer is not read, or why there is none. */
async function statusOf({ ask, root }: Web, key: string, question: Omit<WebQuestion, 'url' | 'maxBytes'>) {
  const answer = await ask({ ...question, url: webUrl(root, key), maxBytes: WORDS })
  return answer.state === 'answered' ? answer.status : answer.state === 'failed' ? answer.code : 'not-a-share'
}

/** Servers that pass over `If-None-Match` would write over what is there, so it is looked at first. */
async function isTaken(web: Web, key: string): Promise<ShareWrite | null> {
  const status = await statusOf(web, key, { method: 'HEAD' })
  if (status === 404) return null
  if (status === 200 || status === 204) return { state: 'exists' }
  if (typeof status !== 'number') return failed(status)
  const code = troubleOf(status)
  return code === 'missing' ? null : failed(code)
}

/**
 * Of several devices that begin a share at once, the one whose question made the folder writes the sentinel: making a
 * collection is one step on every server, writing a file is not. The others wait for it; one that never comes (its
 * computer went off in between) is then written by who waited.
 */
async function claimSpace(web: Web): Promise<ShareWrite | null> {
  const made = await statusOf(web, `${SHARE_FOLDER}/`, { method: 'MKCOL' })
  // Some servers (rclone) say so of a folder that was there.
  if (made === 201) return isTaken(web, SENTINEL_KEY)
  if (typeof made !== 'number') return failed(made)
  // 405: it is there. Some servers say 403 where two make it at once.
  if (made !== 405 && made !== 403) return failed(troubleOf(made))
  for (const pause of SENTINEL_DELAYS_MS) {
    const taken = await isTaken(web, SENTINEL_KEY)
    if (taken !== null) return taken
    await web.sleep(pause)
  }
  return isTaken(web, SENTINEL_KEY)
}

async function put(
  web: Web,
  key: string,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
): Promise<ShareWrite> {
  const question = { method: 'PUT', body: bytes, headers } as const
  let status = await statusOf(web, key, question)
  if (status === 404 || status === 409) {
    const made = await makeParents(web, key)
    if (made !== null) return failed(made)
    status = await statusOf(web, key, question)
  }
  if (status === 412) return { state: 'exists' }
  if (typeof status !== 'number') return failed(status)
  if (![200, 201, 204].includes(status)) return failed(troubleOf(status))
  return verified(web, key, bytes)
}

/** Written is what was read back equal. */
async function verified(web: Web, key: string, bytes: Uint8Array): Promise<ShareWrite> {
  const there = await read(web, key, Math.max(bytes.length, 1))
  if (there.state === 'failed') return there
  if (there.state === 'pending') return failed('no-answer')
  const isSame = there.state === 'found' && Buffer.compare(there.bytes, bytes) === 0
  return isSame ? { state: 'written' } : failed('corrupted')
}

/** From the top, each once; the chosen address itself is not made, so without it the first one fails. */
async function makeParents(web: Web, key: string): Promise<ShareErrorCode | null> {
  const parents = key.split('/').slice(0, -1)
  for (let count = 1; count <= parents.length; count += 1) {
    const made = await statusOf(web, `${parents.slice(0, count).join('/')}/`, { method: 'MKCOL' })
    if (typeof made !== 'number') return made
    if (![200, 201, 204, 405].includes(made)) return troubleOf(made)
  }
  return null
}

/** By writing and removing a small file, as in a folder: what a server says of rights is seldom true. */
async function probe(web: Web): Promise<ShareErrorCode | null> {
  const name = `probe-${randomBytes(8).toString('hex')}.tmp`
  const body = randomBytes(16)
  const inside = await statusOf(web, `${SHARE_FOLDER}/${name}`, { method: 'PUT', body })
  const isOutside = inside === 404 || inside === 409
  const status = isOutside ? await statusOf(web, name, { method: 'PUT', body }) : inside
  if (typeof status !== 'number') return status
  if (![200, 201, 204].includes(status)) return troubleOf(status)
  await statusOf(web, isOutside ? name : `${SHARE_FOLDER}/${name}`, { method: 'DELETE' })
  return null
}
