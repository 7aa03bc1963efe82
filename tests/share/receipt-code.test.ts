import { expect, it } from 'vitest'
import { receiptCode } from '#main/share/receipt-code.ts'
import { RECEIPT_WORDS } from '#main/share/receipt-words.ts'
import { contentHash } from '#main/storage/content-hash.ts'

it('has 256 different short Lithuanian words', () => {
  expect(new Set(RECEIPT_WORDS).size).toBe(256)
  for (const word of RECEIPT_WORDS) expect(word).toMatch(/^[aąbcčdeęėfghiįyjklmnoprsštuųūvzž]{3,10}$/)
})

it('gives a hash always the same code', () => {
  const hash = contentHash(new TextEncoder().encode('perdavimas'))
  expect(receiptCode(hash)).toBe(receiptCode(hash.toUpperCase()))
  expect(receiptCode('00000000')).toBe('aitvaras-10-aitvaras')
  expect(receiptCode('ffffffffabc')).toMatch(/^žvirblis-\d\d-žvirblis$/)
})

it('gives different hashes different codes, but for chance', () => {
  const codes = new Set<string>()
  for (let index = 0; index < 2000; index += 1)
    codes.add(receiptCode(contentHash(Uint8Array.of(index, index >> 8))))
  expect(codes.size).toBeGreaterThan(1995)
})

it('refuses what is no hash', () => {
  for (const hash of ['', 'abc', 'beržas12']) expect(() => receiptCode(hash)).toThrow(RangeError)
})
