import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { useClient } from '#renderer/api/client-context.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { PATHS } from '#renderer/lib/paths.ts'

const KEY = ['recentFiles']

type RecentFile = Output<'program.recentFiles'>['files'][number]

const NONE: readonly RecentFile[] = []

/** Files opened or saved last; looked for again when one is noted and when the window is come back to. */
export const useRecentFiles = (): readonly RecentFile[] => {
  const client = useClient()
  const queries = useQueryClient()
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: () => client.call('program.recentFiles', {}),
    refetchOnWindowFocus: 'always',
  })
  useEffect(
    () => client.on('program.noted', () => void queries.invalidateQueries({ queryKey: KEY })),
    [client, queries],
  )
  return data?.files ?? NONE
}

/** Opens the file of a place in the list: what can be read as if it were dropped, a copy of all data where copies are. */
export const useOpenRecentFile = (go: (path: string) => void): ((place: number) => void) => {
  const files = useRecentFiles()
  const open = useCommand('program.openRecent')
  return (place) => {
    const file = files[place]
    if (file === undefined) return
    if (file.isBackup) go(PATHS.backups)
    else open.mutate({ path: file.path })
  }
}
