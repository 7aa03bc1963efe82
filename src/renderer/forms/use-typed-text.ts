import { useState } from 'react'

const sameWords = (a: string, b: string): boolean => a.trim().normalize('NFC') === b.trim().normalize('NFC')

/**
 * What a field shows: the writer's own text while the record holds the same words (or while a field that
 * may not be empty stands emptied, waiting for new words), else the record's.
 */
export const shownText = (typed: string | null, kept: string, isRequired = false): string => {
  if (typed === null) return kept
  const isWaiting = isRequired && typed.trim() === ''
  return isWaiting || sameWords(typed, kept) ? typed : kept
}

/**
 * A text field over a record that tidies what it keeps: the space just typed after a word is not taken
 * away when the saved record comes back without it. On leaving, the kept text is shown.
 */
export const useTypedText = (kept: string, onType: (text: string) => void, isRequired = false) => {
  const [typed, setTyped] = useState<string | null>(null)
  return {
    value: shownText(typed, kept, isRequired),
    onChange: (text: string) => {
      setTyped(text)
      if (!isRequired || text.trim() !== '') onType(text)
    },
    release: () => setTyped(null),
  }
}
