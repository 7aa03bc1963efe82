import { style } from '@vanilla-extract/css'

import { color, motion, radius, size, space, type } from '#renderer/styles/tokens.css.ts'

/** A tick box or radio with its words; the whole row takes the click. */
export const choice = style({
  display: 'inline-flex',
  alignItems: 'flex-start',
  gap: space.x2,
  padding: '6px 0',
  minHeight: size.row,
  lineHeight: type.base.lineHeight,
  cursor: 'default',
  position: 'relative',
  selectors: { '&[data-disabled]': { color: color.inkFaint } },
})

export const words = style({ minWidth: 0, overflowWrap: 'anywhere' })

const mark = style({
  flexShrink: 0,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  width: '16px',
  height: '16px',
  margin: '2px 0',
  border: `1px solid ${color.lineStrong}`,
  background: color.surface,
  color: color.onAccent,
  transition: `background-color ${motion.quick}, border-color ${motion.quick}`,
  selectors: {
    [`${choice}[data-hovered] &`]: { borderColor: color.ink },
    [`${choice}[data-selected] &, ${choice}[data-indeterminate] &`]: {
      background: color.accent,
      borderColor: color.accent,
    },
    [`${choice}[data-invalid] &`]: { borderColor: color.notMet },
    [`${choice}[data-focus-visible] &`]: { outline: `2px solid ${color.focus}`, outlineOffset: '2px' },
    [`${choice}[data-disabled] &`]: {
      borderColor: color.line,
      background: color.sunken,
      color: color.inkFaint,
    },
  },
  '@media': {
    '(forced-colors: active)': {
      forcedColorAdjust: 'none',
      borderColor: 'ButtonBorder',
      background: 'Canvas',
      color: 'HighlightText',
      selectors: {
        [`${choice}[data-selected] &, ${choice}[data-indeterminate] &`]: { background: 'Highlight' },
        [`${choice}[data-disabled] &`]: { borderColor: 'GrayText', background: 'Canvas', color: 'GrayText' },
      },
    },
  },
})

export const box = style([mark, { borderRadius: radius.small }])

export const circle = style([mark, { borderRadius: radius.round }])

export const dot = style({
  width: '6px',
  height: '6px',
  borderRadius: radius.round,
  background: 'currentColor',
})

export const under = style({ ...type.small, color: color.inkFaint, paddingInlineStart: '24px' })

export const stack = style({ display: 'flex', flexDirection: 'column', minWidth: 0 })

export const row = style({ display: 'flex', flexWrap: 'wrap', columnGap: space.x4 })
