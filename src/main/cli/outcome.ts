/** What a command has to say when it is done. */
export interface Outcome {
  /** The one value that `--json` prints; its shape is the command's contract. */
  readonly json: unknown
  /** The same for people, without a closing line break. */
  readonly text: string
  /** 4 where the command did its work and found an integrity problem. */
  readonly status?: 0 | 4
}
