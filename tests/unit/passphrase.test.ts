import { expect, test } from 'vitest'
import { proposePassphrase } from '#main/age/propose-passphrase.ts'
import { requirePassphrase } from '#main/age/require-passphrase.ts'
import { judgePassphrase } from '#shared/domain/passphrase/judge-passphrase.ts'

test.each([
  ['', 'short'],
  ['žirgas', 'short'],
  ['  žirgas obe  ', 'short'],
  ['2018-10-01 2019', 'digits'],
  ['ababababababab', 'same'],
  ['Slaptažodis123!', 'common'],
  ['slaptafraze2018', 'common'],
  ['qwertyuiop123', 'common'],
  ['mokykla-lietuva', 'common'],
])('%j is refused as too %s', (typed, problem) => {
  expect(judgePassphrase(typed)).toEqual({ state: 'refused', problem })
  expect(() => requirePassphrase(typed)).toThrow(expect.objectContaining({ code: 'passphrase-weak' }))
})

test.each([
  ['žirgas obelis šaltinis', 'fair'],
  ['Mūsų mokyklos kiemas', 'fair'],
  ['žirgas obelis šaltinis kopa', 'good'],
  ['k4Lv-92xu-Pq7z', 'fair'],
])('%j is taken as %s', (typed, state) => {
  expect(judgePassphrase(typed)).toEqual({ state })
  expect(() => requirePassphrase(typed)).not.toThrow()
})

test('what is proposed is good, and never the same twice', () => {
  const proposed = Array.from({ length: 200 }, proposePassphrase)
  for (const one of proposed) expect(judgePassphrase(one)).toEqual({ state: 'good' })
  expect(new Set(proposed).size).toBe(200)
})
