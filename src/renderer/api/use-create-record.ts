import type { InputOf, Kind } from '#shared/model/kinds.ts'
import { newId } from '#renderer/lib/new-id.ts'
import { useCommand } from './use-command.ts'
import { useWorkspace } from './workspace-context.ts'

type Given<K extends Kind> = Omit<InputOf<K>, 'id' | 'institutionId'> & { readonly institutionId?: string }

/** Makes a record of the own institution (unless told otherwise) and answers its id. */
export const useCreateRecord = () => {
  const put = useCommand('records.put')
  const { workspaceId } = useWorkspace()
  const create = async <K extends Kind>(kind: K, given: Given<K>): Promise<string> => {
    const id = newId()
    const record = { ...(OWNERLESS.has(kind) ? {} : { institutionId: workspaceId }), ...given, id }
    await put.mutateAsync({ records: [{ kind, record }] })
    return id
  }
  return { create, isPending: put.isPending }
}

/** Kinds that hang on another record and carry no institution of their own. */
const OWNERLESS: ReadonlySet<Kind> = new Set([
  'municipality',
  'institution',
  'level',
  'activity',
  'indicator',
])
