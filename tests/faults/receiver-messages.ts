export interface ReceiverTask {
  readonly dataFolder: string
  readonly shareFolder: string
}

export type Turn = 'receive' | 'undo' | 'redo'

/** Told by the receiving program to the process that will kill it. */
export type ReceiverMessage =
  | {
      /** What the program shows after its start, and whether it is the same made anew. */
      readonly about: 'opened'
      readonly damage: readonly string[]
      readonly rebuiltSame: boolean
      readonly meetings: readonly { readonly id: string; readonly place: string }[]
      readonly merges: readonly { readonly mergeId: string; readonly isUndone: boolean }[]
    }
  | { readonly about: 'trying'; readonly what: Turn }
  | { readonly about: 'done'; readonly what: Turn; readonly mergeId: string | null }
  | { readonly about: 'failed'; readonly reason: string }
