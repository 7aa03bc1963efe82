import * as A from '@automerge/automerge'

/**
 * The first change of every document, the same bytes on every device: documents that two devices begin
 * apart then share one root and merge. Never change it; a new layout is an upgrade on top.
 */
export const GENESIS_BASE64 =
  'hW9Kg5dwNi0BMwAQAAAAAAAAAAAAAAAAAAAAAAEBAAAABhUFNAFCA1YDVwFwAn4BdgFmAn4BAH4UAAECAA=='

/** The layout of a document: a version and one flat map of leaves (`<kind>|<record id>|<path>`). */
export interface DocumentLayout {
  v: number
  f: Record<string, string | number | boolean | null | A.ImmutableString>
}

/** Makes the genesis from nothing; only its test needs it, to prove that the constant is what we think. */
export function makeGenesis(): Uint8Array {
  const empty = A.init<DocumentLayout>({ actor: '00'.repeat(16) })
  const begun = A.change(empty, { time: 0 }, (draft) => {
    draft.v = 1
    draft.f = {}
  })
  const change = A.getLastLocalChange(begun)
  if (!change) throw new Error('Automerge made no genesis change')
  return change
}

export const genesisChange = (): Uint8Array => new Uint8Array(Buffer.from(GENESIS_BASE64, 'base64'))
