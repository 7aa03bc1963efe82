import type { Kind } from '#shared/model/kinds.ts'
import type { Words } from '#renderer/i18n/use-translate.ts'

/** Kinds of records that prove indicators, in the order they are offered. */
export const PROOF_KINDS = [
  'meeting',
  'order',
  'event',
  'survey',
  'talk-round',
  'paper-version',
  'folder-programme',
  'internship',
  'methodical-circle',
  'reflection-method',
  'adjustment',
  'narrative-answer',
] as const satisfies readonly Kind[]
export type ProofKind = (typeof PROOF_KINDS)[number]

const isProofKind = (kind: Kind): kind is ProofKind => PROOF_KINDS.some((one) => one === kind)

/** What a proving record is called; empty for kinds that prove nothing by themselves. */
export const proofKindWords = (kind: Kind, t: Words): string =>
  isProofKind(kind) ? t(`proofKind.${kind}`) : ''
