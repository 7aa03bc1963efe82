import { style } from '@vanilla-extract/css'
import { size, space } from '#renderer/styles/tokens.css.ts'

export const answer = style({ display: 'flex', flexDirection: 'column', gap: space.x1, alignItems: 'start' })

export const words = style({ maxWidth: size.prose, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' })
