import type { GuardAnswer, GuardRequest } from './guard-limits.ts'
import { inspectDocument } from './inspect-document.ts'

/** The process that may die: it opens foreign bytes and tells whether they are safe to open elsewhere. */
process.on('message', (request: GuardRequest) => {
  const answer: GuardAnswer = {
    id: request.id,
    verdict: inspectDocument(request.chunks.map((chunk) => new Uint8Array(chunk))),
  }
  process.send?.(answer)
})

// Ctrl+C in a terminal reaches this process too; its parent decides when it ends.
process.on('SIGINT', () => undefined)
