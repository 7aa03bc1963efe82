import { style, styleVariants } from '@vanilla-extract/css'
import { color, radius, size, space } from '#renderer/styles/tokens.css.ts'

export const choices = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x4,
  maxWidth: size.prose,
})

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

export const counters = style({ display: 'flex', flexWrap: 'wrap', gap: space.x4, margin: 0 })

/** The source left, what was understood right; one under the other where there is no room. */
export const beside = style({
  display: 'grid',
  gap: space.x4,
  gridTemplateColumns: 'minmax(0, 1fr)',
  '@media': { '(min-width: 1200px)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)' } },
})

export const source = style({ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' })

const mark = style({ color: 'inherit', borderRadius: radius.small, borderBottom: '2px solid' })

export const marks = styleVariants({
  understood: [mark, { background: color.metSoft, borderColor: color.met }],
  question: [mark, { background: color.partlySoft, borderColor: color.partly, borderBottomStyle: 'dashed' }],
  leftover: [
    mark,
    { background: color.unknownSoft, borderColor: color.unknown, borderBottomStyle: 'dotted' },
  ],
})

export const list = style({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: space.x2,
})

export const note = style({
  padding: space.x3,
  border: `1px solid ${color.line}`,
  borderRadius: radius.medium,
  display: 'flex',
  flexDirection: 'column',
  gap: space.x2,
})

/** Without its answer nothing of the record is saved. */
export const question = style([note, { boxShadow: `inset 3px 0 0 ${color.partly}` }])

export const sentence = style({ margin: 0, overflowWrap: 'anywhere' })

export const proposals = style({ listStyle: 'none', margin: 0, padding: 0 })

export const proposal = style({
  display: 'grid',
  gridTemplateColumns: `${space.x6} 9rem minmax(0, 2fr) minmax(0, 2fr)`,
  alignItems: 'start',
  gap: space.x2,
  padding: `${space.x2} 0`,
  borderBottom: `1px solid ${color.line}`,
  '@media': {
    '(max-width: 900px)': { gridTemplateColumns: `${space.x6} minmax(0, 1fr)` },
  },
})

const narrow = { '@media': { '(max-width: 900px)': { gridColumn: 2 } } } as const

export const told = style({ display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere', ...narrow })

/** What accepting would change, old and new. */
export const changes = style({ margin: 0, paddingLeft: space.x4 })

export const raw = style({
  ...narrow,
  color: color.inkSoft,
  overflowWrap: 'anywhere',
  quotes: 'none',
  display: '-webkit-box',
  WebkitLineClamp: 3,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
})

export const place = style({ fontWeight: 600 })

export const legend = style({ padding: 0, color: color.inkSoft })

export const columns = style({
  margin: 0,
  padding: 0,
  border: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(14rem, 1fr))',
  gap: space.x3,
})

export const leftover = style({ color: color.inkSoft, overflowWrap: 'anywhere' })
