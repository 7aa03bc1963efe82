import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '#shared/contract/app-error.ts'
import { LOCALES } from '#shared/i18n/catalog.ts'
import { catalogFiles, wordsOf } from './catalog-files.ts'
import { messageParts } from './message-parts.ts'

const lt = wordsOf('lt')
const en = wordsOf('en')
const ids = Object.keys(lt)

/** Ids for which something was found, with what it was. */
function findings(find: (id: string, message: string) => string | null): readonly string[] {
  return ids.flatMap((id) => {
    const found = find(id, lt[id] ?? '')
    return found === null ? [] : [`${id}: ${found}`]
  })
}

describe('the catalogs', () => {
  test('say the same things in both languages', () => {
    expect(ids.length).toBeGreaterThan(500)
    expect(ids.toSorted()).toEqual(Object.keys(en).toSorted())
  })

  test('say each thing in one place', () => {
    const all = [...catalogFiles('lt').values()].flatMap((words) => Object.keys(words))
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([])
  })

  test('give a field one name', () => {
    const told = ids.filter((id) => id.startsWith('fieldName.')).map((id) => id.replace('fieldName.', ''))
    expect(told.length).toBeGreaterThan(100)
    expect(told.filter((name) => ids.includes(`recordField.${name}`))).toEqual([])
  })

  test('have no empty words', () => {
    for (const catalog of [lt, en]) {
      expect(Object.keys(catalog).filter((id) => catalog[id]?.trim() === '')).toEqual([])
    }
  })

  test.each(LOCALES)('are ICU messages that can be said with any value (%s)', (locale) => {
    const catalog = wordsOf(locale)
    for (const id of ids) {
      const message = catalog[id] ?? ''
      const { names, branches } = messageParts(message, locale)
      const format = new IntlMessageFormat(message, locale)
      const plain = Object.fromEntries([...names].map((name) => [name, 'žodis']))
      const atOnce = Object.fromEntries([...branches].map(([name, values]) => [name, values[0]]))
      for (const [name, values] of [['', ['']] as const, ...branches]) {
        for (const value of values) {
          const said = String(format.format({ ...plain, ...atOnce, [name]: value }))
          expect(said, id).not.toMatch(/[{}]|undefined|NaN/)
        }
      }
    }
  })

  test('ask for the same values in both languages', () => {
    const differing = findings((id, message) => {
      const inLithuanian = [...messageParts(message, 'lt').names].toSorted().join(', ')
      const inEnglish = [...messageParts(en[id] ?? '', 'en').names].toSorted().join(', ')
      return inLithuanian === inEnglish ? null : `${inLithuanian} / ${inEnglish}`
    })
    expect(differing).toEqual([])
  })

  test('have a sentence for every failure, which says what happened and what is safe or to be done', () => {
    for (const code of ERROR_CODES) {
      for (const catalog of [lt, en]) expect(catalog[`error.${code}`], code).toMatch(/^\p{Lu}.*\.$/u)
      if (code !== 'too-large')
        expect(lt[`error.${code}`]?.match(/[.](\s|$)/g)?.length, code).toBeGreaterThan(1)
    }
  })

  test('have every form that a Lithuanian, and an English, number asks for', () => {
    for (const id of ids) {
      for (const forms of messageParts(lt[id] ?? '', 'lt').plurals) {
        expect([...forms].toSorted(), id).toEqual(['few', 'many', 'one', 'other'])
      }
      for (const forms of messageParts(en[id] ?? '', 'en').plurals) {
        expect([...forms].toSorted(), id).toEqual(['one', 'other'])
      }
    }
  })
})

describe('Lithuanian typography', () => {
  const textsWith = (pattern: RegExp): readonly string[] =>
    findings((_id, message) => messageParts(message, 'lt').text.find((text) => pattern.test(text)) ?? null)

  test.each([
    ['straight or English quotes', /["'‘’”«»]/],
    ['exclamation marks', /!/],
    ['hyphen that should be a dash', /\s-\s|\s-$|^-\s/],
    ['dash without spaces between words', /\p{L}–\p{L}/u],
    ['long dash', /—/],
    ['three dots', /\.\.\./],
    ['two spaces', / {2}/],
    ['space before a mark', /\s[,.;:?](\s|$)/],
  ])('has no %s', (_name, pattern) => {
    expect(textsWith(pattern)).toEqual([])
  })

  test('closes every quote that it opens', () => {
    const unclosed = findings((_id, message) => {
      const quotes = message.match(/[„“]/g)?.join('') ?? ''
      return /^(„“)*$/.test(quotes) ? null : message
    })
    expect(unclosed).toEqual([])
  })

  test('does not speak English', () => {
    const same = findings((id, message) => (message.length > 24 && message === en[id] ? message : null))
    expect(same).toEqual([])
  })
})
