import type { Palette } from './palette.ts'
import { paletteDark } from './palette-dark.ts'
import { paletteLight } from './palette-light.ts'

/** Black on white with drawn borders: every text at least 7:1. */
export const paletteContrastLight: Palette = {
  ...paletteLight,
  ground: 'oklch(1 0 0)',
  sunken: 'oklch(0.97 0 0)',
  hover: 'oklch(0.93 0.01 240)',
  pressed: 'oklch(0.88 0.01 240)',
  line: 'oklch(0.35 0 0)',
  lineStrong: 'oklch(0 0 0)',
  ink: 'oklch(0 0 0)',
  inkSoft: 'oklch(0.2 0 0)',
  inkFaint: 'oklch(0.3 0 0)',
  accent: 'oklch(0.36 0.08 165)',
  accentHover: 'oklch(0.3 0.07 165)',
  accentInk: 'oklch(0.33 0.075 165)',
  accentSoft: 'oklch(0.9 0.04 165)',
  focus: 'oklch(0.4 0.2 265)',
  met: 'oklch(0.38 0.1 150)',
  notMet: 'oklch(0.4 0.16 27)',
  partly: 'oklch(0.42 0.09 65)',
  planned: 'oklch(0.38 0.13 255)',
  unknown: 'oklch(0.3 0 0)',
}

/** White on near-black ink blue with drawn borders. */
export const paletteContrastDark: Palette = {
  ...paletteDark,
  ground: 'oklch(0.14 0.012 258)',
  surface: 'oklch(0.14 0.012 258)',
  raised: 'oklch(0.17 0.014 258)',
  sunken: 'oklch(0.19 0.014 258)',
  hover: 'oklch(0.27 0.02 258)',
  line: 'oklch(0.75 0.01 258)',
  lineStrong: 'oklch(1 0 0)',
  ink: 'oklch(1 0 0)',
  inkSoft: 'oklch(0.95 0 0)',
  inkFaint: 'oklch(0.9 0 0)',
  accent: 'oklch(0.86 0.11 165)',
  accentHover: 'oklch(0.92 0.08 165)',
  accentInk: 'oklch(0.88 0.1 165)',
  focus: 'oklch(0.9 0.17 100)',
  met: 'oklch(0.86 0.14 150)',
  notMet: 'oklch(0.83 0.11 25)',
  partly: 'oklch(0.89 0.12 90)',
  planned: 'oklch(0.86 0.08 250)',
  unknown: 'oklch(0.9 0 0)',
}
