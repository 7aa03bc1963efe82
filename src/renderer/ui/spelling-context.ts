import { createContext, use } from 'react'

/** What a text field asks about the spelling of its words, and the words it says then. */
export interface SpellingHelp {
  /** Says of a word whether it is unknown, `false` while nobody has answered; another function once there are other answers. */
  readonly verdict: () => (word: string) => boolean
  /** Has words judged that were not yet; listeners hear when there is an answer. */
  readonly ask: (words: readonly string[]) => void
  readonly subscribe: (listener: () => void) => () => void
  readonly suggest: (word: string) => Promise<readonly string[]>
  /** Adds a word to those that are known here. */
  readonly keep: (word: string) => void
  readonly words: {
    readonly menu: (word: string) => string
    readonly keep: (word: string) => string
    readonly none: string
    readonly count: (count: number) => string
  }
}

/** `null` where spelling is switched off. */
export const SpellingContext = createContext<SpellingHelp | null>(null)

export const useSpellingHelp = (): SpellingHelp | null => use(SpellingContext)
