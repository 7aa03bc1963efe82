import { style } from '@vanilla-extract/css'
import { color, size, space, tabular, type, weight } from '#renderer/styles/tokens.css.ts'

export const columns = style({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
  gap: `0 ${space.x8}`,
  alignItems: 'start',
})

export const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: space.x2 })

export const soft = style({ color: color.inkSoft })

export const list = style({
  maxHeight: 'max(360px, calc(100vh - 300px))',
  overflow: 'auto',
  border: `1px solid ${color.line}`,
})

const line = `1px solid ${color.line}`

export const linkRow = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: space.x2,
  alignItems: 'baseline',
  width: '100%',
  minHeight: size.row,
  padding: `6px ${space.x3}`,
  border: 'none',
  borderBottom: line,
  background: 'transparent',
  textAlign: 'start',
  cursor: 'default',
  selectors: {
    '&:hover': { background: color.hover },
    '&:focus-visible': { outlineOffset: '-2px' },
    'li:last-child > &': { borderBottom: 'none' },
  },
})

export const linkTitle = style({ fontWeight: weight.medium, overflowWrap: 'anywhere' })

export const linkMeta = style({ ...type.small, ...tabular, color: color.inkSoft, whiteSpace: 'nowrap' })

export const linkDetail = style({
  ...type.small,
  gridColumn: '1 / -1',
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: space.x3,
  alignItems: 'center',
  color: color.inkSoft,
})

export const inbox = style({ width: '100%', border: line })

export const head = style({
  ...type.small,
  height: size.row,
  padding: `0 ${space.x2}`,
  background: color.sunken,
  borderBottom: line,
  color: color.inkSoft,
  fontWeight: weight.strong,
  textAlign: 'start',
})

export const cell = style({
  height: size.row,
  padding: `${space.x1} ${space.x2}`,
  borderBottom: line,
  fontWeight: weight.normal,
  textAlign: 'start',
  selectors: { 'tr:last-child > &': { borderBottom: 'none' } },
})

/** A mark with its word stays in one line. */
export const markCell = style([cell, { whiteSpace: 'nowrap' }])

export const questions = style({ paddingBottom: space.x4 })

/** As high and as strong as the heads of the sections below. */
export const questionsHead = style({
  fontWeight: weight.strong,
  cursor: 'pointer',
  padding: `${space.x2} 0`,
  borderBottom: line,
  ':focus-visible': { outline: `2px solid ${color.focus}`, outlineOffset: '2px' },
})
