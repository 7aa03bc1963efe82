import { style, styleVariants } from '@vanilla-extract/css'

import { color, motion, radius, size, space, weight } from '#renderer/styles/tokens.css.ts'

const base = style({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: space.x2,
  minHeight: size.row,
  padding: `5px ${space.x3}`,
  border: '1px solid transparent',
  borderRadius: radius.medium,
  background: 'transparent',
  color: color.ink,
  fontWeight: weight.medium,
  textAlign: 'center',
  cursor: 'default',
  flexShrink: 0,
  maxWidth: '100%',
  transition: `background-color ${motion.quick}, border-color ${motion.quick}`,
  selectors: {
    '&[data-disabled]': {
      color: color.inkFaint,
      background: color.sunken,
      borderColor: color.line,
    },
    '&[data-focus-visible]': { outline: `2px solid ${color.focus}`, outlineOffset: '2px' },
  },
  '@media': {
    '(forced-colors: active)': {
      borderColor: 'ButtonBorder',
      selectors: { '&[data-disabled]': { color: 'GrayText', borderColor: 'GrayText' } },
    },
  },
})

const enabled = '&:not([data-disabled])'

export const button = styleVariants({
  primary: [
    base,
    {
      selectors: {
        [enabled]: { background: color.accent, color: color.onAccent },
        [`${enabled}[data-hovered], ${enabled}[data-pressed]`]: { background: color.accentHover },
      },
      // Else the system paints every button alike, and which one is meant is lost.
      '@media': {
        '(forced-colors: active)': {
          selectors: {
            [enabled]: {
              // Else the words get a ground of the page's colour, on which theirs is not seen.
              forcedColorAdjust: 'none',
              background: 'Highlight',
              color: 'HighlightText',
              borderColor: 'Highlight',
            },
          },
        },
      },
    },
  ],
  secondary: [
    base,
    {
      selectors: {
        [enabled]: { background: color.surface, borderColor: color.lineStrong },
        [`${enabled}[data-hovered]`]: { background: color.hover },
        [`${enabled}[data-pressed]`]: { background: color.pressed },
      },
    },
  ],
  quiet: [
    base,
    {
      selectors: {
        [`${enabled}[data-hovered]`]: { background: color.hover },
        [`${enabled}[data-pressed]`]: { background: color.pressed },
        '&[data-disabled]': { background: 'transparent', borderColor: 'transparent' },
      },
    },
  ],
  danger: [
    base,
    {
      selectors: {
        [enabled]: { background: color.notMet, color: color.onNotMet },
        [`${enabled}[data-hovered], ${enabled}[data-pressed]`]: { filter: 'brightness(0.92)' },
      },
    },
  ],
})

export const small = style({
  fontSize: '0.8125rem',
  minHeight: size.small,
  padding: `1px ${space.x2}`,
  borderRadius: radius.small,
})

export const iconOnly = style({ width: size.row, padding: 0 })

export const iconOnlySmall = style({ width: size.small, minHeight: size.small, padding: 0 })
