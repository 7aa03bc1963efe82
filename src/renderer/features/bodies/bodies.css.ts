import { globalStyle, style } from '@vanilla-extract/css'
import { color, space, type } from '#renderer/styles/tokens.css.ts'

const plain = style({ margin: 0, border: 0, padding: 0, minWidth: 0 })

export const memberLine = style([
  plain,
  {
    display: 'grid',
    gridTemplateColumns:
      'minmax(96px, 2fr) minmax(96px, 1.4fr) minmax(88px, 1fr) minmax(112px, 1fr) 126px 126px 32px',
    gap: space.x2,
    alignItems: 'end',
  },
])

// A date gives up its own width here: the line decides.
globalStyle(`${memberLine} input`, { width: '100%' })

export const memberRow = style([
  plain,
  {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(150px, 100%), 1fr))',
    gap: space.x2,
    alignItems: 'end',
    paddingBottom: space.x3,
    borderBottom: `1px solid ${color.line}`,
  },
])

export const rule = style([
  plain,
  {
    display: 'flex',
    flexDirection: 'column',
    gap: space.x2,
    paddingBottom: space.x3,
    borderBottom: `1px solid ${color.line}`,
  },
])

export const ruleFields = style({ display: 'flex', flexWrap: 'wrap', gap: space.x2, alignItems: 'end' })

export const verdict = style({
  ...type.small,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: `${space.x1} ${space.x3}`,
  color: color.inkSoft,
})

export const months = style([
  plain,
  { display: 'flex', flexWrap: 'wrap', gap: `${space.x1} ${space.x3}`, alignItems: 'center' },
])

export const legend = style({ ...type.small, padding: `0 0 ${space.x1}`, color: color.inkSoft })

export const meeting = style({ display: 'flex', flexWrap: 'wrap', gap: space.x3, alignItems: 'baseline' })

export const bookTools = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: space.x3 })

export const bookDate = style({ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' })
