import { style } from '@vanilla-extract/css'
import { color, layer, radius, space, type } from '#renderer/styles/tokens.css.ts'

export const frame = style({
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  background: color.ground,
})

export const middle = style({ display: 'flex', flex: 1, minHeight: 0, minWidth: 0 })

export const nav = style({
  flexShrink: 0,
  width: '176px',
  overflow: 'auto',
  '@media': { '(max-width: 899px)': { width: '56px' } },
  borderInlineEnd: `1px solid ${color.line}`,
  background: color.ground,
})

export const menu = style({ flexShrink: 0, borderBottom: `1px solid ${color.line}` })

/** Between the menu and the rooms, off the window's edge. */
export const note = style({ flexShrink: 0, padding: space.x2, borderBottom: `1px solid ${color.line}` })

export const work = style({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  minWidth: 0,
  minHeight: 0,
  background: color.surface,
})

/** Over the whole window while files are held over it; what lies below takes them. */
export const dropTarget = style({
  position: 'fixed',
  inset: space.x2,
  zIndex: layer.overlay,
  display: 'grid',
  placeItems: 'center',
  border: `2px dashed ${color.accent}`,
  borderRadius: radius.large,
  background: `color-mix(in oklch, ${color.accentSoft} 72%, transparent)`,
  pointerEvents: 'none',
})

export const dropWords = style({
  ...type.prose,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: space.x1,
  padding: `${space.x4} ${space.x6}`,
  maxWidth: '90%',
  border: `1px solid ${color.line}`,
  borderRadius: radius.large,
  background: color.raised,
  color: color.ink,
  textAlign: 'center',
})
