import { assignVars, globalStyle } from '@vanilla-extract/css'

import { paletteContrastDark, paletteContrastLight } from './palette-contrast.ts'
import { paletteDark } from './palette-dark.ts'
import { paletteLight } from './palette-light.ts'
import type { Palette } from './palette.ts'
import { color, motion } from './tokens.css.ts'

const follows = ':root:not([data-theme])'

const wear = (palette: Palette, scheme: 'light' | 'dark') => ({
  colorScheme: scheme,
  vars: assignVars(color, palette),
})

globalStyle(':root', wear(paletteLight, 'light'))
globalStyle(follows, {
  '@media': {
    '(prefers-color-scheme: dark)': wear(paletteDark, 'dark'),
  },
})
globalStyle(follows, {
  '@media': {
    '(prefers-contrast: more)': wear(paletteContrastLight, 'light'),
  },
})
globalStyle(follows, {
  '@media': {
    '(prefers-contrast: more) and (prefers-color-scheme: dark)': wear(paletteContrastDark, 'dark'),
  },
})

globalStyle(':root[data-theme="light"]', wear(paletteLight, 'light'))
globalStyle(':root[data-theme="dark"]', wear(paletteDark, 'dark'))
globalStyle(':root[data-theme="contrast"]', wear(paletteContrastLight, 'light'))
globalStyle(':root[data-theme="contrast-dark"]', wear(paletteContrastDark, 'dark'))

globalStyle(':root', { vars: assignVars(motion, { quick: '120ms', calm: '160ms' }) })
globalStyle(':root', {
  '@media': {
    '(prefers-reduced-motion: reduce)': { vars: assignVars(motion, { quick: '0ms', calm: '0ms' }) },
  },
})
