import { useDeferredValue, useState } from 'react'
import type { Kind } from '#shared/model/kinds.ts'
import { useIsRead } from './queries.ts'

/**
 * The record that a large form shows: the chosen one once it was read, drawn bit by bit, so that whoever goes on to the next
 * one does not wait; until then the one before, which is not to be typed into.
 */
export function useDrawnRecord(kind: Kind, chosenId: string | null): string | null {
  const isRead = useIsRead(kind, chosenId)
  const [readId, setReadId] = useState(chosenId)
  if (isRead && readId !== chosenId) setReadId(chosenId)
  return useDeferredValue(readId)
}
