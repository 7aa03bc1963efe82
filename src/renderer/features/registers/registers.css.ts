import { style } from '@vanilla-extract/css'
import { color, space, tabular } from '#renderer/styles/tokens.css.ts'

export const example = style([tabular, { color: color.inkSoft }])

export const number = style([tabular, { whiteSpace: 'nowrap' }])

export const doubled = style([tabular, { whiteSpace: 'nowrap', color: color.notMet }])

export const missing = style({ color: color.inkSoft, fontStyle: 'italic' })

export const cell = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: space.x2 })

export const period = style({ maxWidth: '240px' })
