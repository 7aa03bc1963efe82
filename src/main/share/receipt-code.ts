import { RECEIPT_WORDS } from './receipt-words.ts'

/**
 * A code two people can compare aloud, such as `beržas-12-upė`: word, number 10-99, word. The same hash always gives
 * the same code; 5.9 million codes tell accidents apart, they prove nothing against intent.
 * @param hash SHA-256 in hexadecimal
 * @throws {RangeError} when the hash is shorter than 8 characters or not hexadecimal
 */
export function receiptCode(hash: string): string {
  if (!/^[0-9a-f]{8}/i.test(hash)) throw new RangeError('a receipt is made from a hexadecimal hash')
  const bytes = Buffer.from(hash.slice(0, 8), 'hex')
  const number = 10 + (bytes.readUInt16BE(1) % 90)
  return `${word(bytes.readUInt8(0))}-${number}-${word(bytes.readUInt8(3))}`
}

function word(index: number): string {
  const found = RECEIPT_WORDS[index]
  if (found === undefined) throw new RangeError(`no receipt word ${index}`)
  return found
}
