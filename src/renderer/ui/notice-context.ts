import { createContext, useContext } from 'react'

export interface Notice {
  readonly text: string
  readonly tone: 'info' | 'success' | 'danger'
  /** E.g. undo. A notice with an action, or of tone `danger`, stays until closed. */
  readonly action?: { readonly label: string; onPress: () => void } | undefined
}

export interface Notices {
  /** Shows a sentence in the corner and reads it aloud. */
  notify: (notice: Notice) => void
  /** Reads a sentence aloud without showing it, e.g. that the text was saved. */
  announce: (sentence: string) => void
}

const nobody: Notices = { notify: () => undefined, announce: () => undefined }

export const NoticeContext = createContext<Notices>(nobody)

/** Needs a NoticeProvider above. */
export const useNotices = (): Notices => useContext(NoticeContext)
