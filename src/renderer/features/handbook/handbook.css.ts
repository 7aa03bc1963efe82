import { style } from '@vanilla-extract/css'
import { color, radius, space, type, weight } from '#renderer/styles/tokens.css.ts'

export const book = style({
  display: 'grid',
  gridTemplateColumns: '248px minmax(0, 1fr)',
  height: 'min(680px, calc(100vh - 128px))',
  gap: space.x5,
  '@media': { '(max-width: 899px)': { gridTemplateColumns: '176px minmax(0, 1fr)', gap: space.x3 } },
})

export const contents = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x2,
  minHeight: 0,
  paddingTop: '2px',
})

export const list = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  borderInlineEnd: `1px solid ${color.line}`,
})

export const page = style({
  minHeight: 0,
  overflow: 'auto',
  padding: `2px ${space.x3} ${space.x6} 2px`,
  borderRadius: radius.small,
})

export const title = style({ ...type.title, fontWeight: weight.strong, margin: `0 0 ${space.x3}` })

export const head = style({ ...type.prose, fontWeight: weight.strong, margin: `${space.x5} 0 ${space.x2}` })

export const words = style({ maxWidth: '68ch', margin: `0 0 ${space.x3}` })

const lines = style({
  maxWidth: '68ch',
  margin: `0 0 ${space.x3}`,
  paddingInlineStart: space.x6,
  display: 'flex',
  flexDirection: 'column',
  gap: space.x1,
})

export const steps = style([lines, { listStyle: 'decimal' }])

export const points = style([lines, { listStyle: 'disc' }])

export const key = style({
  padding: '0 5px',
  border: `1px solid ${color.line}`,
  borderRadius: radius.small,
  background: color.sunken,
  fontFamily: 'inherit',
  fontSize: '0.8125rem',
  whiteSpace: 'nowrap',
})

export const figure = style({ margin: `${space.x4} 0` })

export const picture = style({
  display: 'block',
  maxWidth: '100%',
  height: 'auto',
  border: `1px solid ${color.line}`,
  borderRadius: radius.medium,
})

export const caption = style({ ...type.small, marginTop: space.x1, color: color.inkSoft })
