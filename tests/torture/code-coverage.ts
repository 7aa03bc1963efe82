import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'

/** Once, some times and many times through a loop are different ways. */
const often = (count: number): number => (count === 0 ? 0 : 1 + Math.min(3, Math.floor(Math.log2(count))))

const pieceOf = ({ startOffset, endOffset, count }: Profiler.CoverageRange): string =>
  `${startOffset}-${endOffset}*${often(count)}`

/** Which pieces of our code ran, were passed over or were gone round in since it was asked last, each by a name of its own. */
export interface CodeCoverage {
  take(): Promise<readonly string[]>
  stop(): void
}

/** The engine's own counters of blocks, of files whose address holds `part` only and which are loaded from now on. */
export async function watchCoverage(part: string): Promise<CodeCoverage> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return {
    async take() {
      const { result } = await session.post('Profiler.takePreciseCoverage')
      return result
        .filter(({ url }) => url.includes(part))
        .flatMap(({ scriptId, functions }) =>
          functions
            .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
            .flatMap(({ ranges }) => ranges.map((range) => `${scriptId} ${pieceOf(range)}`)),
        )
    },
    stop: () => session.disconnect(),
  }
}
