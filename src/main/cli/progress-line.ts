import type { CliContext } from './cli-context.ts'

export interface ProgressLine {
  readonly show: CliContext['progress']
  clear(): void
}

const ERASE_LINE = '\r\u001b[K'

/** One line that is written over, on a terminal only; a log file gets none of it. */
export function createProgressLine(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  words: (done: number, total: number | null) => string,
): ProgressLine {
  let isShown = false
  return {
    show(done, total) {
      if (stream.isTTY !== true) return
      isShown = true
      stream.write(`${ERASE_LINE}${words(done, total)}`)
    },
    clear() {
      if (isShown) stream.write(ERASE_LINE)
      isShown = false
    },
  }
}
