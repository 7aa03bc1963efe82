import { useQuery } from '@tanstack/react-query'
import { tellStep } from '#shared/domain/steps/tell-step.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { languageStore } from '#renderer/i18n/language-store.ts'
import { useTranslate } from '#renderer/i18n/use-translate.ts'
import { useStore } from '#renderer/lib/store.ts'

/** What would be taken back and done again next, in words; `null` for nothing. */
export const useStepWords = (): { readonly undo: string | null; readonly redo: string | null } => {
  const { translateShared } = useTranslate()
  const client = useClient()
  // Steps are told in words that are not there from the beginning.
  const { isWhole } = useStore(languageStore)
  const { data } = useQuery({
    queryKey: [KEYS.steps],
    queryFn: () => client.call('steps.state', {}),
    enabled: isWhole,
  })
  return {
    undo: data?.undo ? tellStep(data.undo, translateShared) : null,
    redo: data?.redo ? tellStep(data.redo, translateShared) : null,
  }
}
