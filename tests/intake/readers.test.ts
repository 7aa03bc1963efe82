import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RefusedFile } from '#main/intake/open-archive.ts'
import { readCsv } from '#main/intake/read-csv.ts'
import { readDocx } from '#main/intake/read-docx.ts'
import { readSource } from '#main/intake/read-source.ts'
import { dayOfSerial, readXlsx } from '#main/intake/read-xlsx.ts'
import { excelFile, rawWord, wordFile } from './office-files.ts'

const refusal = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    if (error instanceof RefusedFile) return error.reason
    throw error
  }
  return 'read'
}

const textsOf = (rows: readonly (readonly { text: string }[])[]): string[][] =>
  rows.map((row) => row.map(({ text }) => text))

describe('Word', () => {
  it('gives paragraphs and tables with merged cells in their place', async () => {
    const bytes = await wordFile({
      lines: ['Ataskaita'],
      table: [
        [{ lines: ['Nr.'] }, { lines: ['Veikla'] }, { lines: ['Rodiklis'] }],
        [{ lines: ['Mokytojo lygmuo'], span: 3 }],
        [{ lines: ['1'] }, { lines: ['Analizė'] }, { lines: ['Bent 1', 'įvyko'] }],
      ],
    })
    const { blocks } = readDocx(bytes)
    expect(blocks[0]).toMatchObject({ type: 'paragraph', text: 'Ataskaita' })
    const table = blocks[1]
    expect(table?.type === 'table' ? textsOf(table.table.rows) : []).toEqual([
      ['Nr.', 'Veikla', 'Rodiklis'],
      ['Mokytojo lygmuo', '', ''],
      ['1', 'Analizė', 'Bent 1\nįvyko'],
    ])
  })

  it('takes tracked insertions as accepted and removals as done, and reads no field codes', () => {
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
    const { blocks } = readDocx(
      rawWord(
        `<w:p>${run('Buvo ')}<w:del><w:r><w:delText>senas</w:delText></w:r></w:del><w:ins>${run('naujas')}</w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`,
      ),
    )
    expect(blocks).toMatchObject([{ text: 'Buvo naujas' }])
  })

  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a PDF under another name', strToU8('%PDF-1.7 ...'), 'is-pdf'],
    ['an encrypted or old file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'encrypted-or-old'],
    ['plain text', strToU8('PROTOKOLAS'), 'not-an-archive'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'not-a-document'],
    [
      'a document type',
      rawWord('').length > 0
        ? zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') })
        : new Uint8Array(),
      'damaged',
    ],
    ['XML cut off', zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }), 'damaged'],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) }), 'bomb'],
  ])('refuses %s in a word', (_name, bytes, reason) => {
    expect(refusal(() => readDocx(bytes))).toBe(reason)
  })

  it('refuses or reads any cut or flipped file, and never breaks', async () => {
    const bytes = await wordFile({ lines: ['Kovo 5 d. posėdis'] })
    fc.assert(
      fc.property(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (at, mask, isCut) => {
          const damaged = isCut
            ? bytes.slice(0, at)
            : Uint8Array.from(bytes, (byte, place) => (place === at ? byte ^ mask : byte))
          expect(refusal(() => readSource(damaged, 'a.docx'))).toEqual(expect.any(String))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('Excel', () => {
  it('reads texts, numbers, days and percentages as they are shown', async () => {
    const bytes = await excelFile([
      [{ value: 'Data' }, { value: 'Mokytojai' }, { value: 'Dalis' }],
      [
        { value: new Date(Date.UTC(2018, 2, 5)), type: Date, format: 'yyyy-mm-dd' },
        { value: 12, type: Number },
        { value: 0.455, type: Number, format: '0.00%' },
      ],
    ])
    const [sheet] = readXlsx(bytes)
    expect(sheet?.name).toBe('Lapas1')
    expect(textsOf(sheet?.rows ?? [])).toEqual([
      ['Data', 'Mokytojai', 'Dalis'],
      ['2018-03-05', '12', '45,5 %'],
    ])
    expect(sheet?.rows[1]?.[0]?.value).toBe('2018-03-05')
  })

  it.each([
    [1, '1899-12-31'],
    [43164, '2018-03-05'],
    [0, null],
    [90_000, null],
  ])('serial day %d is %s', (serial, day) => {
    expect(dayOfSerial(serial, false)).toBe(day)
  })
})

describe('CSV', () => {
  const windows1257 = (text: string): Uint8Array => {
    const letters: Readonly<Record<string, number>> = {
      ė: 0xeb,
      š: 0xf0,
      ž: 0xfe,
      ų: 0xf8,
      '„': 0x84,
      '“': 0x93,
    }
    return Uint8Array.from(text, (sign) => letters[sign] ?? sign.codePointAt(0) ?? 63)
  }

  it.each([
    ['UTF-8 with semicolons', strToU8('\uFEFFĮstaiga;Mokytojai\r\n"Antanavo; mokykla";5\r\n')],
    ['UTF-8 with commas', strToU8('Įstaiga,Mokytojai\n"Antanavo; mokykla",5\n')],
    ['tabs', strToU8('Įstaiga\tMokytojai\n"Antanavo; mokykla"\t5')],
  ])('%s', (_name, bytes) => {
    expect(textsOf(readCsv(bytes).rows).slice(0, 2)).toEqual([
      ['Įstaiga', 'Mokytojai'],
      ['Antanavo; mokykla', '5'],
    ])
  })

  it('reads the letters of Windows-1257', () => {
    expect(textsOf(readCsv(windows1257('Plutiškių gimnazija;5')).rows)).toEqual([
      ['Plutiškių gimnazija', '5'],
    ])
  })

  it('refuses what is no text', () => {
    expect(refusal(() => readCsv(new Uint8Array([1, 2, 3, 0, 0, 7])))).toBe('binary')
  })
})
