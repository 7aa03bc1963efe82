import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Chromium, startChromium } from './start-chromium.ts'
import { strict } from './strict.ts'

/** What a second start leaves for the first. */
const SECOND = 'stand-in-second'
const paths = new Map<string, string>()
const switches: string[] = []
let chromium: Promise<Chromium> | null = null
let lockFile: string | null = null
let isQuitting = false

const userData = (): string => {
  const path = paths.get('userData')
  if (path === undefined) throw new Error('stand-in: userData was not set')
  mkdirSync(path, { recursive: true })
  return path
}

/** The browser, started when the program is ready. */
export function browser(): Promise<Chromium> {
  chromium ??= startChromium(join(userData(), 'chromium'), switches)
  return chromium
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

class StandInApp extends EventEmitter {
  readonly isPackaged = false
  prepare: () => Promise<void> = () => Promise.resolve()
  ready: Promise<void> | null = null
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value?: string) =>
      switches.push(value === undefined ? `--${name}` : `--${name}=${value}`),
    hasSwitch: (name: string) => process.argv.includes(`--${name}`),
  })

  setPath(name: string, path: string): void {
    paths.set(name, path)
  }

  getPath(name: string): string {
    return paths.get(name) ?? ''
  }

  enableSandbox(): void {}

  requestSingleInstanceLock(told: unknown = null): boolean {
    const file = join(userData(), 'stand-in-lock')
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
    } catch {
      if (isAlive(Number(readFileSync(file, 'utf8')))) {
        // As a whole at once, so that the first does not read half of it.
        writeFileSync(join(userData(), 'stand-in-telling'), JSON.stringify(told))
        renameSync(join(userData(), 'stand-in-telling'), join(userData(), SECOND))
        return false
      }
      writeFileSync(file, String(process.pid))
    }
    lockFile = file
    watch(userData(), (_event, name) => {
      if (name !== SECOND) return
      const told: unknown = JSON.parse(readFileSync(join(userData(), SECOND), 'utf8'))
      this.emit('second-instance', {}, [], '', told)
    }).unref()
    return true
  }

  /** The stand-in's own: what must be done between Chromium's start and the program's. */
  beforeReady(prepare: () => Promise<void>): void {
    this.prepare = prepare
  }

  whenReady(): Promise<void> {
    return (this.ready ??= this.makeReady())
  }

  async makeReady(): Promise<void> {
    const { endpoint, pid } = await browser()
    await this.prepare()
    process.send?.({ type: 'ready', endpoint, pid })
    this.emit('ready')
  }

  quit(): void {
    if (isQuitting) return
    let prevented = false
    const event = { preventDefault: () => (prevented = true) }
    this.emit('before-quit', event)
    if (!prevented) this.emit('will-quit', event)
    isQuitting = true
    if (!prevented) this.exit(0)
  }

  exit(code = 0): void {
    if (lockFile !== null) rmSync(lockFile, { force: true })
    const end = (): never => process.exit(code)
    if (chromium === null) return end()
    void chromium.then((running) => running.kill()).then(end, end)
  }
}

export const app = strict('app', new StandInApp())
