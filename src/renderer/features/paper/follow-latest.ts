export interface FollowOptions<Wish, Answer> {
  /** The signal tells that nobody waits for the answer any more. */
  readonly ask: (wish: Wish, signal: AbortSignal) => Promise<Answer>
  /** Whether what was asked for first is still worth showing while the later wish is answered. */
  readonly isSameThing: (earlier: Wish, later: Wish) => boolean
  readonly onAnswer: (answer: Answer, wish: Wish) => void
  readonly onError: (error: Error, wish: Wish) => void
  readonly now?: () => number
  readonly rest?: (work: () => void, ms: number) => void
}

export interface Follower<Wish> {
  /** From now on this is wanted; also where the same is wanted again because what it is made of has changed. */
  readonly want: (wish: Wish) => void
  readonly stop: () => void
}

/** After work that took long, half as long again is left to those who type, at most this. */
const REST_MS = 250

/**
 * Answers wishes that come faster than they can be answered: one at a time, the newest next, those between left
 * out. What is under way is finished and shown, so that a held key shows as it goes; only where the next wish is
 * for another thing is it given up. The last wish is always answered.
 */
export const followLatest = <Wish, Answer>(options: FollowOptions<Wish, Answer>): Follower<Wish> => {
  const { ask, isSameThing, onAnswer, onError, now = () => performance.now() } = options
  const rest = options.rest ?? ((work, ms) => setTimeout(work, ms))
  let next: { readonly wish: Wish } | null = null
  let running: { readonly wish: Wish; readonly abort: AbortController } | null = null
  let isResting = false
  let isStopped = false

  const advance = (): void => {
    if (running !== null || isResting || isStopped || next === null) return
    const { wish } = next
    next = null
    const turn = { wish, abort: new AbortController() }
    running = turn
    void answer(turn)
  }

  const isWanted = (turn: { readonly abort: AbortController }): boolean =>
    !isStopped && !turn.abort.signal.aborted

  const answer = async (turn: { readonly wish: Wish; readonly abort: AbortController }): Promise<void> => {
    const begun = now()
    try {
      const given = await ask(turn.wish, turn.abort.signal)
      if (isWanted(turn)) onAnswer(given, turn.wish)
    } catch (error) {
      if (isWanted(turn)) onError(error instanceof Error ? error : new Error(String(error)), turn.wish)
    }
    running = null
    isResting = true
    rest(
      () => {
        isResting = false
        advance()
      },
      Math.min(REST_MS, (now() - begun) / 2),
    )
  }

  return {
    want(wish) {
      next = { wish }
      if (running !== null && !isSameThing(running.wish, wish)) running.abort.abort()
      advance()
    },
    stop() {
      isStopped = true
      running?.abort.abort()
    },
  }
}
