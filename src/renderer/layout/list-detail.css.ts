import { style } from '@vanilla-extract/css'
import { color, space } from '#renderer/styles/tokens.css.ts'

export const page = style({ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, minWidth: 0 })

export const listPane = style({
  display: 'flex',
  flexDirection: 'column',
  flex: 1,
  minHeight: 0,
  background: color.surface,
})

export const detailPane = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: `0 ${space.x4} ${space.x6}`,
  background: color.surface,
})

export const sidePane = style({ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 })
