import { MOST_SUGGESTIONS } from '#shared/contract/spelling-contract.ts'
import { suggestWords } from '#shared/domain/spelling/suggest-words.ts'
import type { Core } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { keepOwnWords, ownWords } from '../../core/own-words.ts'
import { inPauses, lithuanianDictionary } from './read-dictionary.ts'
import { caseless, workspaceNames } from './workspace-names.ts'

/** What is right in a text: the dictionary, the names of the workspace, and the words that were added here. */
export function spellingHandlers(core: Core): Handlers<'spelling'> {
  const isName = workspaceNames(core)
  const setWords = (words: readonly string[]): Record<string, never> => {
    keepOwnWords(core.db, words)
    core.events.emit({ name: 'spelling.changed', payload: {} })
    return {}
  }
  return {
    'spelling.check': async ({ words }) => {
      const knows = await lithuanianDictionary()
      const own = new Set(ownWords(core.db).map(caseless))
      return { unknown: words.filter((word) => !knows(word) && !own.has(caseless(word)) && !isName(word)) }
    },
    'spelling.suggest': async ({ word }) => {
      const knows = await lithuanianDictionary()
      return { suggestions: [...(await inPauses(suggestWords(word, knows, MOST_SUGGESTIONS)))] }
    },
    'spelling.words': () => ({ words: [...ownWords(core.db)] }),
    'spelling.keep': ({ word }) => setWords([...ownWords(core.db), word]),
    'spelling.forget': ({ word }) => setWords(ownWords(core.db).filter((one) => one !== word)),
  }
}
