import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { AppError } from '#shared/contract/app-error.ts'
import type { CallInput, Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { errorNotice } from '#renderer/api/error-sentence.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'

export interface Progress {
  readonly done: number
  /** `null` while nobody knows how much there is. */
  readonly total: number | null
}

const STARTING: Progress = { done: 0, total: null }

/** A long call of the core with progress and a way to give it up. Everything typed is sent first. */
export const useLongWork = <N extends 'share.send' | 'share.receive'>(name: N) => {
  const client = useClient()
  const { notify } = useNotices()
  const { t, translateShared } = useTranslate()
  const [progress, setProgress] = useState<Progress | null>(null)
  const abort = useRef<AbortController | null>(null)
  const tell = (error: unknown): void => {
    const isGivenUp = error instanceof AppError && error.code === 'cancelled'
    notify(isGivenUp ? { tone: 'info', text: t('share.givenUp') } : errorNotice(translateShared, error))
  }
  const work = useMutation<Output<N>, unknown, CallInput<N>>({
    mutationFn: async (input) => {
      await flushEverything()
      abort.current = new AbortController()
      setProgress(STARTING)
      return client.call(name, input, { signal: abort.current.signal, onProgress: setProgress })
    },
    onSettled: () => setProgress(null),
    onError: tell,
  })
  return { work, progress, tell, cancel: () => abort.current?.abort() }
}
