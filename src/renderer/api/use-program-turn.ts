import { useMutation } from '@tanstack/react-query'
import type { CallInput, ProcedureName } from '#shared/contract/contract.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useNotices } from '#renderer/ui/notice-context.ts'
import { useClient } from './client-context.ts'
import { errorNotice } from './error-sentence.ts'
import { flushEverything } from './open-editors.ts'

type Turn = Extract<ProcedureName, `program.${string}`>

/** What changes the data under the whole window: everything typed goes first, then the page begins anew. */
export const useProgramTurn = <N extends Turn>(name: N) => {
  const client = useClient()
  const { notify } = useNotices()
  const { translateShared } = useTranslate()
  return useMutation({
    mutationFn: async (input: CallInput<N>) => {
      await flushEverything()
      await client.call(name, input)
    },
    onSuccess: () => {
      window.location.hash = '#/'
      window.location.reload()
    },
    onError: (error) => notify(errorNotice(translateShared, error)),
  })
}
