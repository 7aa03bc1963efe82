import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lithuanianDictionary } from '#main/features/spelling/read-dictionary.ts'
import { ROOT } from '../../../scripts/project.mjs'
import { wordsOf } from './catalog-files.ts'
import { messageParts } from './message-parts.ts'

const FIELD_WORDS = join(ROOT, 'tests', 'unit', 'i18n', 'field-words.txt')

/** Words that the dictionary does not have and that are right: terms of the field, names, keys, ends of files. */
const fieldWords = new Set(
  readFileSync(FIELD_WORDS, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
)

/** Words of a message as they are read: the mark of a menu's letter is no part of them, nor are names of files. */
const wordsIn = (message: string): readonly string[] =>
  messageParts(message, 'lt').text.flatMap(
    (text) => text.replaceAll('&', '').match(/(?<![\p{L}\d./\\_-])\p{L}+(?![\p{L}\d\\/_])/gu) ?? [],
  )

test('every Lithuanian word on screen and paper is spelled as the dictionary or the list of the field has it', async () => {
  const spelled = await lithuanianDictionary()
  const known = new Map<string, boolean>()
  const isKnown = (word: string): boolean => {
    const answer = known.get(word) ?? spelled(word)
    known.set(word, answer)
    return answer
  }
  expect(isKnown('nepasirašytas')).toBe(true)
  expect(isKnown('protokolasas')).toBe(false)
  const wrong: string[] = []
  const used = new Set<string>()
  for (const [id, message] of Object.entries(wordsOf('lt'))) {
    for (const word of wordsIn(message)) {
      if (isKnown(word)) continue
      if (fieldWords.has(word)) used.add(word)
      else wrong.push(`${id}: ${word}`)
    }
  }
  expect(wrong).toEqual([])
  expect(
    [...fieldWords].filter((word) => !used.has(word)),
    'not needed in the list',
  ).toEqual([])
})
