import { createGlobalThemeContract, createGlobalVar } from '@vanilla-extract/css'

/**
 * The names every style is written in. Values come from `theme.css.ts`; nothing else may hold a colour.
 *
 * Surfaces go ground (window) < surface (work) < raised (menus, dialogs); `sunken` is the head of a table
 * or a read-only field. `accent` belongs to the primary action, selection and links alone.
 */
export const color = createGlobalThemeContract(
  {
    ground: 'ground',
    surface: 'surface',
    raised: 'raised',
    sunken: 'sunken',
    hover: 'hover',
    pressed: 'pressed',
    line: 'line',
    lineStrong: 'line-strong',
    ink: 'ink',
    inkSoft: 'ink-soft',
    inkFaint: 'ink-faint',
    accent: 'accent',
    accentHover: 'accent-hover',
    accentSoft: 'accent-soft',
    accentInk: 'accent-ink',
    onAccent: 'on-accent',
    focus: 'focus',
    met: 'met',
    metSoft: 'met-soft',
    notMet: 'not-met',
    notMetSoft: 'not-met-soft',
    onNotMet: 'on-not-met',
    partly: 'partly',
    partlySoft: 'partly-soft',
    planned: 'planned',
    plannedSoft: 'planned-soft',
    unknown: 'unknown',
    unknownSoft: 'unknown-soft',
    paper: 'paper',
    scrim: 'scrim',
    shadow: 'shadow',
  },
  (value) => `komanda-color-${value}`,
)

/** Durations, swapped for nothing when the system asks for reduced motion. */
export const motion = createGlobalThemeContract(
  { quick: 'quick', calm: 'calm' },
  (value) => `komanda-motion-${value}`,
)

/** What a sticky head is painted with, so that text passes under it: set by each raised surface. */
export const stuckGround = createGlobalVar('komanda-stuck-ground')

/** The 4 px grid. */
export const space = {
  x1: '4px',
  x2: '8px',
  x3: '12px',
  x4: '16px',
  x5: '20px',
  x6: '24px',
  x8: '32px',
} as const

/** Office density: a row and a control are 32 px high, a small control 24 px. */
export const size = { row: '32px', small: '24px', bar: '40px', field: '320px', prose: '720px' } as const

export const radius = { small: '3px', medium: '5px', large: '8px', round: '999px' } as const

export const family = {
  text: "'Inter Variable', 'Inter', 'Segoe UI', 'Noto Sans', sans-serif",
} as const

/** Sizes in rem, so that a larger browser font enlarges the program too. Base 14/20. */
export const type = {
  small: { fontSize: '0.75rem', lineHeight: '1rem' },
  base: { fontSize: '0.875rem', lineHeight: '1.25rem' },
  prose: { fontSize: '1rem', lineHeight: '1.5rem' },
  title: { fontSize: '1.125rem', lineHeight: '1.5rem' },
} as const

export const weight = { normal: 400, medium: 500, strong: 600 } as const

/** Stacking, lowest first. */
export const layer = { stuck: 1, bar: 20, overlay: 100, notice: 200 } as const

/** Numbers that stand under each other. */
export const tabular = { fontVariantNumeric: 'tabular-nums' } as const
