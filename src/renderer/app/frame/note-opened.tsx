import { useQuery } from '@tanstack/react-query'
import { useClient } from '#renderer/api/client-context.ts'
import { KEYS } from '#renderer/api/queries.ts'
import { readRecord } from '#renderer/api/records.ts'
import { useNoteOpened } from './recent-records.ts'
import { useOpenRecord } from './use-open-record.ts'

/** Remembers what is opened, for the palette; shows nothing. */
export const NoteOpened = () => {
  const client = useClient()
  const open = useOpenRecord()
  const { data } = useQuery({
    queryKey: [KEYS.record, open?.id ?? ''],
    queryFn: () => readRecord(client, open?.kind ?? 'meeting', open?.id ?? ''),
    enabled: open !== null,
    retry: false,
  })
  useNoteOpened(open, data?.title)
  return null
}
