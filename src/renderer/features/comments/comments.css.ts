import { style } from '@vanilla-extract/css'
import { color, size, space, type } from '#renderer/styles/tokens.css.ts'

export const list = style({ margin: 0, padding: 0, listStyle: 'none', maxWidth: size.prose })

export const comment = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: space.x1,
  padding: `${space.x2} 0`,
  borderBottom: `1px solid ${color.line}`,
})

export const head = style({ display: 'flex', flexWrap: 'wrap', columnGap: space.x3, alignItems: 'baseline' })

export const words = style({ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' })

export const soft = style({ ...type.small, color: color.inkSoft })

export const row = style({ display: 'flex', flexWrap: 'wrap', gap: space.x3, alignItems: 'flex-end' })

export const form = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x2,
  maxWidth: size.prose,
})
