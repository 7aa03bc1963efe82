const MAGIC = 'age-encryption.org/v1\n'
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----'
/** Longer headers are nobody's: a recipient takes some hundred bytes. */
const LONGEST_HEADER = 64 * 1024

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, text.length)).toString('latin1') === text

/** `text`: the form that age makes for letters (`age --armor`). `null`: not locked by any age program. */
export function ageForm(bytes: Uint8Array): 'binary' | 'text' | null {
  if (startsWith(bytes, MAGIC)) return 'binary'
  return startsWith(bytes, ARMOR) ? 'text' : null
}

/** Whether the header ends where headers end; only such a file is read further. */
export function hasHeader(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_HEADER))
  const end = head.indexOf('\n--- ')
  return end > 0 && head.indexOf('\n', end + 1) > 0
}
