import {
  type Dispatch,
  type SetStateAction,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { type TextWord, textWords } from '#shared/domain/spelling/text-words.ts'
import type { SpellingHelp } from './spelling-context.ts'

/** While one types, a word is not asked for letter by letter. */
const PAUSE_MS = 250

const nothingUnknown = (): boolean => false
const NOBODY: Pick<SpellingHelp, 'subscribe' | 'verdict'> = {
  subscribe: () => () => undefined,
  verdict: () => nothingUnknown,
}

/** What a field shows of its spelling: the text that was looked at, which may lag behind a fast hand, and its unknown words. */
export interface SpelledText {
  readonly text: string
  readonly unknown: readonly TextWord[]
  /** Tells where the caret stands after a letter; `null` where it moved otherwise. */
  readonly setTypedAt: Dispatch<SetStateAction<number | null>>
}

/** Finds the unknown words of a text; the one being typed is left alone until it is finished. */
export const useSpelledText = (text: string, help: SpellingHelp | null): SpelledText => {
  const [typedAt, setTypedAt] = useState<number | null>(null)
  const seen = useDeferredValue(text)
  const words = useMemo(() => (help === null ? [] : textWords(seen)), [seen, help])
  const { subscribe, verdict } = help ?? NOBODY
  const isUnknown = useSyncExternalStore(subscribe, verdict)
  useEffect(() => {
    if (help === null || words.length === 0) return undefined
    const timer = setTimeout(() => help.ask(words.map(({ word }) => word)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words, help])
  const unknown = useMemo(
    () =>
      words.filter(
        ({ word, start, end }) => isUnknown(word) && !(typedAt !== null && start < typedAt && typedAt <= end),
      ),
    [words, isUnknown, typedAt],
  )
  return { text: seen, unknown, setTypedAt }
}
