import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { builtFolder } from '#tests/support/built.ts'

export interface RunningServer {
  /** Opens the program once; the token in it is spent by the first visit. */
  readonly address: string
  /** Ends it as a person would; throws when it does not end well. */
  readonly stop: () => Promise<void>
  /** Takes it away in the middle of whatever it does. */
  readonly kill: () => Promise<void>
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

/** A user without rights: permission bits do not bind root. */
export const NOBODY = 65_534

export interface ServerOptions {
  /** Runs the program as this user. */
  readonly uid?: number | undefined
}

/** The built local server on a data folder of its own, without a window. */
export async function startServer(dataFolder: string, { uid }: ServerOptions = {}): Promise<RunningServer> {
  const child = spawn(
    process.execPath,
    [join(builtFolder(), 'main', 'server.js'), '--data', dataFolder, '--no-open', '--print-address'],
    { stdio: ['ignore', 'pipe', 'pipe'], ...(uid === undefined ? {} : { uid, gid: uid }) },
  )
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
  const gone = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const [address] = (await Promise.race([once(lines, 'line'), gone])) as [unknown]
  if (typeof address !== 'string') throw new Error(`The server did not start:\n${log}`)
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<unknown> => {
    if (hasEnded(child)) return 0
    child.kill(signal)
    const [code] = (await gone) as [unknown]
    return code
  }
  return {
    address,
    async stop() {
      const code = await end('SIGTERM')
      if (code !== 0) throw new Error(`The server ended with ${String(code)}:\n${log}`)
    },
    async kill() {
      await end('SIGKILL')
    },
  }
}
