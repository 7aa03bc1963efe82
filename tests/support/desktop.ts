import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { _electron, chromium, type Page } from '@playwright/test'
import { SANDBOX_SWITCHES } from './find-chromium.ts'
import { killGroup } from './electron-stand-in/start-chromium.ts'
import { electronBinary } from '../../scripts/electron-binary.mjs'
import { ROOT } from '../../scripts/project.mjs'

type Electron = typeof import('electron')

export interface Desktop {
  readonly kind: 'electron' | 'stand-in'
  readonly page: Page
  /** Runs a function in the program's main process with its `electron`; the function must stand alone. */
  ask<R, A = undefined>(
    question: (electron: Electron, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R>
  /** The program's log lines so far. */
  log(): readonly LogLine[]
  /** Waits until the program has logged such a line. */
  logged(event: string, facts?: Readonly<Record<string, unknown>>): Promise<LogLine>
  /** Resolves with the exit status when the program has ended by itself. */
  readonly ended: Promise<number | null>
  /** Ends it, whatever state it is in. */
  kill(): Promise<void>
}

export type LogLine = Readonly<Record<string, unknown>>

const MAIN = join(ROOT, 'out', 'main', 'electron.js')
const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined

/** Which of the two the tests run on here. */
export const realElectron: string | null = hasScreen ? electronBinary() : null

export const desktopArguments = (dataFolder: string): string[] => ['--data', dataFolder]

/** Starts the built desktop: on Electron's own binary where there is one, else on the stand-in. */
export const launchDesktop = (dataFolder: string): Promise<Desktop> =>
  realElectron === null ? launchStandIn(dataFolder) : launchElectron(realElectron, dataFolder)

/** Reads log lines off a program's standard error. */
export function readLog(child: ChildProcess) {
  const lines: LogLine[] = []
  const waiting = new Set<() => void>()
  let rest = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) lines.push(parseLine(part))
    for (const check of waiting) check()
  })
  const matches = (line: LogLine, event: string, facts: LogLine): boolean =>
    line['event'] === event && Object.entries(facts).every(([key, value]) => line[key] === value)
  return {
    log: () => lines,
    logged: (event: string, facts: LogLine = {}): Promise<LogLine> =>
      new Promise((resolve) => {
        const check = (): void => {
          const found = lines.find((line) => matches(line, event, facts))
          if (found === undefined) return
          waiting.delete(check)
          resolve(found)
        }
        waiting.add(check)
        check()
      }),
  }
}

function parseLine(text: string): LogLine {
  try {
    return JSON.parse(text) as LogLine
  } catch {
    return { text }
  }
}

async function launchElectron(executablePath: string, dataFolder: string): Promise<Desktop> {
  const running = await _electron.launch({
    executablePath,
    args: [...SANDBOX_SWITCHES, ROOT, ...desktopArguments(dataFolder)],
  })
  const child = running.process()
  const { log, logged } = readLog(child)
  return {
    kind: 'electron',
    page: await running.firstWindow(),
    ask: (question, argument) => running.evaluate(question as never, argument as never),
    log,
    logged,
    ended: once(child, 'exit').then(([code]) => code as number | null),
    kill: () => running.close(),
  }
}

interface StandInMessage {
  readonly type: 'ready' | 'answer'
  readonly id?: number
  readonly value?: unknown
  readonly error?: string
  readonly endpoint?: string
  readonly pid?: number
}

/** The program on the stand-in, without looking for its window: it may have reasons to have none. */
export function forkStandIn(
  dataFolder: string,
  { args = desktopArguments(dataFolder), stdout = 'inherit' }: StandInOptions = {},
): ChildProcess {
  return fork(MAIN, [...SANDBOX_SWITCHES, ...args], {
    execPath: process.execPath,
    execArgv: ['--import', new URL('./electron-stand-in/register.ts', import.meta.url).href],
    stdio: ['ignore', stdout, 'pipe', 'ipc'],
    env: { ...process.env, NODE_NO_WARNINGS: '1', KOMANDA_DATA: dataFolder },
  })
}

interface StandInOptions {
  readonly args?: readonly string[]
  readonly stdout?: 'inherit' | 'pipe'
}

async function launchStandIn(dataFolder: string): Promise<Desktop> {
  const child = forkStandIn(dataFolder)
  const { log, logged } = readLog(child)
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const ready = await Promise.race([
    new Promise<StandInMessage>((resolve) => {
      child.on('message', (message: StandInMessage) => {
        if (message.type === 'ready') resolve(message)
      })
    }),
    ended.then((code) => {
      throw new Error(`The program ended with ${code}: ${JSON.stringify(log())}`)
    }),
  ])
  const browser = await chromium.connectOverCDP(ready.endpoint ?? '')
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The browser has no context')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await page.waitForURL(/app-stand-in/)
  return {
    kind: 'stand-in',
    page,
    ask: asker(child) as Desktop['ask'],
    log,
    logged,
    ended,
    async kill() {
      child.kill('SIGKILL')
      await ended
      if (ready.pid !== undefined) killGroup(ready.pid)
    },
  }
}

function asker(child: ChildProcess) {
  let nextId = 1
  return (question: unknown, argument: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = nextId++
      const take = (message: StandInMessage): void => {
        if (message.type !== 'answer' || message.id !== id) return
        child.off('message', take)
        if (message.error === undefined) resolve(message.value)
        else reject(new Error(message.error))
      }
      child.on('message', take)
      child.send({ id, source: String(question), argument })
    })
}
