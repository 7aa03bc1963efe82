import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { guardedSource, SOURCE_LIMITS } from '#main/intake/guarded-source.ts'
import { RefusedFile } from '#main/intake/open-archive.ts'
import lt from '#shared/i18n/messages/intake.lt.json' with { type: 'json' }
import { startApp } from '../support/test-app.ts'
import { excelFile, wordFile } from './office-files.ts'

const WORDS: Readonly<Record<string, string>> = lt

/** A part of so many bytes, of which the archive's own list tells another number. */
function lyingArchive(part: string, bytes: number, told: number): Uint8Array {
  const archive = zipSync({ [part]: new Uint8Array(bytes) })
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  for (let at = 0; at + 4 < archive.length; at++) {
    const sign = view.getUint32(at, true)
    if (sign === 0x04034b50) view.setUint32(at + 22, told, true)
    if (sign === 0x02014b50) view.setUint32(at + 24, told, true)
  }
  return archive
}

const twoHundredMegabytes = (): Uint8Array => {
  const bytes = new Uint8Array(200 * 1024 * 1024)
  bytes.set([0x50, 0x4b, 3, 4])
  return bytes
}

const FILES: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
  ['an encrypted one', 'a.docx', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'encrypted-or-old'],
  [
    'a truncated one',
    'a.docx',
    async () => (await wordFile({ lines: ['Protokolas'] })).slice(0, 900),
    'damaged',
  ],
  [
    'a truncated workbook',
    'a.xlsx',
    async () => (await excelFile([[{ value: 'A' }]])).slice(0, 900),
    'damaged',
  ],
  ['a bomb', 'a.xlsx', () => lyingArchive('xl/workbook.xml', 1000, 200 * 1024 * 1024), 'bomb'],
  ['a bomb that lies', 'a.docx', () => lyingArchive('word/document.xml', 4 * 1024 * 1024, 100), 'damaged'],
  ['a PDF called Word', 'a.docx', () => strToU8('%PDF-1.7\n%abc'), 'is-pdf'],
  ['200 MB', 'a.docx', twoHundredMegabytes, 'too-large'],
  ['bytes called Word', 'a.docx', () => new Uint8Array(3000).fill(200), 'not-an-archive'],
  ['bytes called text', 'a.txt', () => new Uint8Array(3000).map((_, at) => at % 256), 'binary'],
  ['another archive', 'a.zip', () => zipSync({ 'a.txt': strToU8('a') }), 'unknown-type'],
  [
    'an OpenDocument file',
    'a.odt',
    () =>
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8('<a/>'),
      }),
    'other-office',
  ],
  ['an RTF file named .doc', 'a.doc', () => strToU8('{\\rtf1\\ansi Antanavo – 5}'), 'other-office'],
  [
    'a web page named .xls',
    'a.xls',
    () => strToU8('\n<html><body><table></table></body></html>'),
    'other-office',
  ],
]

describe('files that are not what they should be', () => {
  it.each(FILES)('%s is refused in a word, within bounds', async (_name, fileName, bytes, reason) => {
    const refused = await guardedSource({ bytes: await bytes(), fileName }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(RefusedFile)
    expect((refused as RefusedFile).reason).toBe(reason)
    expect(WORDS[`intake.refused.${reason}`]).toMatch(/\p{L}{3}/u)
  })

  it.each([
    ['too long', { ...SOURCE_LIMITS, milliseconds: 1 }],
    ['too much memory', { ...SOURCE_LIMITS, memoryBytes: 1 }],
  ])('a file that takes %s is given up, and the program goes on', async (_name, limits) => {
    const sound = await wordFile({ lines: ['Protokolas'] })
    const refused = await guardedSource({ bytes: sound, fileName: 'a.docx' }, { limits }).catch(
      (error: unknown) => error,
    )
    expect(refused).toMatchObject({ reason: 'too-heavy' })
    expect(await guardedSource({ bytes: sound, fileName: 'a.docx' })).toMatchObject({ type: 'document' })
  })

  it('macros are not looked at: the text beside them is read', async () => {
    const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Protokolas</w:t></w:r></w:p></w:body></w:document>`
    const bytes = zipSync({
      'word/document.xml': strToU8(body),
      'word/vbaProject.bin': new Uint8Array(2000).fill(7),
    })
    expect(await guardedSource({ bytes, fileName: 'a.docm' })).toMatchObject({
      document: { blocks: [{ text: 'Protokolas' }] },
    })
  })

  it('nothing is changed by any of them, nor by bytes pasted as text', async () => {
    const app = await startApp()
    await app.call('workspace.openPractice', { as: 'municipality', author: 'koordinatorė' })
    const before = await app.call('records.list', { kind: 'event' })
    const asked = FILES.filter(([name]) => name.includes('called')).map(async ([, fileName, bytes]) => {
      const base64 = Buffer.from(await bytes()).toString('base64')
      return app.call('intake.apply', { fileName, base64, answers: {}, accepted: null })
    })
    const text = String.fromCodePoint(0, 1, 2, 200).repeat(50)
    asked.push(app.call('intake.apply', { fileName: '', text, answers: {}, accepted: null }))
    for (const one of await Promise.allSettled(asked)) {
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'file-unreadable' } })
    }
    expect(await app.call('records.list', { kind: 'event' })).toEqual(before)
  })
})
