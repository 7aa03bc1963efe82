import { style, styleVariants } from '@vanilla-extract/css'

import {
  color,
  layer,
  motion,
  radius,
  space,
  stuckGround,
  type,
  weight,
} from '#renderer/styles/tokens.css.ts'

export const scrim = style({
  position: 'fixed',
  inset: 0,
  zIndex: layer.overlay,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  padding: space.x6,
  background: color.scrim,
  transition: `opacity ${motion.calm}`,
  selectors: { '&[data-entering], &[data-exiting]': { opacity: 0 } },
})

export const scrimHanging = style([scrim, { alignItems: 'flex-start', paddingTop: `max(${space.x6}, 12vh)` }])

export const scrimEnd = style([scrim, { justifyContent: 'flex-end', alignItems: 'stretch', padding: 0 }])

const panel = style({
  vars: { [stuckGround]: color.raised },
  display: 'flex',
  flexDirection: 'column',
  background: color.raised,
  color: color.ink,
  border: `1px solid ${color.line}`,
  boxShadow: `0 12px 40px ${color.shadow}`,
  outline: 'none',
  minHeight: 0,
})

export const dialogPanel = styleVariants({
  small: [panel, { width: '440px', maxWidth: '100%', maxHeight: '100%', borderRadius: radius.large }],
  medium: [panel, { width: '640px', maxWidth: '100%', maxHeight: '100%', borderRadius: radius.large }],
  large: [panel, { width: '960px', maxWidth: '100%', maxHeight: '100%', borderRadius: radius.large }],
})

export const drawerPanel = style([
  panel,
  {
    width: '480px',
    maxWidth: '100%',
    borderWidth: '0 0 0 1px',
    transition: `transform ${motion.calm}`,
    selectors: {
      [`${scrimEnd}[data-entering] &, ${scrimEnd}[data-exiting] &`]: { transform: 'translateX(24px)' },
    },
  },
])

export const dialog = style({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  flex: 1,
  outline: 'none',
})

export const head = style({
  display: 'flex',
  alignItems: 'flex-start',
  gap: space.x2,
  padding: `${space.x4} ${space.x4} ${space.x3} ${space.x5}`,
})

export const drawerHead = style([head, { borderBottom: `1px solid ${color.line}` }])

export const title = style({
  ...type.title,
  flex: 1,
  minWidth: 0,
  paddingTop: space.x1,
  fontWeight: weight.strong,
  overflowWrap: 'anywhere',
})

export const body = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: `2px ${space.x5} ${space.x4}`,
  display: 'flex',
  flexDirection: 'column',
  gap: space.x3,
})

export const drawerBody = style([body, { paddingTop: space.x4 }])

export const foot = style({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'flex-end',
  gap: space.x2,
  padding: `${space.x3} ${space.x5}`,
  borderTop: `1px solid ${color.line}`,
})
