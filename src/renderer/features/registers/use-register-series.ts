import { useQuery } from '@tanstack/react-query'
import type { Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'

export type Series = Output<'registers.list'>['series'][number]
export type Journal = Output<'registers.journal'>
export type JournalRow = Journal['rows'][number]
export type SeriesRef = Omit<Series, 'title' | 'troubles'>

/** Makes the journal of one run as a paper. */
export type SaveJournal = (run: {
  readonly register: string | null
  readonly period: string
  readonly institutionId: string
}) => void

const NOTHING: readonly Series[] = []

/** Every run of numbers of an institution that has a paper. */
export const useRegisterSeries = (institutionId: string): readonly Series[] => {
  const client = useClient()
  const { data } = useQuery({
    queryKey: [KEYS.register, 'series', institutionId],
    queryFn: () => client.call('registers.list', { institutionId }),
  })
  return data?.series ?? NOTHING
}

/** One run as a numbered journal. */
export const useJournal = ({ kind, institutionId, registerId, ownRun, period }: SeriesRef) => {
  const client = useClient()
  const ref = { kind, institutionId, registerId, ownRun, period }
  return useQuery({
    queryKey: [KEYS.register, 'journal', ref],
    queryFn: () => client.call('registers.journal', ref),
  })
}
