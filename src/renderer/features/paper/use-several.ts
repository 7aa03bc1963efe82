import { useRef, useState } from 'react'
import { AppError } from '#shared/contract/app-error.ts'
import type { Client } from '#shared/contract/client.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { errorSentence } from '#renderer/api/error-sentence.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'

export interface PaperTarget {
  readonly kind: Kind
  readonly id: string
  readonly title: string
}

export interface PaperFailure extends PaperTarget {
  readonly reason: string
}

/** How far the work is, and what could not be made so far. */
export interface SeveralWork {
  readonly done: number
  readonly total: number
  readonly failures: readonly PaperFailure[]
  readonly state: 'working' | 'finished' | 'given-up'
}

/** `isWhole`: nobody gave up on the way. */
interface Batch<Made> {
  readonly made: readonly Made[]
  readonly isWhole: boolean
}

type Make<Made> = (client: Client, target: PaperTarget, signal: AbortSignal) => Promise<Made>

const isGivenUp = (error: unknown): boolean => error instanceof AppError && error.code === 'cancelled'

/**
 * Makes papers one after the other. One that fails is listed with its reason and does not stop the rest; given
 * up, what was made so far is handed over.
 */
export const useSeveral = () => {
  const client = useClient()
  const { translateShared } = useTranslate()
  const [work, setWork] = useState<SeveralWork | null>(null)
  const abort = useRef<AbortController | null>(null)

  const run = async <Made>(targets: readonly PaperTarget[], make: Make<Made>): Promise<Batch<Made>> => {
    const controller = new AbortController()
    abort.current = controller
    const made: Made[] = []
    const failures: PaperFailure[] = []
    const tell = (state: SeveralWork['state']) =>
      setWork({ done: made.length + failures.length, total: targets.length, failures: [...failures], state })
    tell('working')
    await flushEverything()
    for (const target of targets) {
      if (controller.signal.aborted) break
      try {
        made.push(await make(client, target, controller.signal))
      } catch (error) {
        if (controller.signal.aborted || isGivenUp(error)) break
        failures.push({ ...target, reason: errorSentence(translateShared, error) })
      }
      tell('working')
    }
    const isWhole = !controller.signal.aborted
    tell(isWhole ? 'finished' : 'given-up')
    return { made, isWhole }
  }

  return { work, run, giveUp: () => abort.current?.abort(), forget: () => setWork(null) }
}
