import * as css from './surveys.css.ts'

interface ShareBarProps {
  /** Percents, 0 to 100. */
  planned: number | null
  reached: number | null
}

const clamp = (percent: number): number => Math.min(100, Math.max(0, percent))

/** Planned as an outline, reached as a fill; the numbers beside it say the same in words. */
export const ShareBar = ({ planned, reached }: ShareBarProps) => (
  <svg viewBox="0 0 100 10" preserveAspectRatio="none" className={css.bar} aria-hidden="true">
    <line x1="0" y1="9.5" x2="100" y2="9.5" className={css.axis} />
    {reached === null ? null : <rect x="0" y="2" width={clamp(reached)} height="6" className={css.reached} />}
    {planned === null ? null : (
      <rect x="0" y="0.5" width={clamp(planned)} height="9" className={css.planned} />
    )}
  </svg>
)
