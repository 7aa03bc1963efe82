import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findJsonError } from '#main/cli/find-json-error.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the place where a text stops being JSON', () => {
  test.each([
    ['{"a":1,}', 1, 8, false],
    ['{"a":1\n "b":2}', 2, 2, false],
    ['[1,\n2,\n', 3, 1, true],
    ['{"a":"ne\nvisas"}', 1, 9, false],
    ['[01]', 1, 2, false],
    ['{a:1}', 1, 2, false],
    ['1 2', 1, 3, false],
    ['[1.]', 1, 2, false],
    ["{'a':1}", 1, 2, false],
    ['"\\x"', 1, 2, false],
    ['["ne visas', 1, 11, true],
    ['[}', 1, 2, false],
  ])('%j: line %i, column %i', (text, line, column, atEnd) => {
    expect(isJson(text)).toBe(false)
    expect(findJsonError(text)).toEqual({ line, column, atEnd })
  })

  test('is found exactly in the texts that JSON.parse refuses', () => {
    const nearly = fc
      .tuple(
        fc.json({ noUnicodeString: false }),
        fc.nat(),
        fc.nat(2),
        fc.constantFrom(...'{}[],:"\\0-.eE+ \n\tntuxž\u2028'.split('')),
      )
      .map(([text, at, removed, inserted]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + inserted + text.slice(place + removed)
      })
    fc.assert(
      fc.property(nearly, (text) => {
        expect(findJsonError(text) === null).toBe(isJson(text))
      }),
      { numRuns: 3000 },
    )
  })

  test('is found in the largest file too', () => {
    const long = 'ž'.repeat(30_000_000)
    expect(findJsonError(`{"a": "${long}",\n ${'['.repeat(200_000)}`)).toMatchObject({
      line: 2,
      atEnd: false,
    })
    expect(findJsonError(`["${long}`)).toEqual({ line: 1, column: long.length + 3, atEnd: true })
  })
})
