import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/contract/app-error.ts'
import type { Paper } from '#shared/domain/paper/paper-model.ts'
import type { PrintFolders } from './print-files.ts'
import type { PrintAnswer, PrintJob } from './print-messages.ts'
import { printWorkerFile } from './print-worker-file.ts'
import type { PdfAttachment, PrintedPages, PrintedPdf } from './printed.ts'

export interface PrinterOptions extends PrintFolders {
  /** Where the worker's entry was built to; found by itself from source and beside the bundle. */
  readonly workerFile?: URL
  /** Jobs after which a fresh thread takes over; by default enough for hours of typing. */
  readonly jobsPerThread?: number
}

/** The compiler never gives back 20-110 KB of each paper (measured); with its thread it gives back all. */
const JOBS_PER_THREAD = 400

/** A preview that nobody waits for any more may go on this long: ending its thread costs the next one more. */
const GRACE_MS = 1500

export interface PrintOptions {
  /**
   * Aborting gives `cancelled` at once; a job under way is stopped by ending its thread, a preview only where it
   * does not end by itself soon.
   */
  readonly signal?: AbortSignal
}

export interface PdfOptions extends PrintOptions {
  /** Makes it PDF/A-3a. */
  readonly attachment?: PdfAttachment
}

export interface PreviewOptions extends PrintOptions {
  /** Requests of one slot replace each other: only the latest is worth drawing. `null` is never replaced. */
  readonly slot?: string | null
  /** Keys of pictures the asker has: they are neither drawn nor sent. */
  readonly known?: readonly string[]
}

/** Lays papers out off the caller's thread, one at a time. Failures are `AppError` `print-failed` or `cancelled`. */
export interface Printer {
  /** PDF/A-2a, the same bytes for the same paper. Goes before waiting previews. */
  pdf(paper: Paper, options?: PdfOptions): Promise<PrintedPdf>
  /** Pictures of the very pages of the PDF; `null` when a later request of the slot took its place. */
  pages(paper: Paper, options?: PreviewOptions): Promise<PrintedPages | null>
  /** Ends the thread; whatever waits is `cancelled`. */
  close(): Promise<void>
}

interface Waiting {
  readonly job: PrintJob
  readonly slot: string | null
  settle(answer: PrintAnswer | 'superseded' | AppError): void
}

const cancelled = () => new AppError('cancelled', 'Printing was cancelled')

/** Starts no thread until the first paper. */
export function createPrinter(options: PrinterOptions = {}): Printer {
  const waiting: Waiting[] = []
  let running: Waiting | null = null
  let worker: Worker | null = null
  let closed = false
  let nextId = 1
  let served = 0

  const take = (): Waiting | undefined => {
    const pdf = waiting.findIndex(({ slot }) => slot === null)
    return waiting.splice(Math.max(pdf, 0), 1)[0]
  }

  const finish = (outcome: PrintAnswer | AppError): void => {
    const done = running
    running = null
    served += 1
    if (served >= (options.jobsPerThread ?? JOBS_PER_THREAD)) void stopThread()
    done?.settle(outcome)
    advance()
  }

  const start = (): Worker => {
    const { workerFile = printWorkerFile(), fontFolder, templateFolder } = options
    const thread = new Worker(workerFile, { workerData: { fontFolder, templateFolder } })
    thread.on('message', (answer: PrintAnswer) => {
      if (thread === worker && running?.job.id === answer.id) finish(answer)
    })
    const lost = (cause: unknown): void => {
      if (thread !== worker) return
      worker = null
      finish(new AppError('print-failed', 'The print thread ended', { cause }))
    }
    thread.on('error', lost)
    thread.on('exit', lost)
    // An idle printer must not keep a command line alive.
    thread.unref()
    return thread
  }

  const advance = (): void => {
    if (running !== null) return
    const next = take()
    if (next === undefined) {
      worker?.unref()
      return
    }
    running = next
    try {
      worker ??= start()
      worker.ref()
      worker.postMessage(next.job)
    } catch (cause) {
      finish(new AppError('print-failed', 'The print thread cannot start', { cause }))
    }
  }

  const stopThread = async (): Promise<void> => {
    const thread = worker
    worker = null
    served = 0
    await thread?.terminate()
  }

  const stop = (entry: Waiting): void => {
    if (running !== entry) return
    void stopThread()
    finish(cancelled())
  }

  const abort = (entry: Waiting): void => {
    if (running === entry) {
      if (entry.slot === null) stop(entry)
      else {
        entry.settle(cancelled())
        setTimeout(() => stop(entry), GRACE_MS).unref()
      }
      return
    }
    const at = waiting.indexOf(entry)
    if (at >= 0) waiting.splice(at, 1)[0]?.settle(cancelled())
  }

  const supersede = (slot: string): void => {
    for (const stale of waiting.filter((entry) => entry.slot === slot)) {
      waiting.splice(waiting.indexOf(stale), 1)
      stale.settle('superseded')
    }
  }

  const order = (
    job: Omit<PrintJob, 'id'>,
    slot: string | null,
    signal: AbortSignal | undefined,
  ): Promise<PrintAnswer | 'superseded'> =>
    new Promise((resolve, reject) => {
      if (closed || signal?.aborted === true) {
        reject(cancelled())
        return
      }
      const onAbort = (): void => {
        abort(entry)
      }
      const entry: Waiting = {
        job: { ...job, id: nextId++ },
        slot,
        settle(answer) {
          signal?.removeEventListener('abort', onAbort)
          if (answer instanceof AppError) reject(answer)
          else if (answer !== 'superseded' && 'failure' in answer)
            reject(new AppError('print-failed', answer.failure))
          else resolve(answer)
        },
      }
      signal?.addEventListener('abort', onAbort)
      if (slot !== null) supersede(slot)
      waiting.push(entry)
      advance()
    })

  return {
    async pdf(paper, { signal, attachment } = {}) {
      const job = { output: 'pdf' as const, paper, ...(attachment === undefined ? {} : { attachment }) }
      const answer = await order(job, null, signal)
      if (answer === 'superseded' || !('pdf' in answer)) throw new AppError('internal', 'Not a PDF')
      return answer.pdf
    },
    async pages(paper, { signal, slot = 'preview', known = [] } = {}) {
      const answer = await order({ output: 'pages', paper, known }, slot, signal)
      if (answer === 'superseded') return null
      if (!('pages' in answer)) throw new AppError('internal', 'Not pages')
      return answer.pages
    },
    async close() {
      closed = true
      for (const entry of waiting.splice(0)) entry.settle(cancelled())
      const stopping = stopThread()
      running?.settle(cancelled())
      running = null
      await stopping
    },
  }
}
