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
  gridTemplateColumns: '28px minmax(0, 720px) auto',
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

/** Last in the order of Tab, beside the title on the screen. */
export const itemTools = style({ display: 'flex', alignSelf: 'start', paddingTop: '20px' })

export const addRow = style({ paddingTop: space.x3 })

export const decision = style({
  margin: 0,
  border: 0,
  padding: 0,
  minWidth: 0,
  display: 'grid',
  gridTemplateColumns: '148px minmax(0, 1fr) 32px',
  gap: space.x2,
  alignItems: 'start',
})

export const decisionText = style({ display: 'flex', flexDirection: 'column', gap: space.x2, minWidth: 0 })

export const taskRow = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 140px auto',
  gap: space.x2,
  alignItems: 'center',
})

export const speaker = style({
  display: 'grid',
  gridTemplateColumns: 'minmax(120px, 1fr) minmax(0, 2fr) 32px',
  gap: space.x2,
  alignItems: 'start',
})

export const votes = style({ display: 'flex', flexWrap: 'wrap', gap: space.x2, alignItems: 'end' })

export const row = style({ display: 'flex', flexWrap: 'wrap', gap: space.x2, alignItems: 'center' })

export const finding = style({
  display: 'flex',
  alignItems: 'center',
  gap: space.x2,
  width: '100%',
  minHeight: size.small,
  padding: `2px ${space.x2}`,
  border: 'none',
  borderRadius: radius.small,
  background: 'transparent',
  textAlign: 'start',
  cursor: 'default',
  selectors: { '&:hover': { background: color.hover } },
})

export const findingMark = styleVariants({
  missing: { color: color.notMet, flexShrink: 0 },
  odd: { color: color.partly, flexShrink: 0 },
  hint: { color: color.inkFaint, flexShrink: 0 },
  ok: { color: color.met, flexShrink: 0 },
})

export const checker = style({
  flexShrink: 0,
  maxHeight: '30%',
  overflow: 'auto',
  padding: `${space.x2} ${space.x3}`,
  borderTop: `1px solid ${color.line}`,
  background: color.surface,
})

export const checkerTitle = style({ ...type.small, fontWeight: weight.strong, color: color.inkSoft })
