import type { ReactNode } from 'react'

/** What the program says of an indicator, a deadline or a record. */
export type VerdictKind =
  | 'met'
  | 'not-met'
  | 'not-computable'
  | 'partly'
  | 'planned'
  | 'late'
  | 'duplicate'
  | 'named-only'

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.75, strokeLinecap: 'round' } as const

/** Each is told from the others without its colour, also at 14 px and on a grey print. */
const shapes: Record<VerdictKind, ReactNode> = {
  met: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  'not-met': <circle cx="8" cy="8" r="5.25" {...stroke} />,
  'not-computable': <path d="M3 8h10" {...stroke} strokeWidth={2.25} />,
  partly: (
    <>
      <circle cx="8" cy="8" r="5.25" {...stroke} />
      <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" fill="currentColor" />
    </>
  ),
  planned: (
    <>
      <circle cx="8" cy="8" r="5.25" {...stroke} />
      <path d="M8 5v3l2 1.5" {...stroke} strokeLinejoin="round" strokeWidth={1.5} />
    </>
  ),
  late: (
    <>
      <path d="M8 2.25 14 13H2z" {...stroke} strokeLinejoin="round" />
      <path d="M8 6.5v3M8 11.25v.01" {...stroke} />
    </>
  ),
  duplicate: (
    <>
      <rect x="2.5" y="2.5" width="7.5" height="7.5" rx="1" {...stroke} />
      <path d="M6.25 13.5H12.5a1 1 0 0 0 1-1V6.25" {...stroke} />
    </>
  ),
  'named-only': <circle cx="8" cy="8" r="5.25" {...stroke} strokeDasharray="1.2 2.925" />,
}

/** The shape alone; beside it, or in its place, there is always a word. */
export const VerdictShape = ({ kind }: { kind: VerdictKind }) => (
  <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
    {shapes[kind]}
  </svg>
)
