import { style } from '@vanilla-extract/css'
import { color } from '#renderer/styles/tokens.css.ts'

export const text = style({ whiteSpace: 'pre-line', overflowWrap: 'anywhere' })

export const match = style({ background: color.partlySoft, color: color.ink })

export const removed = style({ color: color.notMet })

export const added = style({ color: color.met, textDecoration: 'none', fontWeight: 600 })
