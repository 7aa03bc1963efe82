import { useMutation } from '@tanstack/react-query'
import type { CallInput, Output, ProcedureName } from '#shared/contract/contract.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useClient } from './client-context.ts'
import { errorNotice } from './error-sentence.ts'
import { noteSaved } from './save-status.ts'

export interface CommandOptions {
  /** The screen shows the error itself. */
  readonly isQuiet?: boolean
}

/** A command of the core as a mutation. Failures are said in the notice corner unless told otherwise. */
export const useCommand = <N extends ProcedureName>(name: N, options: CommandOptions = {}) => {
  const client = useClient()
  const { notify } = useNotices()
  const { translateShared } = useTranslate()
  return useMutation<Output<N>, unknown, CallInput<N>>({
    mutationFn: (input) => client.call(name, input),
    onSuccess: () => noteSaved(null, new Date().toISOString()),
    onError: (error) => {
      if (options.isQuiet !== true) notify(errorNotice(translateShared, error))
    },
  })
}
