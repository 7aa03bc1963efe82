import { useRouterState } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { PATHS } from '#renderer/lib/paths.ts'
import { ROOMS } from '../rooms.ts'

export interface OpenRecord {
  readonly kind: Kind
  readonly id: string
}

/** The record whose form is open, read from the address. */
export const openRecordOf = (path: string): OpenRecord | null => {
  const room = ROOMS.find(({ id, kind }) => kind !== null && path.startsWith(`${PATHS[id]}/`))
  if (room === undefined || room.kind === null || room.kind === 'figure') return null
  const id = decodeURIComponent(path.slice(PATHS[room.id].length + 1))
  return id === '' ? null : { kind: room.kind, id }
}

export const useOpenRecord = (): OpenRecord | null => {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  return useMemo(() => openRecordOf(path), [path])
}
