import { STARTER_PHRASES } from '#shared/domain/minutes/starter-phrases.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { useCommand } from '#renderer/api/use-command.ts'

/** Puts the usual phrases into the school's own list, all at once. */
export const useStarterPhrases = () => {
  const put = useCommand('records.put')
  return {
    add: () =>
      put.mutate({
        records: STARTER_PHRASES.map((phrase) => ({ kind: 'phrase', record: { ...phrase, id: newId() } })),
      }),
    isPending: put.isPending,
  }
}
