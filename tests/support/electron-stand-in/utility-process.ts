import childProcess, { type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { syncBuiltinESMExports } from 'node:module'
import { refuseUnknown, strict } from './strict.ts'

const startNode = childProcess.fork
const PARENT_PORT = new URL('./parent-port.ts', import.meta.url).href

interface ForkOptions {
  readonly serviceName?: string
  readonly execArgv?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly stdio?: 'ignore'
}

/** What the shell uses of a utility process: messages both ways, its end, its number. */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess
  constructor(child: ChildProcess) {
    super()
    this.#child = child
    child.on('message', (message) => this.emit('message', message))
    child.on('disconnect', () => this.emit('exit', child.exitCode ?? 1))
    child.on('error', () => this.emit('exit', 1))
  }
  get pid(): number | undefined {
    return this.#child.pid
  }
  postMessage(message: object): void {
    this.#child.send(message)
  }
  kill(): boolean {
    return this.#child.kill('SIGKILL')
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork(file: string, args: readonly string[], options: ForkOptions): UtilityProcess {
    refuseUnknown('utilityProcess.fork', options, ['serviceName', 'execArgv', 'env', 'stdio'])
    const child = startNode(file, [...args], {
      serialization: 'advanced',
      execArgv: [...(options.execArgv ?? []), '--import', PARENT_PORT],
      env: { ...options.env },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    return strict('UtilityProcess', new UtilityProcess(child))
  },
})

// The packed program cannot be started as bare Node (the fuse `runAsNode` is off): whoever tries must not succeed here.
childProcess.fork = () => {
  throw new Error('stand-in: the program cannot be started as Node')
}
syncBuiltinESMExports()
