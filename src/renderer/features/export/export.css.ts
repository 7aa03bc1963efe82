import { style } from '@vanilla-extract/css'
import { color, radius, space } from '#renderer/styles/tokens.css.ts'

/** The page of a paper in words, what changes marked by a line through it and a bar beside it. */
export const lines = style({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: space.x2,
})

export const line = style({ margin: 0, paddingLeft: space.x3, overflowWrap: 'anywhere' })

export const changed = style([line, { boxShadow: `inset 3px 0 0 ${color.accent}` }])

export const before = style({ color: color.inkSoft, textDecoration: 'line-through' })

export const after = style({ display: 'block', color: color.ink, textDecoration: 'none' })

/** A place to drop a file. */
export const drop = style({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: space.x2,
  padding: space.x4,
  border: `1px dashed ${color.lineStrong}`,
  borderRadius: radius.medium,
  selectors: { '&[data-drop-target]': { background: color.accentSoft } },
})

export const list = style({ margin: 0, paddingLeft: space.x5, overflowWrap: 'anywhere' })
