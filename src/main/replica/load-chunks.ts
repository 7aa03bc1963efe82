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
 * Adds chunks. A change whose predecessors are not there waits inside the document. Each chunk is checked
 * first, because `loadIncremental` alone takes a truncated change for nothing at all, without a word.
 */
export function addChunks(doc: A.Doc<DocumentLayout>, chunks: readonly Uint8Array[]): A.Doc<DocumentLayout> {
  for (const chunk of chunks) checkChunk(chunk)
  return A.loadIncremental(doc, concatenate(chunks))
}

/** A document from its chunks, in any order and with doubles. Throws on bytes that are no Automerge data. */
export function loadChunks(
  chunks: readonly Uint8Array[],
  options: A.InitOptions<DocumentLayout> = {},
): A.Doc<DocumentLayout> {
  try {
    return A.load<DocumentLayout>(concatenate([genesisChange(), ...chunks]), options)
  } catch (error) {
    if (!(error instanceof Error) || !MISSING_PREDECESSORS.test(error.message)) throw error
    return addChunks(A.load<DocumentLayout>(genesisChange(), options), chunks)
  }
}
