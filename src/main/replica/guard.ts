import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { entryPath } from '../core/entry-path.ts'
import { GUARD_LIMITS, type GuardAnswer, type GuardVerdict } from './guard-limits.ts'

export interface Guard {
  /** Verdict on a document made of these chunks. Never throws, never takes longer than the limit. */
  inspect(chunks: readonly Uint8Array[]): Promise<GuardVerdict>
  close(): void
}

const PAGE_BYTES = 4096
const MEMORY_POLL_MS = 200

/** Resident bytes of a process where the system tells (Linux); elsewhere only time is bounded. */
async function residentBytes(pid: number): Promise<number> {
  try {
    const fields = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')
    return Number(fields[1] ?? 0) * PAGE_BYTES
  } catch {
    return 0
  }
}

function startChild(): ChildProcess {
  return fork(entryPath('replica/guard-child'), [], {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=512'],
    // Nothing of the environment reaches hostile bytes but what Windows needs to start a process.
    env: { SystemRoot: process.env['SystemRoot'], ELECTRON_RUN_AS_NODE: '1', NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/**
 * Opens foreign Automerge bytes in a child process that is killed when it takes too long or too much
 * memory: a trap inside WebAssembly ends every document of its process.
 */
export function createGuard(limits: { readonly milliseconds: number } = GUARD_LIMITS): Guard {
  let child: ChildProcess | null = null
  let nextId = 1
  let turn: Promise<unknown> = Promise.resolve()

  const stop = (): void => {
    child?.kill('SIGKILL')
    child = null
  }

  const ask = (chunks: readonly Uint8Array[]): Promise<GuardVerdict> =>
    new Promise((resolve) => {
      const process = (child ??= startChild())
      const id = nextId++
      const finish = (verdict: GuardVerdict, isHealthy: boolean): void => {
        clearTimeout(timer)
        clearInterval(poll)
        process.removeAllListeners()
        if (!isHealthy) stop()
        resolve(verdict)
      }
      const timer = setTimeout(() => finish({ ok: false, reason: 'timed-out' }, false), limits.milliseconds)
      const poll = setInterval(() => {
        void residentBytes(process.pid ?? 0).then((bytes) => {
          if (bytes > GUARD_LIMITS.memoryBytes) finish({ ok: false, reason: 'too-large' }, false)
        })
      }, MEMORY_POLL_MS)
      process.once('error', () => finish({ ok: false, reason: 'crashed' }, false))
      process.once('exit', () => finish({ ok: false, reason: 'crashed' }, false))
      process.on('message', (answer: GuardAnswer) => {
        if (answer.id === id) finish(answer.verdict, true)
      })
      process.send({ id, chunks })
    })

  return {
    inspect(chunks) {
      const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
      if (size > GUARD_LIMITS.documentBytes) return Promise.resolve({ ok: false, reason: 'too-large' })
      const result = turn.then(() => ask(chunks))
      turn = result
      return result
    },
    close: stop,
  }
}
