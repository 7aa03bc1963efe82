import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPieces } from '#main/cli/json-pieces.ts'

const written = (value: unknown): string => [...jsonPieces(value)].join('')

test('the pieces of any value are the text that JSON.stringify gives', () => {
  fc.assert(
    fc.property(fc.anything({ withDate: true, withNullPrototype: true }), (value) => {
      expect(written({ value, list: [value, undefined, { value }], none: undefined })).toBe(
        JSON.stringify({ value, list: [value, undefined, { value }], none: undefined }),
      )
    }),
  )
})

test('a long answer is not one text', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => ({ id: `m-${index}`, date: '2018-10-01' }))
  expect([...jsonPieces({ lines })].length).toBeGreaterThan(2)
  expect(written({ lines })).toBe(JSON.stringify({ lines }))
})
