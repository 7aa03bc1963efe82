import type { Rolldown } from 'vite'

/** Names the chunk of what every start reads before its first answer. */
export declare const firstChunk: () => (id: string, context: Rolldown.ChunkingContext) => string | null
