import { createContext, type ReactNode } from 'react'
import type { Kind } from '#shared/model/kinds.ts'

/** What is odd in a record, shown over its form; `null` where nobody tells it. */
export const WarningsContext = createContext<((kind: Kind, id: string) => ReactNode) | null>(null)
