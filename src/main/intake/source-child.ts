import { answerParent } from '../core/answer-parent.ts'
import type { SourceAnswer, SourceRequest } from './guarded-source.ts'
import { RefusedFile } from './open-archive.ts'
import { readSource } from './read-source.ts'

/** The process that may die: it unpacks and reads a file of another program. */
answerParent((request): SourceAnswer => {
  const { bytes, fileName } = request as SourceRequest
  try {
    return { source: readSource(new Uint8Array(bytes), fileName), refused: null }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error
    return { source: null, refused: error.reason }
  }
})
