import { keyframes, style } from '@vanilla-extract/css'

import { color, motion, radius, space, tabular, type } from '#renderer/styles/tokens.css.ts'

export const progress = style({ display: 'flex', alignItems: 'flex-end', gap: space.x2 })

export const bar = style({ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: space.x1 })

export const words = style({ display: 'flex', justifyContent: 'space-between', gap: space.x3 })

export const value = style({ ...type.small, ...tabular, color: color.inkSoft })

export const track = style({
  height: '6px',
  overflow: 'hidden',
  borderRadius: radius.round,
  background: color.pressed,
  '@media': { '(forced-colors: active)': { border: '1px solid CanvasText' } },
})

export const fill = style({
  height: '100%',
  background: color.accent,
  transition: `width ${motion.calm}`,
  '@media': { '(forced-colors: active)': { forcedColorAdjust: 'none', background: 'Highlight' } },
})

const wander = keyframes({ from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(250%)' } })

export const wandering = style([
  fill,
  {
    width: '40%',
    '@media': {
      '(prefers-reduced-motion: no-preference)': { animation: `${wander} 1.4s linear infinite` },
      '(prefers-reduced-motion: reduce)': { width: '100%', opacity: 0.5 },
    },
  },
])
