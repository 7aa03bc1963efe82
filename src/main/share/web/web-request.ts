import { Agent as PlainAgent, type IncomingMessage, request as requestPlain } from 'node:http'
import { Agent, request as requestSecure } from 'node:https'
import { getCACertificates } from 'node:tls'
import type { ShareErrorCode } from '../share-store.ts'

/** An address in the spelling of `sharePlace`, and who asks; nobody's name where both are empty. */
export interface WebPlace {
  readonly address: string
  readonly user: string
  readonly password: string
}

export interface WebQuestion {
  readonly method: 'PROPFIND' | 'GET' | 'HEAD' | 'PUT' | 'MKCOL' | 'DELETE'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** An answer longer than this is not read to its end. */
  readonly maxBytes: number
}

export interface WebLimits {
  /** Silence longer than this is no answer. */
  readonly silenceMs: number
  /** A server that drips is let go after this. */
  readonly wholeMs: number
}

/** `failed`: there was no answer to speak of; which status means what is the asker's to say. */
export type WebAnswer =
  | { readonly state: 'answered'; readonly status: number; readonly bytes: Uint8Array }
  | { readonly state: 'too-large'; readonly size: number }
  | { readonly state: 'failed'; readonly code: ShareErrorCode }

export type Ask = (question: WebQuestion) => Promise<WebAnswer>

/** As many as a small server likes of one client. */
const CONNECTIONS = 6
const NO_BYTES = new Uint8Array()
const NOT_THERE = /^(ENOTFOUND|EAI_|ECONNREFUSED|EHOST|ENET|EADDRNOTAVAIL)/u
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_/u
const NOT_OURS = /^(EPROTO|ERR_SSL|HPE_)/u

/** Certificates that this program and this computer believe: municipalities have their own. */
const believed = (): string[] => [...getCACertificates('default'), ...getCACertificates('system')]

/**
 * The only door of the program to the web: asks the one address that a person chose, and only when an exchange with it was
 * begun. Follows no redirection, uses no proxy and no cookies, takes no compressed answer. Never throws.
 */
export function createAsk({ address, user, password }: WebPlace, limits: WebLimits): Ask {
  const isSecure = new URL(address).protocol === 'https:'
  const settings = { keepAlive: true, maxSockets: CONNECTIONS }
  const agent = isSecure ? new Agent({ ...settings, ca: believed() }) : new PlainAgent(settings)
  const request = isSecure ? requestSecure : requestPlain
  const credentials = user === '' ? {} : { authorization: `Basic ${basic(user, password)}` }
  return ({ method, url, headers, body, maxBytes }) =>
    new Promise((resolve) => {
      const asked = request(url, {
        method,
        agent,
        timeout: limits.silenceMs,
        headers: { ...credentials, 'accept-encoding': 'identity', ...lengthOf(body), ...headers },
      })
      const whole = setTimeout(() => asked.destroy(), limits.wholeMs)
      const settle = (answer: WebAnswer): void => {
        clearTimeout(whole)
        resolve(answer)
      }
      asked.on('timeout', () => asked.destroy())
      asked.on('error', (error) => settle({ state: 'failed', code: codeOf(error) }))
      asked.on('response', (response) => {
        readAnswer(response, maxBytes, method === 'HEAD').then(
          (answer) => {
            settle(answer)
            if (answer.state === 'too-large') asked.destroy()
          },
          () => settle({ state: 'failed', code: 'no-answer' }),
        )
      })
      asked.end(body)
    })
}

const basic = (user: string, password: string): string =>
  Buffer.from(`${user}:${password}`, 'utf8').toString('base64')

const lengthOf = (body: Uint8Array | undefined): Readonly<Record<string, string>> =>
  body === undefined ? {} : { 'content-length': String(body.length) }

/** Also fails where the body is shorter than it was told to be: the connection broke off. */
async function readAnswer(response: IncomingMessage, maxBytes: number, isHead: boolean): Promise<WebAnswer> {
  const { statusCode: status = 0, headers } = response
  const encoding = headers['content-encoding'] ?? 'identity'
  if (status >= 300 && status < 400) return refused(response, 'redirected')
  if (encoding !== 'identity') return refused(response, 'not-a-share')
  const told = Number(headers['content-length'] ?? 0)
  if (told > maxBytes && !isHead && status === 200) return { state: 'too-large', size: told }
  return readBody(response, status, maxBytes)
}

async function readBody(response: IncomingMessage, status: number, maxBytes: number): Promise<WebAnswer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length
    // Nobody reads more of a failure's words than there is room for.
    if (size > maxBytes)
      return status < 300 ? { state: 'too-large', size } : { state: 'answered', status, bytes: NO_BYTES }
    parts.push(part)
  }
  return { state: 'answered', status, bytes: new Uint8Array(Buffer.concat(parts)) }
}

function refused(response: IncomingMessage, code: ShareErrorCode): WebAnswer {
  response.destroy()
  return { state: 'failed', code }
}

function codeOf(error: Error): ShareErrorCode {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (NOT_THERE.test(code)) return 'missing'
  if (UNTRUSTED.test(code)) return 'untrusted'
  return NOT_OURS.test(code) ? 'not-a-share' : 'no-answer'
}
