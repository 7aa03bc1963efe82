import { style, styleVariants } from '@vanilla-extract/css'
import { HEAD_PX, RULE_PX } from './matrix-window.ts'
import { color, layer, space, type, weight } from '#renderer/styles/tokens.css.ts'

export const whole = style({ display: 'flex', flexDirection: 'column', gap: space.x3 })

export const bar = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: space.x4 })

export const legend = style({
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: `${space.x1} ${space.x4}`,
  margin: 0,
  padding: 0,
  ...type.small,
})

export const key = style({ display: 'inline-flex', alignItems: 'center', gap: space.x1 })

const shape = style({ display: 'inline-flex', width: '14px', height: '14px' })

export const mark = styleVariants({
  registered: [shape, { color: color.met }],
  record: [shape, { color: color.met }],
  file: [shape, { color: color.met }],
  told: [shape, { color: color.planned }],
  'named-only': [shape, { color: color.partly }],
  planned: [shape, { color: color.planned }],
  nothing: [shape, { color: color.unknown }],
  'not-asked': [shape],
})

export const scroll = style({ overflow: 'auto', maxHeight: '70vh', border: `1px solid ${color.line}` })

export const table = style({ borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed' })

/** Over the rows, each of which is painted by itself: a key would paint all cells again. */
export const head = style({ position: 'relative', zIndex: layer.stuck })
export const row = style({ position: 'relative', zIndex: 0 })

const stuck = style({ position: 'sticky', background: color.surface })

export const corner = style([
  stuck,
  {
    top: 0,
    left: 0,
    zIndex: layer.stuck,
    textAlign: 'left',
    verticalAlign: 'bottom',
    padding: space.x2,
  },
])

export const school = style([
  stuck,
  {
    top: 0,
    padding: space.x1,
    verticalAlign: 'bottom',
    fontWeight: weight.normal,
    borderBottom: `1px solid ${color.line}`,
  },
])

/** Long names stand upright, cut where they do not fit; the whole is in the title and in the cell's name. */
export const schoolName = style({
  ...type.small,
  writingMode: 'vertical-rl',
  transform: 'rotate(180deg)',
  maxHeight: '8.5rem',
  lineHeight: '13px',
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
})

export const rule = style([
  stuck,
  {
    left: 0,
    textAlign: 'left',
    fontWeight: weight.normal,
    padding: `${space.x1} ${space.x2}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${color.line}`,
  },
])

export const cell = style({ padding: 0, textAlign: 'center', borderBottom: `1px solid ${color.line}` })

export const button = style({
  width: '36px',
  height: '32px',
  border: 0,
  backgroundColor: 'transparent',
  cursor: 'pointer',
  // What is brought into sight stands beside the heads and not under them.
  scrollMargin: `${HEAD_PX}px 0 0 ${RULE_PX}px`,
  ':focus-visible': { outline: `2px solid ${color.focus}`, outlineOffset: '-2px' },
  ':hover': { backgroundColor: color.hover },
})

/** A corner of the cell where something was found, drawn so that heads stay above it; how much is in its name. */
export const found = style({
  backgroundImage: `linear-gradient(45deg, transparent 50%, ${color.partly} 50%)`,
  backgroundSize: '8px 8px',
  backgroundPosition: 'top right',
  backgroundRepeat: 'no-repeat',
})
