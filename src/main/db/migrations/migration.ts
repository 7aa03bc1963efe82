/** One step forward. Steps are never edited after a release; a mistake is mended by the next one. */
export interface Migration {
  /** Value of `PRAGMA user_version` after it. */
  readonly version: number
  readonly up: string
}
