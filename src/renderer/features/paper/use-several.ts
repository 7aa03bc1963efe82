import { useRef, useState } from 'react'
import type { Client } from '#shared/contract/client.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { errorSentence } from '#renderer/api/error-sentence.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { makeSeveral, type SeveralWork } from './make-several.ts'

export interface PaperTarget {
  readonly kind: Kind
  readonly id: string
  readonly title: string
}

type Make<Made> = (client: Client, target: PaperTarget, signal: AbortSignal) => Promise<Made>

/** Makes papers one after the other, told as it goes; what was typed is stored first. */
export const useSeveral = () => {
  const client = useClient()
  const { translateShared } = useTranslate()
  const [work, setWork] = useState<SeveralWork<PaperTarget> | null>(null)
  const abort = useRef<AbortController | null>(null)

  const run = async <Made>(targets: readonly PaperTarget[], make: Make<Made>) => {
    const controller = new AbortController()
    const { signal } = controller
    abort.current = controller
    setWork({ done: 0, total: targets.length, failures: [], state: 'working' })
    await flushEverything()
    return makeSeveral(targets, {
      make: (target) => make(client, target, signal),
      signal,
      onWork: setWork,
      reasonOf: (error) => errorSentence(translateShared, error),
    })
  }

  return { work, run, giveUp: () => abort.current?.abort() }
}
