import { style, styleVariants } from '@vanilla-extract/css'

import { color, layer, size, space, stuckGround, type, weight } from '#renderer/styles/tokens.css.ts'

export const section = style({ paddingBottom: space.x5 })

/** Sticks to the top of the nearest scrolling pane. */
export const head = style({
  position: 'sticky',
  top: 0,
  zIndex: layer.stuck,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: space.x2,
  minHeight: '36px',
  padding: `${space.x1} 0`,
  marginBottom: space.x3,
  background: stuckGround,
  borderBottom: `1px solid ${color.line}`,
})

export const title = style({ flex: 1, minWidth: 0, fontWeight: weight.strong, overflowWrap: 'anywhere' })

export const meta = style({ ...type.small, color: color.inkSoft })

export const body = style({ display: 'flex', flexDirection: 'column', gap: space.x3 })

const grid = style({ display: 'grid', gap: `${space.x3} ${space.x4}`, alignItems: 'start' })

/** Columns give way to one when there is no room, as at 200 % zoom. */
export const fields = styleVariants({
  one: [grid, { gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: size.prose }],
  two: [
    grid,
    {
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
      maxWidth: size.prose,
    },
  ],
  dense: [
    grid,
    { gridTemplateColumns: 'repeat(auto-fit, minmax(min(120px, 100%), 1fr))', columnGap: space.x3 },
  ],
  many: [grid, { gridTemplateColumns: 'repeat(auto-fill, minmax(min(160px, 100%), 1fr))' }],
})

export const whole = style({ gridColumn: '1 / -1' })

export const group = style({ margin: 0, padding: 0, border: 0, minWidth: 0 })

export const legend = style({
  padding: 0,
  marginBottom: space.x2,
  fontWeight: weight.strong,
})
