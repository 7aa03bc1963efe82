import type { ErrorCode } from '#shared/contract/app-error.ts'
import type { Edit } from '#shared/contract/records-contract.ts'
import type { Meeting } from '#shared/model/meeting.ts'

/** What a secretary does beside typing. */
export type Between = 'send' | 'import' | 'back-up'

/** What the typist is told at its start, as one JSON argument. */
export interface TypistTask {
  readonly dataFolder: string
  readonly shareFolder: string
  readonly seed: number
  /** Names the key of a folder that is locked. */
  readonly lockedWith?: string
  /** Makes the projection anew first and tells whether it is the same. */
  readonly rebuild: boolean
  /** Done between the saves, after so many of them, again and again. */
  readonly between: { readonly does: Between; readonly saves: number } | null
  /** Tells what is refused and goes on, as a person would, so many times in all; without it the first refusal is a failure. */
  readonly steps?: number
}

/** What is about to be asked of the program; it is told before, so that nothing is done unannounced. */
export type Attempt =
  | { readonly does: 'create' }
  | { readonly does: 'edit'; readonly id: string; readonly edits: readonly Edit[] }
  | { readonly does: 'register'; readonly id: string }
  /** Orders of these numbers, in one file. */
  | { readonly does: 'import'; readonly numbers: readonly string[] }
  | { readonly does: 'send' }
  | { readonly does: 'back-up' }

/** Everything that the typist's work can change, as the program shows it. */
export interface Shown {
  readonly meetings: readonly Meeting[]
  /** Numbers of the orders. */
  readonly orders: readonly string[]
}

/** Told by the typist to the process that will kill it. */
export type TypistMessage =
  | {
      /** What the program shows after its start. */
      readonly about: 'opened'
      readonly shown: Shown
      readonly damage: readonly string[]
      readonly rebuiltSame: boolean
    }
  | { readonly about: 'trying'; readonly attempt: Attempt }
  /** The program has shown this as saved. */
  | { readonly about: 'saved'; readonly meeting: Meeting }
  /** The program has said that a verified copy lies in the folder. */
  | { readonly about: 'sent'; readonly bundle: string | null }
  | { readonly about: 'imported'; readonly numbers: readonly string[] }
  /** The program has said that a checked copy of everything lies there. */
  | { readonly about: 'backed-up'; readonly file: string }
  /** The program said no, and shows this now. */
  | { readonly about: 'refused'; readonly code: ErrorCode; readonly reason: string; readonly shown: Shown }
  /** It could not begin or end as asked; what it holds is shown by the next that opens the folder. */
  | { readonly about: 'not-started' | 'not-ended'; readonly code: ErrorCode; readonly reason: string }
  | { readonly about: 'failed'; readonly reason: string }
