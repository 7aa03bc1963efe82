import { style } from '@vanilla-extract/css'

import { color, layer, motion, radius, size, space, type } from '#renderer/styles/tokens.css.ts'

export const popover = style({
  display: 'flex',
  flexDirection: 'column',
  minWidth: 'var(--trigger-width)',
  maxWidth: '480px',
  overflow: 'hidden',
  border: `1px solid ${color.line}`,
  borderRadius: radius.medium,
  background: color.raised,
  color: color.ink,
  boxShadow: `0 4px 16px ${color.shadow}`,
  zIndex: layer.overlay,
  transition: `opacity ${motion.quick}`,
  selectors: { '&[data-entering], &[data-exiting]': { opacity: 0 } },
})

export const list = style({ padding: space.x1, overflow: 'auto', outline: 'none', maxHeight: '360px' })

/** One row of a list of choices or of a menu. */
export const option = style({
  display: 'grid',
  gridTemplateColumns: '16px 1fr auto',
  alignItems: 'center',
  columnGap: space.x2,
  minHeight: '28px',
  padding: `${space.x1} ${space.x2}`,
  borderRadius: radius.small,
  cursor: 'default',
  outline: 'none',
  selectors: {
    '&[data-focused], &[data-hovered]': { background: color.hover },
    '&[data-focus-visible]': { background: color.accentSoft },
    '&[data-disabled]': { color: color.inkFaint, opacity: 0.75 },
  },
  '@media': {
    '(forced-colors: active)': {
      forcedColorAdjust: 'none',
      selectors: {
        '&[data-focused], &[data-focus-visible]': { background: 'Highlight', color: 'HighlightText' },
        '&[data-disabled]': { color: 'GrayText' },
      },
    },
  },
})

/** A choice: the words stand under the field's own text, the tick at the end. */
export const choice = style([option, { gridTemplateColumns: 'minmax(0, 1fr) 16px' }])
export const choiceWords = style({ gridColumn: 1, overflowWrap: 'anywhere' })
export const choiceDetail = style({ ...type.small, gridColumn: 1, color: color.inkFaint })
export const choiceCheck = style({ gridColumn: 2, gridRow: 1, color: color.accentInk })

export const check = style({ gridColumn: 1, color: color.accentInk })
export const words = style({ gridColumn: 2, minWidth: 0, overflowWrap: 'anywhere' })
export const after = style({ ...type.small, gridColumn: 3, color: color.inkFaint, whiteSpace: 'nowrap' })
export const empty = style({ padding: `${space.x2} ${space.x3}`, color: color.inkFaint, minHeight: size.row })
export const separator = style({ height: '1px', margin: `${space.x1} 0`, background: color.line, border: 0 })
