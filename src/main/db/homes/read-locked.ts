import BetterSqlite from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { type Chain, chainOf, type LockedHead, openFrame, readHead } from '../../lock/locked-file.ts'
import type { Vault } from '../../lock/vault.ts'
import { type Mark, type ReadWitness, readWitness } from '../../lock/witness.ts'
import { readFileAtOnce } from '../../storage/read-file-at-once.ts'
import { openImage } from './image.ts'
import { setPragmas } from './pragmas.ts'
import { runAgain } from './statement-frame.ts'

const damaged = (why: string, cause?: unknown): AppError => new AppError('database-damaged', why, { cause })

/** What a locked file held: everything that was whole, and where the next frame goes. */
export interface LockedRead {
  readonly raw: BetterSqlite.Database
  readonly chain: Chain
  readonly salt: Uint8Array
  readonly contentEnd: number
  readonly end: number
  /** A witness lies beside it; `false`: a copy, or of a program that knew no witnesses. */
  readonly isHome: boolean
}

function firstFrame(bytes: Uint8Array, head: LockedHead, vault: Vault) {
  const at = head.bytes.length
  const asHome = openFrame(chainOf(vault, 'home', head), bytes, at)
  if (asHome.state !== 'damaged') return { ...asHome, isHome: true }
  return { ...openFrame(chainOf(vault, 'database', head), bytes, at), isHome: false }
}

/** Whether a file that passes these borders is the one of which the witness knows, and reaches as far. */
function watchBorders(witness: ReadWitness, salt: Uint8Array) {
  const marks = typeof witness === 'string' ? [] : [witness.now, witness.next]
  const own = marks.filter((mark): mark is Mark => mark !== null && Buffer.compare(mark.salt, salt) === 0)
  let isMet = false
  return {
    pass: (end: number, link: Uint8Array): void => {
      isMet ||= own.some((mark) => mark.end === end && Buffer.compare(mark.link, link) === 0)
    },
    requireMet: (isHome: boolean): void => {
      if (witness === 'missing' ? isHome : !isMet) {
        throw damaged('The locked file ends before what had been saved, or is one of another day')
      }
    },
  }
}

/**
 * Reads a locked database into memory. A last frame that was not written to its end was never said to be saved, and is left
 * out; anything else that does not open is damage, and so is a file that ends before its witness says. `asFarAsItGoes` takes what
 * is there of one that does.
 */
export function readLocked(file: string, vault: Vault, asFarAsItGoes = false): LockedRead {
  const bytes = readFileAtOnce(file)
  const head = readHead(bytes)
  if (head === null) throw damaged('The head of the locked file cannot be read')
  const { salt } = head
  const first = firstFrame(bytes, head, vault)
  if (first.state !== 'whole') throw damaged(`The content of the locked file is ${first.state}`)
  const { isHome, end: contentEnd } = first
  const borders = watchBorders(readWitness(file, vault), salt)
  const raw = openImage(first.content)
  try {
    setPragmas(raw)
    let { next: chain, end } = first
    for (;;) {
      borders.pass(end, chain.link)
      const frame = openFrame(chain, bytes, end)
      if (frame.state === 'damaged') throw damaged('A frame of the locked file does not open')
      if (frame.state === 'cut') break
      runAgain(raw, frame.content)
      ;({ next: chain, end } = frame)
    }
    if (!asFarAsItGoes) borders.requireMet(isHome)
    return { raw, chain, salt, contentEnd, end, isHome }
  } catch (error) {
    raw.close()
    if (error instanceof BetterSqlite.SqliteError) throw damaged(error.message, error)
    throw error
  }
}
