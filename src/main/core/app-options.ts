import type { StartChild } from './own-child.ts'
import type { Clock, Ids, Log } from './ports.ts'

/** What an app is opened with. */
export interface AppOptions {
  /** On a local disk; made when it is missing. */
  readonly dataFolder: string
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  /** Copies everything by itself every hour and at the end, as programs with a window do. */
  readonly rotatesBackups?: boolean
  /** Reads the database for damage at the start, as programs with a window do: they can tell and mend. */
  readonly checksAtStart?: boolean
  /** How the host starts a process of our own; as Node does, unless told. */
  readonly startChild?: StartChild
}
