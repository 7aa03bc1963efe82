import { describe, expect, it } from 'vitest'
import { BODY_PHRASES, CITATION_WORDS, readPhrase } from '#shared/domain/intake/citations/citation-words.ts'
import { readDocumentNumber } from '#shared/domain/intake/citations/document-number.ts'
import { COMPARATORS } from '#shared/domain/intake/citations/read-rules.ts'
import { TENSE_RULES, tenseOf } from '#shared/domain/intake/citations/tense.ts'
import { COLUMN_WORDS, fieldOfHeading } from '#shared/domain/intake/tables/column-words.ts'
import { tokenize } from '#shared/domain/paste/tokenize.ts'
import { citationsOf } from './cite.ts'

const firstMeaning = <Meaning>(
  text: string,
  table: Parameters<typeof readPhrase<Meaning>>[2],
): Meaning | null => {
  const tokens = tokenize(text)
  const found = tokens.map((_, at) => readPhrase(tokens, at, table)).find((one) => one !== null)
  return found?.meaning ?? null
}

describe('every rule reads its own example', () => {
  it.each(CITATION_WORDS)('$example: $meaning', ({ example, meaning }) => {
    expect(firstMeaning(example, CITATION_WORDS)).toBe(meaning)
  })

  it.each(BODY_PHRASES)('$example: $meaning', ({ example, meaning }) => {
    expect(firstMeaning(example, BODY_PHRASES)).toBe(meaning)
  })

  it.each(TENSE_RULES)('$example: $state', ({ example, state }) => {
    expect(tenseOf(tokenize(example))).toBe(state)
  })

  it.each(COLUMN_WORDS)('$example: $field', ({ example, field }) => {
    expect(fieldOfHeading(example)).toBe(field)
  })

  it.each(COMPARATORS)('$example sets a target', ({ example, means }) => {
    const [fact] = citationsOf(example).facts
    expect(fact?.fact).toBe('rule')
    const comparator = means === 'deadline' ? '<=' : means === 'cadence' ? '>=' : means
    expect(fact).toMatchObject({ comparator })
  })
})

describe('numbers of documents (model.md, section 4)', () => {
  it.each([
    ['Nr. 6', '6'],
    ['Nr.V-100', 'V-100'],
    ['Nr.  AT-151', 'AT-151'],
    ['Nr. V-4.9-255', 'V-4.9-255'],
    ['Nr. 1.6.-16', '1.6.-16'],
    ['ŠP-4', 'ŠP-4'],
    ['Nr T-33.', 'T-33'],
  ])('%s', (text, value) => {
    expect(readDocumentNumber(tokenize(text), 0)?.value).toBe(value)
  })

  it.each(['6', 'v-100', 'Nr. ', 'KR pradinė', 'Nr. abc'])('"%s" is none', (text) => {
    expect(readDocumentNumber(tokenize(text), 0)).toBeNull()
  })
})
