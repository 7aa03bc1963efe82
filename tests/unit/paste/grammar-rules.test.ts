import { describe, expect, it } from 'vitest'
import { cutGlued } from '#shared/domain/paste/stem-trie.ts'
import { editDistance } from '#shared/domain/paste/edit-distance.ts'
import { foldLetters } from '#shared/domain/paste/fold-letters.ts'
import { institutionIndex } from '#shared/domain/paste/institution-index.ts'
import { ITEM_RULES } from '#shared/domain/paste/item-rules.ts'
import { mendWords } from '#shared/domain/paste/mend-words.ts'
import { LABEL_PHRASES } from '#shared/domain/paste/phrase-words.ts'
import { DATE_RULES, readDate } from '#shared/domain/paste/read-date.ts'
import { readItems } from '#shared/domain/paste/read-items.ts'
import { ROLE_WORDS, roleWordOf } from '#shared/domain/paste/role-words.ts'
import { stemWord } from '#shared/domain/paste/stem-word.ts'
import { tokenize } from '#shared/domain/paste/tokenize.ts'
import { proposedYear } from '#shared/domain/paste/year-proposal.ts'
import { KAZLU_RUDA } from './paste-institutions.ts'

const index = institutionIndex(KAZLU_RUDA)
const context = { index, defaultYear: null, referenceYear: null }
const items = (text: string) => readItems(mendWords(tokenize(text), index.book), context)

describe('every rule reads its own example', () => {
  it.each(ITEM_RULES.map((rule) => ({ name: rule.name, rule })))('item: $name', ({ rule }) => {
    const [first] = items(rule.example)
    expect(first?.kind).toBe(rule.kind)
    const tokens = mendWords(tokenize(rule.example), index.book)
    const reading = rule.read(tokens, 0, context)
    expect(reading?.item).toMatchObject({ kind: rule.kind, start: 0 })
  })

  it.each(DATE_RULES.map((rule) => ({ name: rule.name, rule })))('date: $name', ({ rule }) => {
    expect(readDate(tokenize(rule.example.text), 0, context)?.dates).toEqual(rule.example.dates)
  })

  it.each(ROLE_WORDS.flatMap(({ meaning, examples }) => examples.map((word) => ({ meaning, word }))))(
    'role: $word is $meaning',
    ({ meaning, word }) => {
      expect(roleWordOf(foldLetters(word), true)?.meaning).toBe(meaning)
    },
  )

  it.each(LABEL_PHRASES)('phrase: $example', ({ example, meaning }) => {
    const [first] = items(example)
    if (meaning === 'about') expect(first).toMatchObject({ kind: 'number', doubt: 'about' })
    else expect(first).toMatchObject({ kind: 'label', meaning })
  })
})

describe('words', () => {
  it.each([
    [['mokykla', 'mokyklos', 'mokykloje', 'mokyklų', 'mokyklose'], 'mokykl'],
    [['Bagotoji', 'Bagotosios', 'Bagotojoje'], 'bagot'],
    [['Plutiškės', 'Plutiškių', 'Plutiškėse'], 'plutisk'],
    [['Dovydaitis', 'Dovydaičio'], 'dovydait'],
    [['Griniaus', 'Grinius', 'Griniui'], 'grin'],
    [['gimnazija', 'gimnazijoje', 'gimnazijų'], 'gimnazij'],
    [['Pušelė', 'Pušelės', 'Pušelėje', 'Pusele'], 'pusel'],
  ])('%s have one stem', (words, stem) => {
    expect(words.map((word) => stemWord(foldLetters(word)))).toEqual(words.map(() => stem))
  })

  it('reads Windows-1257 shown as Windows-1252, decomposed accents and unseen characters', () => {
    expect(foldLetters('Kazlø Rûdos Saulës')).toBe('kazlurudossaules')
    expect(foldLetters('Pušelė'.normalize('NFD'))).toBe('pusele')
    expect(foldLetters('moky\u00ADto\u200Bjai')).toBe('mokytojai')
  })

  it('cuts glued words and leaves others whole', () => {
    expect(cutGlued('jankupagrindinemokykla', index.book.trie)).toEqual([5, 15])
    expect(cutGlued('mokytojavimas', index.book.trie)).toBeNull()
  })

  it.each([
    ['Antanavo', 'Antanvo', 1],
    ['Antanavo', 'Antanvao', 1],
    ['mokiniai', 'mokinai', 1],
    ['mokiniai', 'tėvai', 3],
  ])('%s and %s are %i edits apart, 3 being too many', (left, right, edits) => {
    expect(editDistance(left, right, 2)).toBe(edits)
  })

  it('mends a year towards the other years of the text', () => {
    expect(proposedYear('208', 2018)).toBe(2018)
    expect(proposedYear('208', 2008)).toBe(2008)
    expect(proposedYear('20118', 2018)).toBe(2018)
    expect(proposedYear('999', 2018)).toBeNull()
  })
})
