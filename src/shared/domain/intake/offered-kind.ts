/** What a file that a person opens or drops is for, told by its name; its content is judged by whoever reads it. */
export type OfferedKind = 'bundle' | 'pdf' | 'source'

const KINDS: readonly (readonly [OfferedKind, RegExp])[] = [
  ['bundle', /\.kmd\b/iu],
  ['pdf', /\.pdf$/iu],
  ['source', /\.(docx|docm|xlsx|xlsm|csv|tsv|txt)$/iu],
]

/** `null`: no screen reads a file of such a name. */
export const offeredKind = (name: string): OfferedKind | null =>
  KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? null
