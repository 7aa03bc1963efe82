import { useState } from 'react'

const sameWords = (a: string, b: string): boolean => a.trim().normalize('NFC') === b.trim().normalize('NFC')

/** What a field shows: the writer's own text while the record holds the same words, else the record's. */
export const shownText = (typed: string | null, kept: string): string =>
  typed !== null && sameWords(typed, kept) ? typed : kept

/**
 * A text field over a record that tidies what it keeps: the space just typed after a word is not taken
 * away when the saved record comes back without it. On leaving, the kept text is shown.
 */
export const useTypedText = (kept: string, onType: (text: string) => void) => {
  const [typed, setTyped] = useState<string | null>(null)
  return {
    value: shownText(typed, kept),
    onChange: (text: string) => {
      setTyped(text)
      onType(text)
    },
    release: () => setTyped(null),
  }
}
