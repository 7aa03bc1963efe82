import { randomInt } from 'node:crypto'
import { RECEIPT_WORDS } from '../share/receipt-words.ts'

/** 56 bits: guessing all of them at scrypt's price is beyond anybody. */
const WORDS = 7

/** Words drawn at random, easy to write down and to say; those of receipts and recovery sheets. */
export const proposePassphrase = (): string =>
  Array.from({ length: WORDS }, () => RECEIPT_WORDS[randomInt(RECEIPT_WORDS.length)]).join(' ')
