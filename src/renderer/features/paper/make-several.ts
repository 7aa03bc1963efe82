import { AppError } from '#shared/contract/app-error.ts'

/** How far the work is, and what could not be made so far. */
export interface SeveralWork<Target> {
  readonly done: number
  readonly total: number
  readonly failures: readonly (Target & { readonly reason: string })[]
  readonly state: 'working' | 'finished' | 'given-up'
}

interface SeveralOptions<Target, Made> {
  readonly make: (target: Target) => Promise<Made>
  /** Nobody waits for the rest any more. */
  readonly signal: AbortSignal
  readonly onWork: (work: SeveralWork<Target>) => void
  /** The sentence that a person reads of what went wrong. */
  readonly reasonOf: (error: unknown) => string
}

const isGivenUp = (error: unknown): boolean => error instanceof AppError && error.code === 'cancelled'

/**
 * Makes one after the other. One that fails is listed with its reason and does not stop the rest; given up, what was
 * made so far is handed over (`isWhole` is false).
 */
export const makeSeveral = async <Target, Made>(
  targets: readonly Target[],
  { make, signal, onWork, reasonOf }: SeveralOptions<Target, Made>,
): Promise<{ readonly made: readonly Made[]; readonly isWhole: boolean }> => {
  const made: Made[] = []
  const failures: (Target & { readonly reason: string })[] = []
  const tell = (state: SeveralWork<Target>['state']) =>
    onWork({ done: made.length + failures.length, total: targets.length, failures: [...failures], state })
  tell('working')
  for (const target of targets) {
    if (signal.aborted) break
    try {
      made.push(await make(target))
    } catch (error) {
      if (signal.aborted || isGivenUp(error)) break
      failures.push({ ...target, reason: reasonOf(error) })
    }
    tell('working')
  }
  const isWhole = !signal.aborted && made.length + failures.length === targets.length
  tell(isWhole ? 'finished' : 'given-up')
  return { made, isWhole }
}
