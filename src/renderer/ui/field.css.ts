import { globalStyle, style } from '@vanilla-extract/css'

import { color, motion, radius, size, space, tabular, type, weight } from '#renderer/styles/tokens.css.ts'

export const field = style({
  display: 'flex',
  flexDirection: 'column',
  gap: space.x1,
  minWidth: 0,
})

export const label = style({
  ...type.small,
  fontWeight: weight.medium,
  color: color.inkSoft,
  overflowWrap: 'anywhere',
})

export const required = style({ color: color.notMet, marginInlineStart: '2px' })

export const description = style({ ...type.small, color: color.inkFaint, overflowWrap: 'anywhere' })

export const error = style({
  ...type.small,
  display: 'flex',
  gap: space.x1,
  alignItems: 'flex-start',
  color: color.notMet,
  overflowWrap: 'anywhere',
})

export const errorIcon = style({ flexShrink: 0, marginTop: '2px' })

/** What can be written into: one look for inputs, text areas and the closed select. */
export const control = style({
  width: '100%',
  minWidth: 0,
  minHeight: size.row,
  textOverflow: 'ellipsis',
  padding: `5px ${space.x2}`,
  border: `1px solid ${color.lineStrong}`,
  borderRadius: radius.medium,
  background: color.surface,
  color: color.ink,
  transition: `border-color ${motion.quick}`,
  selectors: {
    '&[data-hovered]:not([data-disabled])': { borderColor: color.inkSoft },
    '&[data-focused], &:focus-within': {
      outline: `2px solid ${color.focus}`,
      outlineOffset: '-1px',
      borderColor: color.focus,
    },
    '&[data-invalid]': { borderColor: color.notMet, boxShadow: `inset 0 0 0 1px ${color.notMet}` },
    '&[data-disabled]': { background: color.sunken, color: color.inkFaint, borderColor: color.line },
    '&[readonly]': { background: color.sunken, borderColor: color.line },
    '&::placeholder': { color: color.inkFaint, opacity: 1 },
  },
  '@media': {
    '(forced-colors: active)': {
      selectors: { '&[data-disabled]': { color: 'GrayText', borderColor: 'GrayText' } },
    },
  },
})

export const area = style([
  control,
  type.prose,
  {
    display: 'block',
    // Grows with its text, so long minutes never scroll inside a box.
    fieldSizing: 'content',
    resize: 'none',
    padding: `${space.x2} ${space.x3}`,
    maxWidth: size.prose,
    overflowWrap: 'break-word',
  },
])

export const count = style([
  control,
  tabular,
  {
    textAlign: 'end',
    // The dot of an empty count: large enough to be seen, light enough not to be read as a figure.
    selectors: { '&::placeholder': { fontWeight: weight.strong } },
  },
])

export const narrow = style({ width: '160px' })

export const countWidth = style({ width: '96px' })

/** In a grid the cell is the border. */
export const bare = style({
  border: '1px solid transparent',
  borderRadius: 0,
  background: 'transparent',
  minHeight: size.row,
})

export const group = style({
  display: 'flex',
  alignItems: 'stretch',
  padding: 0,
})

export const inner = style({
  flex: 1,
  minWidth: 0,
  border: 'none',
  background: 'transparent',
  textOverflow: 'ellipsis',
  padding: `5px ${space.x2}`,
  selectors: {
    '&::placeholder': { color: color.inkFaint, opacity: 1 },
    '&:focus-visible': { outline: 'none' },
  },
})

globalStyle(`${inner}::-webkit-search-cancel-button`, { display: 'none' })

export const innerButton = style({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  width: '30px',
  flexShrink: 0,
  border: 'none',
  borderRadius: radius.medium,
  background: 'transparent',
  color: color.inkSoft,
  selectors: { '&[data-hovered]': { color: color.ink } },
})

export const innerIcon = style({
  display: 'inline-flex',
  alignItems: 'center',
  paddingInlineStart: space.x2,
  color: color.inkFaint,
})

export const selectButton = style([
  control,
  {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: space.x2,
    textAlign: 'start',
    cursor: 'default',
  },
])

export const selectValue = style({
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  selectors: { '&[data-placeholder]': { color: color.inkFaint } },
})

export const selectIcon = style({ flexShrink: 0, color: color.inkSoft })
