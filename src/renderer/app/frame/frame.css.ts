import { style } from '@vanilla-extract/css'
import { color } from '#renderer/styles/tokens.css.ts'

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

export const work = style({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  minWidth: 0,
  minHeight: 0,
  background: color.surface,
})
