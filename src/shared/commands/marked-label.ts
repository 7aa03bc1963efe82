/** Words of a menu line and the letter that Alt reaches; both come from one message with `&` before the letter. */
export interface MarkedLabel {
  /** As native menus take it, with the `&`. */
  readonly marked: string
  readonly label: string
  readonly mnemonic: string | null
}

export function readMarkedLabel(marked: string): MarkedLabel {
  const at = marked.indexOf('&')
  if (at < 0) return { marked, label: marked, mnemonic: null }
  const label = marked.slice(0, at) + marked.slice(at + 1)
  return { marked, label, mnemonic: label.slice(at, at + 1) || null }
}
