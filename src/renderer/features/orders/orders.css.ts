import { style } from '@vanilla-extract/css'
import { color, size, space, tabular, type } from '#renderer/styles/tokens.css.ts'

export const points = style({ display: 'flex', flexDirection: 'column', gap: space.x2, maxWidth: size.prose })

export const text = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x3,
  maxWidth: size.prose,
})

const bare = { margin: 0, padding: 0, minWidth: 0, border: 0 } as const

export const pointGroup = style({ ...bare, display: 'flex', flexDirection: 'column', gap: space.x2 })

export const point = style({
  display: 'grid',
  gridTemplateColumns: '24px minmax(0, 1fr) auto',
  gap: space.x2,
  alignItems: 'start',
})

export const pointTools = style({ display: 'flex' })

export const subPoint = style({
  ...bare,
  display: 'grid',
  gridTemplateColumns: '36px minmax(0, 1fr) 32px',
  gap: space.x2,
  alignItems: 'start',
  marginInlineStart: space.x8,
})

export const number = style([tabular, { paddingTop: '10px', textAlign: 'end' }])

export const annex = style({
  ...bare,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 88px 32px',
  columnGap: space.x2,
  rowGap: space.x1,
  alignItems: 'end',
  paddingBottom: space.x3,
  borderBottom: `1px solid ${color.line}`,
})

export const annexMark = style({ gridColumn: '1 / -1', order: 2, ...type.small, color: color.inkSoft })

export const effect = style({
  ...bare,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 200px) minmax(0, 1fr) 32px',
  columnGap: space.x2,
  alignItems: 'end',
})

export const effectText = style({ gridColumn: '2 / 3' })

/** What is said of the order over its form; no room is taken where nothing is. */
export const standing = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x2,
  maxWidth: size.prose,
  selectors: { '&:not(:empty)': { paddingTop: space.x3 } },
})
