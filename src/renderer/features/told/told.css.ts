import { style } from '@vanilla-extract/css'
import { space } from '#renderer/styles/tokens.css.ts'

export const row = style({ display: 'flex', flexWrap: 'wrap', gap: space.x2, alignItems: 'flex-end' })
