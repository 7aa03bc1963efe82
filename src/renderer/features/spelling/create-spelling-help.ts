import type { Client } from '#shared/contract/client.ts'
import { MOST_WORDS_ASKED } from '#shared/contract/spelling-bounds.ts'
import type { SpellingHelp } from '#renderer/ui/spelling-context.ts'

/** Names come into the records letter by letter. */
const AGAIN_MS = 3000

const chunks = (words: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(words.length / MOST_WORDS_ASKED) }, (_, at) =>
    words.slice(at * MOST_WORDS_ASKED, (at + 1) * MOST_WORDS_ASKED),
  )

type Asking = Omit<SpellingHelp, 'words'>

/** Asks the core about each word once and remembers; `stop` when nobody looks any more. */
export const createSpellingHelp = (client: Client): Asking & { readonly stop: () => void } => {
  const judged = new Map<string, boolean>()
  const underWay = new Set<string>()
  const listeners = new Set<() => void>()
  const verdictOfNow = () => (word: string) => judged.get(word) === true
  let verdict = verdictOfNow()
  let timer: ReturnType<typeof setTimeout> | undefined

  const judge = async (words: readonly string[]): Promise<void> => {
    for (const word of words) underWay.add(word)
    try {
      const { unknown } = await client.call('spelling.check', { words: [...words] })
      const wrong = new Set(unknown)
      const isNews = words.some((word) => judged.get(word) !== wrong.has(word))
      for (const word of words) judged.set(word, wrong.has(word))
      if (!isNews) return
      verdict = verdictOfNow()
      for (const listener of listeners) listener()
    } catch {
      // Without an answer nothing is underlined; the next letter asks again.
    } finally {
      for (const word of words) underWay.delete(word)
    }
  }
  const judgeAll = (words: readonly string[]): void => {
    for (const some of chunks(words)) void judge(some)
  }
  const again = (isMeant: (wasUnjudged: boolean) => boolean): void =>
    judgeAll([...judged].flatMap(([word, was]) => (isMeant(was) ? [word] : [])))

  const stops = [
    client.on('spelling.changed', () => again(() => true)),
    client.on('records.changed', () => {
      timer ??= setTimeout(() => {
        timer = undefined
        again((wasUnjudged) => wasUnjudged)
      }, AGAIN_MS)
    }),
  ]
  return {
    verdict: () => verdict,
    ask: (words) => judgeAll([...new Set(words)].filter((word) => !judged.has(word) && !underWay.has(word))),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    suggest: async (word) => {
      const { suggestions } = await client
        .call('spelling.suggest', { word })
        .catch(() => ({ suggestions: [] }))
      return suggestions
    },
    keep: (word) => void client.call('spelling.keep', { word }).catch(() => undefined),
    stop: () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    },
  }
}
