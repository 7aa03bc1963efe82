/** What a file that a person opens or drops is for, told by its name; its content is judged by whoever reads it. */
export type OfferedKind = 'backup' | 'bundle' | 'pdf' | 'source'

const SOURCES = ['docx', 'docm', 'xlsx', 'xlsm', 'csv', 'tsv', 'txt'] as const

/** Endings of all files that a screen reads, without the dot. */
export const OFFERED_ENDINGS = ['kmd', 'pdf', ...SOURCES] as const

const KINDS: readonly (readonly [OfferedKind, RegExp])[] = [
  ['backup', /\.komanda-kopija(?:\.age)?$/iu],
  ['bundle', /\.kmd\b/iu],
  ['pdf', /\.pdf$/iu],
  ['source', new RegExp(`\\.(${SOURCES.join('|')})$`, 'iu')],
]

/** `null`: no screen reads a file of such a name. */
export const offeredKind = (name: string): OfferedKind | null =>
  KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? null
