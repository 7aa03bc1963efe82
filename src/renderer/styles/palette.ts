import type { color } from './tokens.css.ts'

/** One value for every colour token. */
export type Palette = Record<keyof typeof color, string>
