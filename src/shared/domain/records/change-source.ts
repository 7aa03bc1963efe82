/** How a change came to be, beside being typed, as it is kept with the change. Each has words of its own in the history. */
export const KNOWN_SOURCES = [
  'accepted',
  'annulled',
  'apart',
  'copied',
  'created',
  'decided',
  'erased',
  'from-decision',
  'import',
  'joined',
  'masked',
  'moved',
  'number-corrected',
  'pasted',
  'pdf',
  'practice',
  'redo',
  'registered',
  'renewed',
  'reopened',
  'restored',
  'school-year-turned',
  'undo',
  'written-again',
] as const
export type KnownSource = (typeof KNOWN_SOURCES)[number]

/** With the file, the other record or the skeleton it came from. */
export type ChangeSource =
  | KnownSource
  | 'typed'
  | `${'imported: ' | 'pasted: ' | 'joined:' | 'skeleton:'}${string}`
