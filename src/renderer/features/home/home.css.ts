import { style } from '@vanilla-extract/css'
import { color, space } from '#renderer/styles/tokens.css.ts'

export const columns = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
  gap: `0 ${space.x8}`,
  alignItems: 'start',
})

export const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: space.x2 })

export const soft = style({ color: color.inkSoft })

export const box = style({
  border: `1px solid ${color.line}`,
  maxHeight: 'max(360px, calc(100vh - 300px))',
  display: 'flex',
})

export const indicator = style({ padding: `${space.x1} 0` })
