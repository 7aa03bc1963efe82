import { describe, expect, it } from 'vitest'

import { paletteContrastDark, paletteContrastLight } from '#renderer/styles/palette-contrast.ts'
import { paletteDark } from '#renderer/styles/palette-dark.ts'
import { paletteLight } from '#renderer/styles/palette-light.ts'
import type { Palette } from '#renderer/styles/palette.ts'
import { contrast } from '#tests/unit/ui/oklch-luminance.ts'

type Pair = readonly [text: keyof Palette, under: keyof Palette]

const surfaces = ['ground', 'surface', 'raised', 'sunken', 'hover'] as const
const texts = ['ink', 'inkSoft', 'inkFaint', 'accentInk', 'notMet'] as const
const softs = ['accentSoft', 'metSoft', 'notMetSoft', 'partlySoft', 'plannedSoft', 'unknownSoft'] as const
const marks = ['met', 'notMet', 'partly', 'planned', 'unknown', 'accent', 'focus', 'lineStrong'] as const

const textPairs: readonly Pair[] = [
  ...texts.flatMap((text) => surfaces.map((under): Pair => [text, under])),
  ...softs.flatMap((under): Pair[] => [
    ['ink', under],
    ['accentInk', under],
  ]),
  ['onAccent', 'accent'],
  ['onAccent', 'accentHover'],
  ['onNotMet', 'notMet'],
  ['surface', 'ink'],
]
const markPairs: readonly Pair[] = marks.flatMap((mark) =>
  (['ground', 'surface', 'raised', 'sunken'] as const).map((under): Pair => [mark, under]),
)

const failing = (palette: Palette, pairs: readonly Pair[], least: number): readonly string[] =>
  pairs
    .map(([text, under]) => ({ text, under, ratio: contrast(palette[text], palette[under]) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ text, under, ratio }) => `${text} on ${under}: ${ratio.toFixed(2)}`)

const palettes: readonly (readonly [string, Palette, number])[] = [
  ['light', paletteLight, 4.5],
  ['dark', paletteDark, 4.5],
  ['contrast', paletteContrastLight, 7],
  ['contrast-dark', paletteContrastDark, 7],
]

describe.each(palettes)('the %s palette', (_name, palette, least) => {
  it('keeps text readable on everything it stands on', () => {
    expect(failing(palette, textPairs, least)).toEqual([])
  })
  it('keeps marks and the borders of controls visible', () => {
    expect(failing(palette, markPairs, 3)).toEqual([])
  })
})

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('oklch(0 0 0)', 'oklch(1 0 0)')).toBeCloseTo(21, 1)
    expect(contrast('oklch(0.5 0.1 20)', 'oklch(0.5 0.1 20)')).toBe(1)
  })
})
