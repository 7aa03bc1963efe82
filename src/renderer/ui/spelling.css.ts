import { style } from '@vanilla-extract/css'
import { color, size } from '#renderer/styles/tokens.css.ts'
import { area } from './field.css.ts'

/** Holds a field and what is drawn over it in the same place. */
export const frame = style({ position: 'relative', maxWidth: size.prose })

/** The text of the field once more, unseen: only the lines under its unknown words are. */
export const layer = style([
  area,
  {
    position: 'absolute',
    inset: 0,
    borderColor: 'transparent',
    background: 'transparent',
    color: 'transparent',
    whiteSpace: 'pre-wrap',
    overflow: 'hidden',
    pointerEvents: 'none',
    userSelect: 'none',
    forcedColorAdjust: 'none',
  },
])

export const unknown = style({
  textDecorationLine: 'underline',
  textDecorationStyle: 'wavy',
  textDecorationColor: color.notMet,
  textDecorationThickness: '1px',
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '3px',
  '@media': { '(forced-colors: active)': { textDecorationColor: 'CanvasText' } },
})
