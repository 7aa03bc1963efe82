import { entryPath } from '../core/entry-path.ts'
import { type StartChild, startNodeChild } from '../core/own-child.ts'
import { residentBytes } from '../core/resident-bytes.ts'
import { isArchive, MOST_FILE_BYTES, type RefusedReason, RefusedFile } from './open-archive.ts'
import { readSource, type Source } from './read-source.ts'

export interface SourceRequest {
  readonly bytes: Uint8Array
  readonly fileName: string
}

export type SourceAnswer =
  | { readonly source: Source; readonly refused: null }
  | { readonly source: null; readonly refused: RefusedReason }

interface SourceOptions {
  readonly startChild?: StartChild
  readonly limits?: { readonly milliseconds: number; readonly memoryBytes: number }
}

/** Far above the heaviest report of a municipality, far below what stops a computer. */
export const SOURCE_LIMITS = { milliseconds: 30_000, memoryBytes: 1024 * 1024 * 1024 } as const

const MEMORY_POLL_MS = 200
const TOO_HEAVY: SourceAnswer = { source: null, refused: 'too-heavy' }

function askChild(
  request: SourceRequest,
  { startChild, limits }: Required<SourceOptions>,
): Promise<SourceAnswer> {
  return new Promise((resolve) => {
    const child = startChild(entryPath('intake/source-child'))
    const finish = (answer: SourceAnswer): void => {
      clearTimeout(timer)
      clearInterval(poll)
      child.kill()
      resolve(answer)
    }
    const timer = setTimeout(() => finish(TOO_HEAVY), limits.milliseconds)
    const look = (): void => {
      void residentBytes(child.pid ?? 0).then((bytes) => {
        if (bytes > limits.memoryBytes) finish(TOO_HEAVY)
      })
    }
    const poll = setInterval(look, MEMORY_POLL_MS)
    look()
    child.onEnd(() => finish(TOO_HEAVY))
    child.onMessage((answer) => finish(answer as SourceAnswer))
    child.send(request)
  })
}

/**
 * A file of another program, read in a child process that is killed when it takes too long or too much memory. Only
 * packed files need one; texts are read in time that grows with their length, and over the largest size nothing is.
 * @throws {RefusedFile}
 */
export async function guardedSource(
  request: SourceRequest,
  { startChild = startNodeChild, limits = SOURCE_LIMITS }: SourceOptions = {},
): Promise<Source> {
  const { bytes, fileName } = request
  if (bytes.length > MOST_FILE_BYTES || !isArchive(bytes)) return readSource(bytes, fileName)
  const answer = await askChild(request, { startChild, limits })
  if (answer.source === null) throw new RefusedFile(answer.refused)
  return answer.source
}
