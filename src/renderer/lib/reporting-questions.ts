import { PATHS } from './paths.ts'
import { pathOfTab } from './rollup-tabs.ts'

/**
 * What a coordinator is asked at reporting time (model.md, section 8), and the screen or report that answers:
 * one step from home to the list, one more to the answer. The words are `question.<number>`.
 */
export const REPORTING_QUESTIONS = [
  { number: 1, path: pathOfTab('standing') },
  { number: 2, path: pathOfTab('indicators') },
  { number: 3, path: pathOfTab('indicators', 'uncomputed') },
  { number: 4, path: pathOfTab('attendance') },
  { number: 5, path: pathOfTab('attendance') },
  { number: 6, path: pathOfTab('cadence') },
  { number: 7, path: pathOfTab('findings') },
  { number: 8, path: pathOfTab('findings') },
  { number: 9, path: pathOfTab('matrix') },
  { number: 10, path: pathOfTab('findings', 'event-proves-two-rules') },
  { number: 11, path: pathOfTab('comparison', 'dates') },
  { number: 12, path: pathOfTab('indicators', 'printed') },
  { number: 13, path: pathOfTab('findings', 'approved-before-its-basis') },
  { number: 14, path: `${PATHS.reports}/implementation` },
  { number: 15, path: `${PATHS.reports}/slides` },
] as const
