import { z } from 'zod'
import { privateLine } from './field.ts'

/**
 * A file kept beside the database by the hash of its content; `sha256` is `null` where there is none. Its
 * name is typed by a person and may name one, so it is text; hash and size are facts.
 */
export const StoredFile = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  name: privateLine(255),
  bytes: z.number().int().min(0).max(1_000_000_000).nullable().default(null),
})
export type StoredFile = z.infer<typeof StoredFile>

export const NO_FILE: StoredFile = { sha256: null, name: '', bytes: null }

/** A field holding a file or none. */
export const storedFile = () => StoredFile.default(NO_FILE)
