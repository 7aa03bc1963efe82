/** Times of one piece of work, in milliseconds. */
export interface Times {
  readonly median: number
  readonly p95: number
  /** Half of the runs lie this close together. */
  readonly spread: number
  readonly runs: number
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/** What a list of single times comes to. */
export function timesOf(samples: readonly number[]): Times {
  const sorted = [...samples].sort((left, right) => left - right)
  return {
    median: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    spread: at(sorted, 0.75) - at(sorted, 0.25),
    runs: sorted.length,
  }
}

/** Runs work a few times unmeasured, then measured. */
export async function measure(work: (run: number) => unknown, { runs = 20, warm = 3 } = {}): Promise<Times> {
  const samples: number[] = []
  for (let run = -warm; run < runs; run++) {
    const begun = performance.now()
    await work(run)
    if (run >= 0) samples.push(performance.now() - begun)
  }
  return timesOf(samples)
}

const rested = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Two pieces of work by turns, so that whatever else the machine does touches both. What one leaves behind, such as a
 * browser that still tidies up, is over after `rest` milliseconds and is not charged to the other. Work that ends with a
 * function has that called afterwards, unmeasured.
 */
export async function measureBoth(
  ours: (run: number) => unknown,
  peer: (run: number) => unknown,
  { runs = 20, warm = 3, rest = 0 } = {},
): Promise<{ readonly ours: Times; readonly peer: Times }> {
  const samples: [number[], number[]] = [[], []]
  for (let run = -warm; run < runs; run++) {
    for (const [which, work] of [ours, peer].entries()) {
      if (rest > 0) await rested(rest)
      const begun = performance.now()
      const after = await work(run)
      if (run >= 0) samples[which === 0 ? 0 : 1].push(performance.now() - begun)
      if (typeof after === 'function') await after()
    }
  }
  return { ours: timesOf(samples[0]), peer: timesOf(samples[1]) }
}
