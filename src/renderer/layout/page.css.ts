import { style } from '@vanilla-extract/css'
import { color, size, space } from '#renderer/styles/tokens.css.ts'

/** A screen that scrolls as one. */
export const page = style({ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, minWidth: 0 })

export const body = style({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: `0 ${space.x4} ${space.x6}`,
  background: color.surface,
  // Room on top that scrolls away: heads that stick would else let the text show above them.
  '::before': { content: '', display: 'block', height: space.x4 },
})

export const stack = style({ display: 'flex', flexDirection: 'column', gap: space.x4 })
export const tight = style({ display: 'flex', flexDirection: 'column', gap: space.x2 })

/** Fields do not grow over a line that can be read. */
export const narrow = style({ maxWidth: size.prose })

export const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: space.x2 })

export const soft = style({ color: color.inkSoft })

/** Panes have no room of their own round what stands in place of a form. */
export const failed = style({ padding: space.x4 })

export const waiting = style({ padding: space.x4, color: color.inkSoft })
