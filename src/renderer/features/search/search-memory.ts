import { useRemembered } from '#renderer/lib/local-memory.ts'

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

const MOST_RECENT = 8
const MOST_SAVED = 30

/** Searches of this data folder: the last ones and those kept on purpose. */
export const useSearchMemory = () => {
  const [recent, setRecent] = useRemembered<readonly string[]>('search.recent', isTexts, [])
  const [saved, setSaved] = useRemembered<readonly string[]>('search.saved', isTexts, [])
  return {
    recent,
    saved,
    /** A search that led somewhere. */
    noteUsed: (query: string) => {
      const words = query.trim()
      if (words === '') return
      setRecent([words, ...recent.filter((one) => one !== words)].slice(0, MOST_RECENT))
    },
    toggleSaved: (query: string) => {
      const words = query.trim()
      if (words === '') return
      const isSaved = saved.includes(words)
      setSaved(isSaved ? saved.filter((one) => one !== words) : [...saved, words].slice(-MOST_SAVED))
    },
  }
}
