import { style } from '@vanilla-extract/css'
import { color, space, type } from '#renderer/styles/tokens.css.ts'

export const versions = style({ listStyle: 'none', margin: 0, padding: 0 })

export const version = style({
  padding: `${space.x3} 0`,
  borderBottom: `1px solid ${color.line}`,
})

export const head = style({ display: 'flex', flexWrap: 'wrap', columnGap: space.x3, alignItems: 'baseline' })

export const soft = style([type.small, { color: color.inkSoft }])

export const changes = style([
  type.small,
  { margin: `${space.x1} 0 ${space.x2}`, paddingInlineStart: space.x5, overflowWrap: 'anywhere' },
])

export const raw = style([
  type.small,
  { color: color.inkSoft, flexBasis: '100%', overflowWrap: 'anywhere', quotes: '"„" "“"' },
])
