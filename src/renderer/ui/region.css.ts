import { style } from '@vanilla-extract/css'

export const region = style({ minWidth: 0, minHeight: 0 })
