import type { Edit } from '#shared/contract/records-contract.ts'
import type { Meeting } from '#shared/model/meeting.ts'

/** What the typist is told at its start, as one JSON argument. */
export interface TypistTask {
  readonly dataFolder: string
  readonly shareFolder: string
  readonly seed: number
  /** Makes the projection anew first and tells whether it is the same. */
  readonly rebuild: boolean
  /** After so many saves it hands over, and so on; `null`: it only types. */
  readonly savesBeforeSending: number | null
}

/** What is about to be asked of the program; it is told before, so that nothing is done unannounced. */
export type Attempt =
  | { readonly does: 'create' }
  | { readonly does: 'edit'; readonly id: string; readonly edits: readonly Edit[] }
  | { readonly does: 'register'; readonly id: string }
  | { readonly does: 'send' }

/** Told by the typist to the process that will kill it. */
export type TypistMessage =
  | {
      /** What the program shows after its start. */
      readonly about: 'opened'
      readonly meetings: readonly Meeting[]
      readonly damage: readonly string[]
      readonly rebuiltSame: boolean
    }
  | { readonly about: 'trying'; readonly attempt: Attempt }
  /** The program has shown this as saved. */
  | { readonly about: 'saved'; readonly meeting: Meeting }
  /** The program has said that a verified copy lies in the folder. */
  | { readonly about: 'sent'; readonly bundle: string | null }
  | { readonly about: 'failed'; readonly reason: string }
