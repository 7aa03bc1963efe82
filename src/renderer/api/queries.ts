import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { Client } from '#shared/contract/client.ts'
import type { Kind } from '#shared/model/kinds.ts'
import { useClient } from './client-context.ts'
import { readRecord, type TypedRecord, typed } from './records.ts'

/** First words of the query keys; the event table invalidates by them. */
export const KEYS = {
  workspace: 'workspace',
  list: 'list',
  record: 'record',
  history: 'history',
  steps: 'steps',
  trash: 'trash',
  privacy: 'privacy',
  news: 'news',
  search: 'search',
  backups: 'backups',
  home: 'home',
  rollup: 'rollup',
  share: 'share',
  preview: 'preview',
  number: 'number',
  attachment: 'attachment',
  register: 'register',
  chain: 'chain',
} as const

export interface ListFilter {
  readonly institutionId?: string
  readonly schoolYear?: string
}

export const workspaceQuery = (client: Client) =>
  queryOptions({ queryKey: [KEYS.workspace], queryFn: () => client.call('workspace.state', {}) })

export const listQuery = <K extends Kind>(client: Client, kind: K, filter: ListFilter = {}) =>
  queryOptions({
    queryKey: [KEYS.list, kind, filter],
    queryFn: async (): Promise<readonly TypedRecord<K>[]> => {
      const { records } = await client.call('records.list', { kind, ...filter })
      return records.map((stored) => typed<K>(stored))
    },
  })

export const useWorkspaceState = () => useQuery(workspaceQuery(useClient()))

/** All records of a kind, as the core orders them. Empty until read. */
export const useRecords = <K extends Kind>(kind: K, filter: ListFilter = {}) => {
  // Only what is taken out by name is followed: a list read again with nothing new draws nothing anew.
  const { data, isPending } = useQuery(listQuery(useClient(), kind, filter))
  return { records: data ?? NOTHING, isPending }
}

const NOTHING: readonly never[] = []

const recordQuery = (client: Client, kind: Kind, id: string) =>
  queryOptions({ queryKey: [KEYS.record, id, kind], queryFn: () => readRecord(client, kind, id) })

export const useRecord = (kind: Kind, id: string) => useQuery(recordQuery(useClient(), kind, id))

/** Whether a record, if it is one, was read or cannot be. */
export const useIsRead = (kind: Kind, id: string | null): boolean => {
  const query = recordQuery(useClient(), kind, id ?? '')
  const { isPending } = useQuery({ ...query, enabled: id !== null, notifyOnChangeProps: ['isPending'] })
  return id === null || !isPending
}

export const homeQuery = (client: Client) =>
  queryOptions({ queryKey: [KEYS.home], queryFn: () => client.call('home.overview', {}) })

export const useHome = () => useQuery(homeQuery(useClient()))

/** Which rollup is looked at: of a school year or of all time, of now or of what had been written by a day's end. */
export interface RollupAsked {
  readonly schoolYear: string | null
  readonly asOf: string | null
  readonly asRecorded: boolean
}

/** Of now, or of what had been written by the end of a day. */
export const useRollup = (schoolYear: string | null, pastDay: string | null = null) => {
  const client = useClient()
  return useQuery({
    queryKey: [KEYS.rollup, 'overview', schoolYear, pastDay],
    queryFn: () =>
      client.call('rollup.overview', { schoolYear, asOf: pastDay, asRecorded: pastDay !== null }),
    placeholderData: keepPreviousData,
  })
}

/** Asked again at each opening of a screen: nobody tells when a folder goes away or comes back. */
export const useShareState = () => {
  const client = useClient()
  return useQuery({ queryKey: [KEYS.share], queryFn: () => client.call('share.state', {}), staleTime: 0 })
}

export const useMerges = () => {
  const client = useClient()
  return useQuery({ queryKey: [KEYS.share, 'merges'], queryFn: () => client.call('share.merges', {}) })
}

/** Fields that two computers gave different values and nobody has decided. */
export const useConflicts = () => {
  const client = useClient()
  return useQuery({ queryKey: [KEYS.share, 'conflicts'], queryFn: () => client.call('share.conflicts', {}) })
}

/** Records that look like one meeting, and those that were joined. */
export const useSameMeetings = () => {
  const client = useClient()
  return useQuery({
    queryKey: [KEYS.share, 'same-meetings'],
    queryFn: () => client.call('share.sameMeetings', {}),
  })
}

/** Institutions that seem to be listed twice, and those that were joined. */
export const useSameInstitutions = () => {
  const client = useClient()
  return useQuery({
    queryKey: [KEYS.share, 'same-institutions'],
    queryFn: () => client.call('share.sameInstitutions', {}),
  })
}

/** Computers that have written, with the words that people compare. */
export const useDevices = () => {
  const client = useClient()
  return useQuery({ queryKey: [KEYS.share, 'devices'], queryFn: () => client.call('share.devices', {}) })
}

/** Whether what is handed over is sealed, and who holds keys. */
export const useSeal = () => {
  const client = useClient()
  return useQuery({ queryKey: [KEYS.share, 'seal'], queryFn: () => client.call('share.seal', {}) })
}

/** What in the next hand-over speaks of people. */
export const usePersonalData = () => {
  const client = useClient()
  return useQuery({
    queryKey: [KEYS.share, 'personal-data'],
    queryFn: () => client.call('share.personalData', {}),
  })
}
