import { createContext } from 'react'
import type { Kind } from '#shared/model/kinds.ts'

/** Opens the history of a record: who wrote what, when, where and from what source; `null` where it cannot be. */
export const HistoryContext = createContext<((kind: Kind, id: string) => void) | null>(null)
