import { style } from '@vanilla-extract/css'

import { color, layer, motion, radius, space, type } from '#renderer/styles/tokens.css.ts'

export const tooltip = style({
  ...type.small,
  display: 'flex',
  gap: space.x2,
  maxWidth: '280px',
  padding: `${space.x1} ${space.x2}`,
  borderRadius: radius.small,
  border: '1px solid transparent',
  background: color.ink,
  color: color.surface,
  zIndex: layer.overlay,
  transition: `opacity ${motion.quick}`,
  selectors: { '&[data-entering], &[data-exiting]': { opacity: 0 } },
})

export const shortcut = style({ opacity: 0.85 })
