import { fork } from 'node:child_process'

/** A process of our own that may die of what it is given; it gets nothing of the environment. */
export interface OwnChild {
  readonly pid: number | undefined
  send(message: object): void
  onMessage(listener: (message: unknown) => void): void
  /** Heard once, after the last message, when it ended or could not begin; not after `kill`. */
  onEnd(listener: () => void): void
  kill(): void
}

/** Starts the program in a file; each host has its own way. */
export type StartChild = (file: string) => OwnChild

/** WebAssembly's memory is not in it: that is watched by who asks. */
export const CHILD_ARGUMENTS: readonly string[] = ['--max-old-space-size=512']

/** What Windows needs to start a process, and nothing that could tell of this computer. */
export const childEnvironment = (): Record<string, string> => {
  const root = process.env['SystemRoot']
  return { NODE_NO_WARNINGS: '1', ...(root === undefined ? {} : { SystemRoot: root }) }
}

/** As Node starts it. */
export const startNodeChild: StartChild = (file) => {
  const child = fork(file, [], {
    serialization: 'advanced',
    execArgv: [...CHILD_ARGUMENTS],
    env: childEnvironment(),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    pid: child.pid,
    send: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', listener),
    onEnd(listener) {
      child.once('error', listener)
      // Comes after the last answer, which its exit may not.
      child.once('disconnect', listener)
    },
    kill() {
      // What was still on its way to it comes back as errors that say nothing more.
      child.removeAllListeners().on('error', () => undefined)
      child.kill('SIGKILL')
    },
  }
}
