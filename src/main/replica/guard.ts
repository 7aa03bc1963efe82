import { entryPath } from '../core/entry-path.ts'
import { type OwnChild, type StartChild, startNodeChild } from '../core/own-child.ts'
import { residentBytes } from '../core/resident-bytes.ts'
import { GUARD_LIMITS, type GuardAnswer, type GuardRequest, type GuardVerdict } from './guard-limits.ts'

export interface Guard {
  /** Verdict on a document made of these chunks. Never throws, never takes longer than the limit. */
  inspect(chunks: readonly Uint8Array[]): Promise<GuardVerdict>
  close(): void
}

export interface GuardOptions {
  /** For one document. */
  readonly milliseconds?: number
  readonly startChild?: StartChild
}

const MEMORY_POLL_MS = 200

interface Waiting {
  readonly size: number
  readonly request: GuardRequest
  readonly resolve: (verdict: GuardVerdict) => void
}

/** So much lies at the child at once: it does not wait while its parent is busy, and no more is held twice. */
const SENT_AHEAD_BYTES = 1024 * 1024

/** Runs after everything that has arrived by now was heard: whoever was busy must not take an answer for silence. */
const afterWhatArrived = (work: () => void): void => {
  setImmediate(() => setImmediate(work))
}

/**
 * Opens foreign Automerge bytes in a child process that is killed when it takes too long or too much
 * memory: a trap inside WebAssembly ends every document of its process. Answers come in the order of asking.
 */
export function createGuard({
  milliseconds = GUARD_LIMITS.milliseconds,
  startChild = startNodeChild,
}: GuardOptions = {}): Guard {
  const waiting: Waiting[] = []
  let child: OwnChild | null = null
  let sent = 0
  let sentBytes = 0
  let nextId = 1
  let timer: NodeJS.Timeout | undefined
  let poll: NodeJS.Timeout | undefined

  const stop = (): void => {
    child?.kill()
    child = null
    sent = 0
    sentBytes = 0
  }

  /** The document in hand is to blame; those behind it are asked again of a new child. */
  const blame = (reason: Extract<GuardVerdict, { ok: false }>['reason']): void => {
    stop()
    answer({ ok: false, reason })
  }

  const answer = (verdict: GuardVerdict): void => {
    clearTimeout(timer)
    const first = waiting.shift()
    if (sent > 0) {
      sent -= 1
      sentBytes -= first?.size ?? 0
    }
    first?.resolve(verdict)
    watch()
    send()
  }

  const watch = (): void => {
    const [first] = waiting
    clearInterval(poll)
    if (!first) return
    timer = setTimeout(() => {
      afterWhatArrived(() => {
        if (waiting[0] === first) blame('timed-out')
      })
    }, milliseconds)
    poll = setInterval(() => {
      void residentBytes(child?.pid ?? 0).then((bytes) => {
        if (bytes > GUARD_LIMITS.memoryBytes && waiting[0] === first) blame('too-large')
      })
    }, MEMORY_POLL_MS)
  }

  const start = (): OwnChild => {
    const started = startChild(entryPath('replica/guard-child'))
    started.onEnd(() => blame('crashed'))
    started.onMessage((message) => {
      const { id, verdict } = message as GuardAnswer
      if (waiting[0]?.request.id === id) answer(verdict)
    })
    return started
  }

  const send = (): void => {
    for (let one = waiting[sent]; one && (sent === 0 || sentBytes < SENT_AHEAD_BYTES); one = waiting[sent]) {
      child ??= start()
      child.send(one.request)
      sent += 1
      sentBytes += one.size
    }
  }

  return {
    inspect(chunks) {
      const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
      if (size > GUARD_LIMITS.documentBytes) return Promise.resolve({ ok: false, reason: 'too-large' })
      return new Promise((resolve) => {
        waiting.push({ size, request: { id: nextId++, chunks }, resolve })
        if (waiting.length === 1) watch()
        send()
      })
    },
    close() {
      stop()
      for (const { resolve } of waiting.splice(0)) resolve({ ok: false, reason: 'crashed' })
      clearTimeout(timer)
      clearInterval(poll)
    },
  }
}
