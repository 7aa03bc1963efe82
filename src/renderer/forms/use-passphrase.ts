import { useState } from 'react'
import { judgePassphrase, type PassphraseVerdict } from '#shared/domain/passphrase/judge-passphrase.ts'

/** A passphrase while it is thought up: typed twice, hidden unless asked for. */
export interface PassphraseDraft {
  readonly typed: string
  readonly again: string
  readonly isShown: boolean
  readonly verdict: PassphraseVerdict | null
  readonly isSame: boolean
  /** What to lock with; `null` while it is weak or not twice the same. */
  readonly ready: string | null
  setTyped: (text: string) => void
  setAgain: (text: string) => void
  setShown: (isShown: boolean) => void
  /** Takes over what the program drew, shown, so that it can be written down. */
  take: (words: string) => void
}

export function usePassphrase(): PassphraseDraft {
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [isShown, setShown] = useState(false)
  const verdict = typed === '' ? null : judgePassphrase(typed)
  const isSame = again === typed
  const isTaken = verdict !== null && verdict.state !== 'refused'
  return {
    typed,
    again,
    isShown,
    verdict,
    isSame,
    ready: isTaken && isSame ? typed : null,
    setTyped,
    setAgain,
    setShown,
    take: (words) => {
      setTyped(words)
      setAgain(words)
      setShown(true)
    },
  }
}
