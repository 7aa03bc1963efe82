import { RefusedFile } from './open-archive.ts'

const CONTROL = new RegExp(`[${String.fromCodePoint(0)}-${String.fromCodePoint(8)}]`, 'u')

/** Lithuanian letters of Windows-1257 stand where other code pages have signs: more of them decide. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1257').decode(bytes)
  }
}

/** Signs nobody types; 7 is the end of a table's cell in Word's clipboard. */
const STRAY = new RegExp(
  `[${String.fromCodePoint(1)}-${String.fromCodePoint(6)}${String.fromCodePoint(8)}${String.fromCodePoint(14)}-${String.fromCodePoint(31)}\uFFFD]`,
  'gu',
)
const MOST_STRAY_SHARE = 0.02

/** Is a pasted text the inside of a file and nothing anybody wrote? */
export function looksBinary(text: string): boolean {
  if (text.includes(String.fromCodePoint(0))) return true
  return (text.match(STRAY)?.length ?? 0) > text.length * MOST_STRAY_SHARE
}

/**
 * Text of a file in UTF-8, UTF-16 or Windows-1257.
 * @throws {RefusedFile} `binary` where it is no text, `empty` where nothing is in it
 */
export function readText(bytes: Uint8Array): string {
  const text = decoded(bytes).replace(/^\uFEFF/u, '')
  if (text.trim() === '') throw new RefusedFile('empty')
  if (CONTROL.test(text)) throw new RefusedFile('binary')
  return text
}
