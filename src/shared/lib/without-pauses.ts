/** What a piece of work that pauses comes to, when nobody needs the pauses. */
export function withoutPauses<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
