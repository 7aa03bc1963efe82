import * as A from '@automerge/automerge'
import { type DocumentLayout, genesisChange } from './genesis.ts'

/** What Automerge says of a sound change whose predecessors are not there; anything else is damage. */
const MISSING_PREDECESSORS = /deps should already be in the document/u

const concatenate = (chunks: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(chunks))

/** Throws on bytes that are no sound chunk: wrong checksum, cut short, not Automerge's. */
function checkChunk(chunk: Uint8Array): void {
  try {
    A.load(concatenate([genesisChange(), chunk]))
  } catch (error) {
    if (!(error instanceof Error) || !MISSING_PREDECESSORS.test(error.message)) throw error
  }
}

/**
 * Adds chunks whose bytes the guard has found sound: Automerge takes a truncated change for nothing at all here, without a
 * word. A change whose predecessors are not there waits inside the document.
 */
export const addSoundChunks = (
  doc: A.Doc<DocumentLayout>,
  chunks: readonly Uint8Array[],
  options: A.ApplyOptions<DocumentLayout> = {},
): A.Doc<DocumentLayout> => A.loadIncremental(doc, concatenate(chunks), options)

/** Adds chunks, each checked first. */
function addChunks(doc: A.Doc<DocumentLayout>, chunks: readonly Uint8Array[]): A.Doc<DocumentLayout> {
  for (const chunk of chunks) checkChunk(chunk)
  return addSoundChunks(doc, chunks)
}

/** The ninth byte of a chunk tells what it is; zero is a whole document. */
const isWhole = (chunk: Uint8Array): boolean => chunk[8] === 0

/**
 * Whole documents to the front: Automerge reads the first one as it lies, and any later one change by change, three times as
 * slowly. The genesis is in each of them.
 */
function inLoadingOrder(chunks: readonly Uint8Array[]): readonly Uint8Array[] {
  const whole = chunks.filter(isWhole)
  return whole.length === 0
    ? [genesisChange(), ...chunks]
    : [...whole, genesisChange(), ...chunks.filter((chunk) => !isWhole(chunk))]
}

/** A document from its chunks, in any order and with doubles. Throws on bytes that are no Automerge data. */
export function loadChunks(
  chunks: readonly Uint8Array[],
  options: A.InitOptions<DocumentLayout> = {},
): A.Doc<DocumentLayout> {
  try {
    return A.load<DocumentLayout>(concatenate(inLoadingOrder(chunks)), options)
  } catch (error) {
    if (!(error instanceof Error) || !MISSING_PREDECESSORS.test(error.message)) throw error
    return addChunks(A.load<DocumentLayout>(genesisChange(), options), chunks)
  }
}
