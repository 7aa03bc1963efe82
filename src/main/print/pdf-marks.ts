/** Readers of PDF take a head that begins within this many bytes. */
const HEAD_WITHIN = 1024

const latin = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Does a file call itself a PDF? */
export const isPdfFile = (bytes: Uint8Array): boolean =>
  latin(bytes).subarray(0, HEAD_WITHIN).includes('%PDF-')

/** Is what the PDF holds encrypted, with a password to open it or without? Its trailer tells, which never is. */
export function isEncryptedPdf(bytes: Uint8Array): boolean {
  const pdf = latin(bytes)
  for (let at = pdf.indexOf('/Encrypt'); at >= 0; at = pdf.indexOf('/Encrypt', at + 1)) {
    if (/^\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/u.test(pdf.toString('latin1', at, at + 40))) return true
  }
  return false
}
