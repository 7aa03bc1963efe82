/** A terminal and a script that starts us may both pass one Ctrl+C on; that is still one. */
const SAME_PRESS_MS = 1500
/** As shells count a program that was stopped by a signal. */
const STATUS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

export interface Interrupt {
  readonly signal: AbortSignal
  /** The exit status that tells of it; `null` where nobody interrupted. */
  status(): number | null
  stop(): void
}

/**
 * The first interrupt asks the work to stop where nothing is half done; a later one, when it does not, ends
 * the process at once, which loses nothing that was saved either.
 */
export function listenForInterrupt(): Interrupt {
  const controller = new AbortController()
  let status: number | null = null
  let firstAt = 0
  const onSignal = (name: NodeJS.Signals): void => {
    const now = performance.now()
    const code = STATUS[name as keyof typeof STATUS]
    if (status !== null && now - firstAt > SAME_PRESS_MS) process.exit(code)
    if (status !== null) return
    status = code
    firstAt = now
    controller.abort()
  }
  const names = Object.keys(STATUS) as (keyof typeof STATUS)[]
  for (const name of names) process.on(name, onSignal)
  return {
    signal: controller.signal,
    status: () => status,
    stop() {
      for (const name of names) process.off(name, onSignal)
    },
  }
}
