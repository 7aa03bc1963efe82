import { style } from '@vanilla-extract/css'
import { color, radius, space } from '#renderer/styles/tokens.css.ts'

export const bundle = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x1,
  padding: `${space.x2} ${space.x3}`,
  border: `1px solid ${color.line}`,
  borderRadius: radius.medium,
})

export const bundleHead = style({ display: 'flex', flexWrap: 'wrap', gap: space.x3, alignItems: 'center' })

export const sender = style({ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' })

export const soft = style({ color: color.inkSoft })

export const details = style({ color: color.ink })

export const summary = style({ minHeight: '24px', cursor: 'default' })

export const changes = style({ padding: `${space.x1} 0 ${space.x1} ${space.x4}` })

export const merge = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: space.x3,
  padding: `${space.x1} 0`,
  borderBottom: `1px solid ${color.line}`,
})

export const mergeWords = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space.x3,
  alignItems: 'center',
  flex: '1 1 320px',
  minWidth: 0,
})

export const question = style({ overflowWrap: 'anywhere' })

export const answers = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: space.x2 })

export const why = style({ flex: '1 1 240px', maxWidth: '480px' })

export const fields = style({ padding: `0 0 ${space.x1} ${space.x4}`, overflowWrap: 'anywhere' })

export const before = style({ color: color.inkSoft })

export const after = style({ textDecoration: 'none', fontWeight: 600 })

export const group = style({ display: 'flex', flexDirection: 'column', gap: space.x2 })

export const groupHead = style({ display: 'flex', flexWrap: 'wrap', gap: space.x3, alignItems: 'center' })

export const groupName = style({
  flex: '1 1 240px',
  minWidth: 0,
  overflowWrap: 'anywhere',
  fontSize: 'inherit',
})

export const fact = style({ display: 'flex', flexWrap: 'wrap', gap: space.x3, alignItems: 'center' })

/** A day and its time stay together. */
export const moment = style({ whiteSpace: 'nowrap' })
