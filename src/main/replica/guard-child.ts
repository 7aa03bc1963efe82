import { answerParent } from '../core/answer-parent.ts'
import type { GuardAnswer, GuardRequest } from './guard-limits.ts'
import { inspectDocument } from './inspect-document.ts'

/** The process that may die: it opens foreign bytes and tells whether they are safe to open elsewhere. */
answerParent((request): GuardAnswer => {
  const { id, chunks } = request as GuardRequest
  return { id, verdict: inspectDocument(chunks.map((chunk) => new Uint8Array(chunk))) }
})
