/**
 * A shared place as a person typed it: a folder, or an address of a WebDAV collection. `open`: anybody on the way could
 * read and change what travels (only this computer itself may be asked without https). `secret`: a password or a key in an
 * address ends in histories and logs.
 */
export type SharePlace =
  | { readonly kind: 'folder' }
  | { readonly kind: 'web'; readonly address: string }
  | { readonly kind: 'wrong'; readonly why: 'open' | 'secret' | 'not-an-address' }

const SCHEME = /^(https?|davs?|webdavs?):\/\//iu
const SECURE = /^(https|davs|webdavs)$/iu
const PARTS = /^(?:(?<secret>[^/]*)@)?(?<host>\[[\da-f:.]+\]|[\p{L}\d.-]+)(?<port>:\d{1,5})?(?<path>\/.*)?$/iu
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/iu

/** Whether a text is meant as an address at all. */
export const isWebAddress = (text: string): boolean => SCHEME.test(text.trim())

/** What a person typed, judged. An address comes back beginning with `http` or `https` and ending in a slash. */
export function sharePlace(typed: string): SharePlace {
  const text = typed.trim()
  const [start, scheme = ''] = SCHEME.exec(text) ?? []
  if (start === undefined) return { kind: 'folder' }
  const rest = text.slice(start.length)
  const { secret, host, port = '', path = '/' } = PARTS.exec(rest)?.groups ?? {}
  if (secret !== undefined || /[?#]/u.test(rest)) return { kind: 'wrong', why: 'secret' }
  return host === undefined
    ? { kind: 'wrong', why: 'not-an-address' }
    : judged(SECURE.test(scheme), host, `${port}${path}`)
}

function judged(isSecure: boolean, host: string, rest: string): SharePlace {
  if (!isSecure && !LOOPBACK.test(host)) return { kind: 'wrong', why: 'open' }
  const address = `${isSecure ? 'https' : 'http'}://${host.toLowerCase()}${rest}`
  return { kind: 'web', address: address.endsWith('/') ? address : `${address}/` }
}
