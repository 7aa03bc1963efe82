interface Edition {
  readonly state: string
  readonly edition: number
  readonly reopenReason: string
}

/**
 * A paper that was given out and gets another number, because two PCs gave the same one: it keeps its state,
 * with a reason and the next edition, so that the paper says which of the two it is.
 */
export function isNumberCorrected(before: Edition, after: Edition): boolean {
  return (
    (before.state === 'registered' || before.state === 'annulled') &&
    after.state === before.state &&
    after.edition === before.edition + 1 &&
    after.reopenReason.trim() !== ''
  )
}
