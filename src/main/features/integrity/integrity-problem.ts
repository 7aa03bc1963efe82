/** One thing that is not as it should be with what is stored on this device. */
export interface IntegrityProblem {
  readonly code:
    /** SQLite finds its own file inconsistent; `detail` is its sentence. */
    | 'database-damaged'
    /** `count` stored pieces of a document are not the bytes that were stored. */
    | 'chunk-damaged'
    /** A document cannot be opened; `detail` is the guard's reason. */
    | 'document-unreadable'
    /** A document waits for `count` changes that never arrived here. */
    | 'changes-missing'
    /** A document whose name is not one of ours: its records are shown nowhere. */
    | 'document-unnamed'
    /** The rows that screens read differ from those made anew from the documents. */
    | 'projection-differs'
    /** The rows could not be compared, because a document cannot be opened safely. */
    | 'projection-unchecked'
    /** A file of an annex is not the bytes that were added; `detail` is its name. */
    | 'file-damaged'
    /** A file of an annex that was here is gone. */
    | 'file-missing'
  readonly document?: string
  readonly detail?: string
  readonly count?: number
  /** `true` where it was put right meanwhile. */
  readonly repaired?: boolean
}
