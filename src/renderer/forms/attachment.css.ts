import { style } from '@vanilla-extract/css'
import { color, radius, space, tabular, type } from '#renderer/styles/tokens.css.ts'

/** Takes a whole line of the row it stands in, under whatever else the row has. */
export const field = style({
  gridColumn: '1 / -1',
  order: 1,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space.x2,
  margin: 0,
  padding: `2px ${space.x2}`,
  minWidth: 0,
  border: `1px dashed transparent`,
  borderRadius: radius.medium,
})

export const empty = style({ borderColor: color.line })

export const over = style({ borderColor: color.accent, background: color.accentSoft })

export const name = style({ overflowWrap: 'anywhere', minWidth: 0 })

export const soft = style([tabular, { ...type.small, color: color.inkSoft }])

export const wide = style({ flexBasis: '100%' })

export const picture = style({ display: 'block', maxWidth: '100%', maxHeight: '70vh', margin: '0 auto' })
