import { z } from 'zod'
import { MOST_SUGGESTIONS } from '#shared/contract/spelling-contract.ts'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { suggestWords } from '#shared/domain/spelling/suggest-words.ts'
import type { Core } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { readSetting, writeSetting } from '../../db/settings.ts'
import { inPauses, lithuanianDictionary } from './read-dictionary.ts'
import { caseless, workspaceNames } from './workspace-names.ts'

const OWN_WORDS = 'spellingWords'
const Words = z.array(z.string())

/** What is right in a text: the dictionary, the names of the workspace, and the words that were added here. */
export function spellingHandlers(core: Core): Handlers<'spelling'> {
  const isName = workspaceNames(core)
  const setWords = (words: readonly string[]): Record<string, never> => {
    writeSetting(core.db, OWN_WORDS, words)
    core.events.emit({ name: 'spelling.changed', payload: {} })
    return {}
  }
  const ownWords = (): readonly string[] => readSetting(core.db, OWN_WORDS, Words) ?? []
  return {
    'spelling.check': async ({ words }) => {
      const knows = await lithuanianDictionary()
      const own = new Set(ownWords().map(caseless))
      return { unknown: words.filter((word) => !knows(word) && !own.has(caseless(word)) && !isName(word)) }
    },
    'spelling.suggest': async ({ word }) => {
      const knows = await lithuanianDictionary()
      return { suggestions: [...(await inPauses(suggestWords(word, knows, MOST_SUGGESTIONS)))] }
    },
    'spelling.words': () => ({ words: [...ownWords()] }),
    'spelling.keep': ({ word }) => setWords([...new Set([...ownWords(), word])].toSorted(compareLithuanian)),
    'spelling.forget': ({ word }) => setWords(ownWords().filter((one) => one !== word)),
  }
}
