import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFileAtOnce } from '#main/storage/make-file-at-once.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

test('a file has its name only when it is whole', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'kopija')
  makeFileAtOnce(file, (draft) => {
    writeFileSync(draft, 'visa')
    expect(readdirSync(folder)).toEqual(['draft-kopija.tmp'])
  })
  expect(readFileSync(file, 'utf8')).toBe('visa')
  expect(readdirSync(folder)).toEqual(['kopija'])
})

test('what fails leaves the former file and no draft; a draft left by a kill is no hindrance', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'kopija')
  writeFileSync(file, 'ankstesnė')
  writeFileSync(join(folder, 'draft-kopija.tmp'), 'pusė')
  const fail = () =>
    makeFileAtOnce(file, (draft) => {
      writeFileSync(draft, 'pusė', { flag: 'wx' })
      throw new Error('nėra vietos')
    })
  expect(fail).toThrow('nėra vietos')
  expect(readdirSync(folder)).toEqual(['kopija'])
  expect(readFileSync(file, 'utf8')).toBe('ankstesnė')
})
