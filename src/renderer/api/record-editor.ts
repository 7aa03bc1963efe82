import { replaceEqualDeep } from '@tanstack/react-query'
import { AppError, type ErrorCode } from '#shared/contract/app-error.ts'
import type { Edit, StoredRecord } from '#shared/contract/records-contract.ts'
import { applyEdit } from '#renderer/lib/apply-edit.ts'
import { createStore, type Store } from '#renderer/lib/store.ts'
import { textAt } from '#renderer/lib/text-at.ts'
import { editsUnder, withEdit } from './pending-edits.ts'

export interface RefusedEdit {
  readonly edit: Edit
  readonly error: AppError
}

export interface EditorState {
  /** The record as the core has it, with everything typed since laid over it. */
  readonly stored: StoredRecord
  /** `waiting` until the core has acknowledged everything that is shown. */
  readonly phase: 'saved' | 'waiting'
  readonly savedAt: string | null
  /** Why the last try failed; it is tried again. */
  readonly trouble: ErrorCode | null
  /** What the core will not take, kept so that nobody's words are lost. */
  readonly refused: readonly RefusedEdit[]
}

export interface Acknowledgement {
  readonly savedAt: string
  readonly record: StoredRecord
}

/** Where the words of an edit come from, as the history tells it. */
export type EditSource = 'typed' | 'pasted'

export interface RecordEditor {
  readonly id: string
  readonly state: Store<EditorState>
  /** Shows the edit at once and sends it `delayMs` after the last keystroke; `typed` where no source is told. */
  readonly edit: (edit: Edit, source?: EditSource) => void
  /**
   * The same for long text: the edit carries the text it was written over, so that what a merge changed in
   * the same field stays beside it.
   */
  readonly write: (path: readonly string[], text: string) => void
  /** Sends what waits now; resolves when everything is acknowledged, refused, or a try failed. */
  readonly flush: () => Promise<void>
  /**
   * Takes over a newer reading of the record; what waits stays on top of it. A reading made before the last
   * acknowledgement (`acknowledged` then) is left: a newer one is on its way.
   */
  readonly adopt: (stored: StoredRecord, acknowledged?: number) => void
  readonly dismissRefused: () => void
  /** Rises with each acknowledgement, so that an older reading can be told from a newer one. */
  readonly acknowledged: () => number
}

export interface RecordEditorOptions {
  readonly stored: StoredRecord
  /** All edits of one call come from one source. */
  readonly send: (edits: readonly Edit[], source: EditSource) => Promise<Acknowledgement>
  readonly onChange?: (state: EditorState) => void
  readonly delayMs?: number
  readonly retryMs?: number
}

const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'invalid-input',
  'not-found',
  'not-permitted',
  'record-locked',
  'school-year-closed',
  'document-newer',
  'wrong-role',
  'unknown-procedure',
  'too-large',
])

/** A core that takes edits one after another sends at most this many at once. */
const BATCH = 500

const asAppError = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('internal', String(error), { cause: error })

/**
 * One record being edited: an ordered queue of edits over the last known record. An edit leaves the
 * queue only when the core has acknowledged it (or has refused it for good; then it is kept apart).
 */
export const createRecordEditor = (options: RecordEditorOptions): RecordEditor => {
  const { delayMs = 200, retryMs = 2000 } = options
  let server = options.stored
  let queue: readonly Edit[] = []
  let sending: readonly Edit[] = []
  let acknowledgements = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  const pasted = new WeakSet<Edit>()
  const sourceOf = (one: Edit | undefined): EditSource =>
    one !== undefined && pasted.has(one) ? 'pasted' : 'typed'

  const state = createStore<EditorState>({
    stored: server,
    phase: 'saved',
    savedAt: null,
    trouble: null,
    refused: [],
  })

  const show = (change: Partial<EditorState> = {}): void => {
    const edits = [...sending, ...queue]
    const record = edits.reduce((now, edit) => applyEdit(now, edit), server.record)
    const stored = record === server.record ? server : { ...server, record }
    state.update((now) => ({ ...now, ...change, stored, phase: edits.length === 0 ? 'saved' : 'waiting' }))
    options.onChange?.(state.read())
  }

  const schedule = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  const acknowledge = (answer: Acknowledgement): void => {
    acknowledgements += 1
    server = replaceEqualDeep(server, answer.record)
    sending = []
    show({ savedAt: answer.savedAt, trouble: null })
  }

  const refuse = (error: AppError): void => {
    const refused = sending.map((edit) => ({ edit, error }))
    sending = []
    show({ refused: [...state.read().refused, ...refused], trouble: null })
  }

  const takeBatch = (size: number): void => {
    const source = sourceOf(queue[0])
    const other = queue.findIndex((one) => sourceOf(one) !== source)
    const end = other < 0 ? size : Math.min(size, other)
    sending = queue.slice(0, end)
    queue = queue.slice(end)
  }

  const putBack = (): void => {
    queue = sending.reduceRight<readonly Edit[]>((rest, edit) => [edit, ...rest], queue)
    sending = []
  }

  /** One by one after a refusal, so that one bad field does not take the good ones with it. */
  const sendAll = async (): Promise<void> => {
    let size = BATCH
    while (queue.length > 0) {
      takeBatch(size)
      try {
        acknowledge(await options.send(sending, sourceOf(sending[0])))
      } catch (caught) {
        const error = asAppError(caught)
        if (!REFUSALS.has(error.code)) {
          putBack()
          show({ trouble: error.code })
          schedule(retryMs)
          return
        }
        if (sending.length === 1) refuse(error)
        else {
          putBack()
          size = 1
        }
      }
    }
  }

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    running ??= sendAll().finally(() => {
      running = null
    })
    return running
  }

  const edit = (next: Edit, source: EditSource = 'typed'): void => {
    if (source === 'pasted') pasted.add(next)
    queue = withEdit(queue, next)
    show()
    schedule(delayMs)
  }

  return {
    id: server.id,
    state,
    edit,
    write: (path, text) => {
      const bare: Edit = { op: 'set', path: [...path], value: text }
      const under = [...sending, ...editsUnder(queue, bare)]
      const base = textAt(
        under.reduce((now, one) => applyEdit(now, one), server.record),
        path,
      )
      edit(base === null ? bare : { ...bare, base })
    },
    flush,
    adopt: (stored, acknowledged = acknowledgements) => {
      if (acknowledged < acknowledgements) return
      server = replaceEqualDeep(server, stored)
      show()
    },
    dismissRefused: () => show({ refused: [] }),
    acknowledged: () => acknowledgements,
  }
}
