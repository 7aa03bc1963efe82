import { style, styleVariants } from '@vanilla-extract/css'
import { color, radius, size, space, tabular, type, weight } from '#renderer/styles/tokens.css.ts'

export const strip = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: space.x1,
  margin: 0,
  border: 0,
  padding: 0,
  minWidth: 0,
})

const chip = style({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '6px',
  minHeight: size.row,
  maxWidth: '260px',
  padding: `0 10px 0 ${space.x2}`,
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.round,
  background: color.surface,
  color: color.ink,
  cursor: 'default',
  textAlign: 'start',
  selectors: { '&:hover': { background: color.hover }, '&:disabled': { color: color.inkSoft } },
})

export const member = styleVariants({
  none: [chip, { borderStyle: 'dashed', color: color.inkSoft }],
  present: [chip, { borderColor: color.met, background: color.metSoft }],
  absent: [chip, { borderColor: color.notMet, background: color.surface, color: color.inkSoft }],
  remote: [chip, { borderColor: color.planned, background: color.plannedSoft }],
})

export const memberMark = styleVariants({
  none: { color: color.inkFaint },
  present: { color: color.met },
  absent: { color: color.notMet },
  remote: { color: color.planned },
})

export const memberName = style({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' })

export const hint = style({ ...type.small, color: color.inkSoft })

export const item = style({
  display: 'grid',
  gridTemplateColumns: '28px minmax(0, 1fr)',
  columnGap: space.x2,
  margin: 0,
  minWidth: 0,
  border: 0,
  padding: `${space.x3} 0 ${space.x4}`,
  borderBottom: `1px solid ${color.line}`,
})

export const itemNumber = style({
  ...tabular,
  ...type.title,
  fontWeight: weight.strong,
  color: color.inkSoft,
  paddingTop: '22px',
})

export const itemBody = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x3,
  maxWidth: size.prose,
  minWidth: 0,
})

/** Last in the order of Tab: a thin row under the fields. */
export const itemTools = style({ display: 'flex', flexWrap: 'wrap', gap: space.x1, alignItems: 'center' })

export const itemFacts = style({
  ...type.small,
  display: 'flex',
  flexWrap: 'wrap',
  gap: `0 ${space.x3}`,
  color: color.inkSoft,
  marginTop: `calc(-1 * ${space.x2})`,
})

export const noQuorum = style({ color: color.notMet })

export const deferred = style({ color: color.partly })

export const addRow = style({ paddingTop: space.x3 })

export const decisions = style({ display: 'flex', flexDirection: 'column', gap: space.x2, minWidth: 0 })

/** Pieces of a row stand beside each other while there is room for its words. */
export const decision = style({
  margin: 0,
  border: 0,
  padding: 0,
  minWidth: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: space.x2,
  alignItems: 'start',
})

export const decisionText = style({
  display: 'flex',
  flexDirection: 'column',
  flex: '1 1 260px',
  gap: space.x2,
  minWidth: 0,
})

/** One stop of Tab for what stands beside and under a row. */
export const rowTools = style({ display: 'contents' })

export const decisionTools = style({ display: 'flex', minWidth: size.row })

export const decisionUnder = style({
  ...type.small,
  display: 'flex',
  flexWrap: 'wrap',
  gap: `0 ${space.x3}`,
  flexBasis: '100%',
  selectors: { '&:empty': { display: 'none' } },
})

export const outcomes = style({ display: 'flex', flexWrap: 'wrap', gap: `0 ${space.x3}` })

export const taskRow = style({
  order: 1,
  flexBasis: '100%',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 160px) auto',
  gap: space.x2,
  alignItems: 'center',
})

/** The vote on one decision stands under it. */
export const decisionVotes = style({ order: 1, flexBasis: '100%' })

const fieldRow = style({
  margin: 0,
  border: 0,
  padding: 0,
  minWidth: 0,
  display: 'grid',
  gap: space.x2,
  alignItems: 'start',
})

export const speaker = style([fieldRow, { gridTemplateColumns: 'minmax(100px, 1fr) minmax(0, 2fr) 32px' }])

export const guest = style([
  fieldRow,
  {
    gridTemplateColumns: 'minmax(100px, 1fr) minmax(100px, 1fr) 32px',
    alignItems: 'end',
    maxWidth: size.prose,
  },
])

export const annex = style([
  fieldRow,
  { gridTemplateColumns: 'minmax(120px, 1fr) 88px 32px', alignItems: 'end', maxWidth: size.prose },
])

export const votes = style({ display: 'flex', flexWrap: 'wrap', gap: space.x2, alignItems: 'end' })

export const row = style({ display: 'flex', flexWrap: 'wrap', gap: space.x2, alignItems: 'center' })

export const tools = style({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: `${space.x1} ${space.x1}`,
})

export const key = style({
  ...type.small,
  fontFamily: 'inherit',
  padding: '0 5px',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.small,
  background: color.surface,
})

export const chipNote = style({
  ...type.small,
  display: 'inline-flex',
  alignItems: 'center',
  gap: '3px',
  whiteSpace: 'nowrap',
  color: color.inkSoft,
})

export const voteWords = style({
  ...type.small,
  display: 'flex',
  alignItems: 'center',
  gap: space.x1,
  minHeight: size.row,
  color: color.inkSoft,
})

export const tooMany = style([voteWords, { color: color.notMet }])

/** Parted from the first month's head, as the search field of other lists is. */
export const seriesChoice = style({ padding: space.x2, borderBottom: `1px solid ${color.line}` })

export const series = style({ padding: space.x3, borderBottom: `1px solid ${color.line}` })

export const promise = style({ display: 'flex', flexWrap: 'wrap', gap: `0 ${space.x3}` })
