import { SaxesParser } from 'saxes'
import { RefusedFile } from './open-archive.ts'

export interface XmlHandlers {
  /** Local names, without prefixes; attributes too. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const DEEPEST = 400
const PIECE = 64 * 1024

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Walks well-formed XML. A document type is refused, so that no entity can grow or fetch anything.
 * @throws {RefusedFile}
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser()
  let depth = 0
  let failure: RefusedFile | null = null
  const refuse = (): void => {
    failure = failure ?? new RefusedFile('damaged')
  }
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('opentag', ({ name, attributes }) => {
    depth++
    if (depth > DEEPEST) refuse()
    const plain = Object.entries(attributes).map(([key, value]) => [local(key), value] as const)
    handlers.open(local(name), Object.fromEntries(plain))
  })
  parser.on('closetag', ({ name }) => {
    depth--
    handlers.close(local(name))
  })
  parser.on('text', (text) => handlers.text(text))
  const decoder = new TextDecoder('utf-8')
  const stopIfRefused = (): void => {
    if (failure !== null) throw failure
  }
  for (let at = 0; at < bytes.length; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))
    stopIfRefused()
  }
  parser.close()
  stopIfRefused()
}
