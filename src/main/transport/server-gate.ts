import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a request says of itself, as far as letting it in depends on it. */
export interface Knock {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
  readonly cookie: string | undefined
}

export type Verdict =
  | { readonly state: 'page'; readonly path: string }
  /** The one-time token was right: hand out the cookie and lead to the clean address. */
  | { readonly state: 'exchanged'; readonly cookie: string }
  | { readonly state: 'refused'; readonly status: 400 | 403 | 405 | 421; readonly why: Refusal }

export type Refusal = 'method' | 'host' | 'origin' | 'site' | 'address' | 'token' | 'cookie'

export interface ServerGate {
  /** Makes the token of one more address; it opens the door once. */
  newToken(): string
  /** For pages and files. */
  judge(knock: Knock): Verdict
  /** For the wire: the same, and an `Origin` must be told. */
  judgeUpgrade(knock: Knock): Refusal | null
}

export const TOKEN_PATH = '/open'
export const WIRE_PATH = '/wire'

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()
const newSecret = (): string => randomBytes(32).toString('base64url')

/**
 * Decides who may talk to the local server. The host name must be the loopback address itself (a name
 * that was rebound to it is not), a told origin must be the page's own, and the session's cookie must be
 * there. Tokens and the cookie are kept as digests and compared in constant time.
 */
export function createServerGate(port: number): ServerGate {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  // Cookies know no ports: the name keeps two running programs from throwing each other out.
  const cookieName = `komanda-${port}`
  const session = newSecret()
  const sessionDigest = digest(session)
  const tokens = new Set<string>()

  const useToken = (given: string): boolean => {
    const wanted = digest(given)
    for (const known of tokens) {
      if (timingSafeEqual(Buffer.from(known, 'hex'), wanted)) return tokens.delete(known)
    }
    return false
  }
  const hasCookie = (header: string | undefined): boolean =>
    (header ?? '').split(';').some((part) => {
      const [name, value] = part.trim().split('=')
      return name === cookieName && value !== undefined && timingSafeEqual(digest(value), sessionDigest)
    })
  const whyForeign = (knock: Knock): Refusal | null => {
    if (knock.host !== host) return 'host'
    if (knock.origin !== undefined && knock.origin !== origin) return 'origin'
    const site = knock.fetchSite ?? 'none'
    return site === 'none' || site === 'same-origin' ? null : 'site'
  }

  return {
    newToken() {
      const token = newSecret()
      tokens.add(digest(token).toString('hex'))
      return token
    },
    judge(knock) {
      const foreign = whyForeign(knock)
      if (foreign !== null) return refused(foreign)
      if (knock.method !== 'GET' && knock.method !== 'HEAD') return refused('method')
      const address = readAddress(knock.url)
      if (address === null) return refused('address')
      if (address.path === TOKEN_PATH) {
        // A HEAD (a link preview, say) must not use up the token.
        if (knock.method !== 'GET' || address.token === null || !useToken(address.token))
          return refused('token')
        return {
          state: 'exchanged',
          cookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`,
        }
      }
      return hasCookie(knock.cookie) ? { state: 'page', path: address.path } : refused('cookie')
    },
    judgeUpgrade(knock) {
      if (knock.origin === undefined) return 'origin'
      const foreign = whyForeign(knock)
      if (foreign !== null) return foreign
      if (knock.method !== 'GET') return 'method'
      if (knock.url !== WIRE_PATH) return 'address'
      return hasCookie(knock.cookie) ? null : 'cookie'
    },
  }
}

const STATUS: Readonly<Record<Refusal, 400 | 403 | 405 | 421>> = {
  method: 405,
  host: 421,
  origin: 403,
  site: 403,
  address: 400,
  token: 403,
  cookie: 403,
}

const refused = (why: Refusal): Verdict => ({ state: 'refused', status: STATUS[why], why })

/** The path as it was written, undecoded, and the token; `null` for anything but a plain path and query. */
function readAddress(url: string | undefined): { path: string; token: string | null } | null {
  if (url === undefined || !url.startsWith('/') || url.length > 2000) return null
  const [path = '', query = '', ...rest] = url.split('?')
  if (rest.length > 0) return null
  return { path, token: new URLSearchParams(query).get('token') }
}
