import { style } from '@vanilla-extract/css'
import { color, space } from '#renderer/styles/tokens.css.ts'

export const options = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-end',
  flexShrink: 0,
  gap: space.x3,
  padding: `${space.x2} ${space.x4} ${space.x3}`,
  borderBottom: `1px solid ${color.line}`,
  background: color.surface,
})

/** Scrolls as a whole where the window is low, so that the paper always has room. */
export const pane = style({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
})

export const sheets = style({ display: 'flex', flexDirection: 'column', flex: '1 0 360px', minHeight: 0 })

export const hint = style({ padding: `${space.x3} ${space.x4} 0`, margin: 0, color: color.inkSoft })

export const tools = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space.x2,
  padding: `${space.x2} ${space.x4}`,
})

export const several = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: `0 ${space.x4} ${space.x6}`,
})

export const outcome = style({ paddingBottom: space.x3 })

export const failures = style({ margin: 0, paddingLeft: space.x5 })
