import { useRouterState } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { PATHS } from '#renderer/lib/paths.ts'

const KINDS: readonly (readonly [path: string, kind: Kind])[] = [
  [PATHS.minutes, 'meeting'],
  [PATHS.orders, 'order'],
  [PATHS.events, 'event'],
  [PATHS.bodies, 'body'],
  [PATHS.plan, 'indicator'],
]

export interface OpenRecord {
  readonly kind: Kind
  readonly id: string
}

/** The record whose form is open, read from the address. */
export const openRecordOf = (path: string): OpenRecord | null => {
  const found = KINDS.find(([start]) => path.startsWith(`${start}/`))
  if (found === undefined) return null
  const id = decodeURIComponent(path.slice(found[0].length + 1))
  return id === '' ? null : { kind: found[1], id }
}

export const useOpenRecord = (): OpenRecord | null => {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  return useMemo(() => openRecordOf(path), [path])
}
