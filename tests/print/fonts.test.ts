import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fontCoverage } from '#main/print/font-coverage.ts'
import { ownFontName, PAPER_FAMILY } from '#main/print/own-font-name.ts'
import { createPress } from '#main/print/press.ts'
import { isPlain, plainSigns, printableText } from '#main/print/printable-text.ts'
import { fontGlyphs } from '#main/print/font-coverage.ts'
import { letterWidths } from '#main/print/letter-widths.ts'
import { unhintedFont } from '#main/print/unhinted-font.ts'
import { minutesOf } from './paper-samples.ts'

const folder = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
const font = readFileSync(path.join(folder, '400Regular/Tinos_400Regular.ttf'))
const coverage = fontCoverage(font)

describe('the typeface of papers', () => {
  it('has every Lithuanian letter, with accents, and the signs of documents', () => {
    const letters = 'AĄBCČDEĘĖFGHIĮYJKLMNOPRSŠTUŲŪVZŽaąbcčdeęėfghiįyjklmnoprsštuųūvzž'
    for (const sign of `${letters}\u0301\u0303\u0300„“–—−€%§№\u00A0\u00AD`) {
      expect(coverage.has(sign.codePointAt(0) ?? 0), sign).toBe(true)
    }
    expect(coverage.has(0x6f22)).toBe(false)
  })

  it('goes by its own name, so that no font of the machine takes its place', () => {
    const renamed = ownFontName(font)
    expect(renamed).toHaveLength(font.length)
    expect(fontCoverage(renamed)).toEqual(coverage)
    const bytes = Buffer.from(createPress().pdf(minutesOf()).bytes).toString('latin1')
    const names = Array.from(bytes.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/gu), ([, name]) => name)
    expect(new Set(names)).toEqual(new Set([`${PAPER_FAMILY}-Bold`, `${PAPER_FAMILY}-Regular`]))
  })

  it('can really draw, in PDF/A, every sign that is let through', () => {
    const all = Array.from(coverage, (code) => String.fromCodePoint(code)).join(' ')
    const { text, replaced } = printableText(all, coverage)
    expect(replaced).toEqual([])
    expect(Array.from(text).length).toBeGreaterThan(5000)
    expect(
      createPress().pdf(
        minutesOf({
          place: '',
          purpose: '',
          agenda: [
            { id: 'a', title: 'Dėl raidžių', considered: all, decisions: [{ id: 'd', text: 'Taip.' }] },
          ],
        }),
      ).replaced,
    ).toEqual([])
  })

  it('draws the same outlines without programs for coarse screens', () => {
    const bare = unhintedFont(font)
    expect(fontGlyphs(bare)).toEqual(fontGlyphs(font))
    expect(letterWidths([bare])).toEqual(letterWidths([font]))
    for (const name of ['fpgm', 'prep', 'cvt ', 'gasp']) {
      expect(font.subarray(0, 600).includes(name, 0, 'latin1'), name).toBe(true)
      expect(bare.subarray(0, 600).includes(name, 0, 'latin1'), name).toBe(false)
    }
  })

  it('passes over only such texts as would come back unchanged', () => {
    const plain = plainSigns(coverage)
    expect(isPlain(`Dėl „Ąžuolo“ – 10\u00A0proc. ${'a'.repeat(40)}`, plain)).toBe(true)
    const sign = fc.oneof(
      fc.constantFrom(
        ' ',
        'a',
        'ė',
        '\t',
        '\n',
        '\u00AD',
        '\u200B',
        '\u202E',
        '\u0301',
        '\uD83D',
        'a'.repeat(39),
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 6 }), (signs) => {
        const text = signs.join('')
        const changed = printableText(text, coverage)
        expect(!isPlain(text, plain) || changed.text === text, JSON.stringify(text)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
