import BetterSqlite from 'better-sqlite3'
import { AppError } from '#shared/contract/app-error.ts'
import { type Chain, chainOf, openFrame, readHead } from '../../lock/locked-file.ts'
import type { Vault } from '../../lock/vault.ts'
import { readFileAtOnce } from '../../storage/read-file-at-once.ts'
import { openImage } from './image.ts'
import { setPragmas } from './pragmas.ts'
import { runAgain } from './statement-frame.ts'

const damaged = (why: string, cause?: unknown): AppError => new AppError('database-damaged', why, { cause })

/** What a locked file held: everything that was whole, and where the next frame goes. */
export interface LockedRead {
  readonly raw: BetterSqlite.Database
  readonly chain: Chain
  readonly contentEnd: number
  readonly end: number
}

/**
 * Reads a locked database into memory. A last frame that was not written to its end was never said to be saved, and is left
 * out; anything else that does not open is damage.
 */
export function readLocked(file: string, vault: Vault): LockedRead {
  const bytes = readFileAtOnce(file)
  const head = readHead(bytes)
  if (head === null) throw damaged('The head of the locked file cannot be read')
  const first = openFrame(chainOf(vault, 'database', head), bytes, head.bytes.length)
  if (first.state !== 'whole') throw damaged(`The content of the locked file is ${first.state}`)
  const raw = openImage(first.content)
  try {
    setPragmas(raw)
    let { next: chain, end } = first
    for (;;) {
      const frame = openFrame(chain, bytes, end)
      if (frame.state === 'damaged') throw damaged('A frame of the locked file does not open')
      if (frame.state === 'cut') return { raw, chain, contentEnd: first.end, end }
      runAgain(raw, frame.content)
      ;({ next: chain, end } = frame)
    }
  } catch (error) {
    raw.close()
    if (error instanceof BetterSqlite.SqliteError) throw damaged(error.message, error)
    throw error
  }
}
