import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { AppError } from '#shared/contract/app-error.ts'
import type { CallInput, Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { errorNotice } from '#renderer/api/error-sentence.ts'
import { flushEverything } from '#renderer/api/open-editors.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'

interface Progress {
  readonly done: number
  readonly total: number | null
}

/** Files a year with progress and a way to give it up; nothing is written before all is made. */
export const useArchive = () => {
  const client = useClient()
  const { notify } = useNotices()
  const { t, translateShared } = useTranslate()
  const [progress, setProgress] = useState<Progress | null>(null)
  const abort = useRef<AbortController | null>(null)
  const work = useMutation<Output<'export.archive'>, unknown, CallInput<'export.archive'>>({
    mutationFn: async (input) => {
      await flushEverything()
      abort.current = new AbortController()
      setProgress({ done: 0, total: null })
      return client.call('export.archive', input, { signal: abort.current.signal, onProgress: setProgress })
    },
    gcTime: 0,
    onSettled: () => setProgress(null),
    onError: (error) => {
      const isGivenUp = error instanceof AppError && error.code === 'cancelled'
      notify(
        isGivenUp ? { tone: 'info', text: t('export.archiveGivenUp') } : errorNotice(translateShared, error),
      )
    },
  })
  return { work, progress, cancel: () => abort.current?.abort() }
}
