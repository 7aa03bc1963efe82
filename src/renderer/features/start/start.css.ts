import { style } from '@vanilla-extract/css'
import { color, radius, size, space, type, weight } from '#renderer/styles/tokens.css.ts'

export const ground = style({ height: '100%', overflow: 'auto', background: color.ground })

export const sheet = style({
  boxSizing: 'border-box',
  maxWidth: '880px',
  margin: `${space.x8} auto`,
  padding: space.x8,
  background: color.surface,
  border: `1px solid ${color.line}`,
  borderRadius: radius.large,
})

export const title = style({ ...type.title, fontWeight: weight.strong })

export const lead = style({ maxWidth: size.prose, margin: `${space.x2} 0 ${space.x6}`, color: color.inkSoft })

export const columns = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
  gap: space.x8,
  alignItems: 'start',
})

export const form = style({ display: 'flex', flexDirection: 'column', gap: space.x3 })

export const foot = style({ display: 'flex', justifyContent: 'flex-end', marginTop: space.x3 })
