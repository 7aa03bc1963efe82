import { z } from 'zod'
import { DATABASE_TROUBLES } from './database-trouble.ts'
import { command, query } from './procedure.ts'

/** Damage that was found at this start and mended. */
export const Mended = z.object({
  /**
   * `rows`: what screens read was made from the documents again. `file`: the whole file was made anew. `end`: the file ended before
   * what had been saved, or was one of another day; all that was there is here.
   */
  what: z.enum(['rows', 'file', 'end']),
  /** Pieces of documents that came out of copies. */
  fromCopies: z.number().int(),
  /** Where the damaged file is kept. */
  kept: z.string().nullable(),
})
export type Mended = z.infer<typeof Mended>

/** What the program does with its data folders as a whole; answered by hosts with a window. */
export const programContract = {
  'program.state': query(
    z.strictObject({}),
    z.object({
      /** The data cannot be opened; only copies are listed and restored. */
      trouble: z.enum(DATABASE_TROUBLES).nullable(),
      /** `practice`: the folder beside the person's own, for practising. */
      place: z.enum(['own', 'practice']),
      dataFolder: z.string(),
      mended: Mended.nullable(),
    }),
  ),
  /** Puts a copy in the place of data that cannot be opened, which are set aside whole. */
  'program.restore': command(
    z.strictObject({
      file: z.string().min(1).max(4000),
      /** The passphrase of a locked copy, or the words of its recovery sheet. */
      secret: z.string().min(1).max(2000).nullable().default(null),
    }),
    z.object({ restored: z.string(), previous: z.string().nullable(), missingFiles: z.number().int() }),
  ),
  /** Goes to the practice folder; what was practised there before as the same organisation is still there. */
  'program.practise': command(
    z.strictObject({
      as: z.string().max(80).default('municipality'),
      author: z.string().trim().min(1).max(100).nullable().default(null),
    }),
    z.object({}),
  ),
  /** The practice municipality as it was at first. */
  'program.restartPractice': command(z.strictObject({}), z.object({})),
  /**
   * Files that the system gave the program to open - a double click, a path on its command line - once, to the window
   * that asks first. `unread`: names of those that are missing, too large or not permitted.
   */
  'program.takeHanded': command(
    z.strictObject({}),
    z.object({
      files: z.array(z.object({ name: z.string(), base64: z.base64() })),
      unread: z.array(z.string()),
    }),
  ),
  /** Files that were opened, saved or made here last, newest first; those that are gone as well. */
  'program.recentFiles': query(
    z.strictObject({}),
    z.object({
      files: z.array(
        z.object({
          path: z.string(),
          name: z.string(),
          /** A copy of all data: it is restored, not read. */
          isBackup: z.boolean(),
          isThere: z.boolean(),
        }),
      ),
    }),
  ),
  /** Opens one of them again, as if the system gave it. Of other files nothing is read. */
  'program.openRecent': command(z.strictObject({ path: z.string().min(1).max(4000) }), z.object({})),
  /** Back to the person's own data, or to the first screen where there are none. */
  'program.endPractice': command(z.strictObject({}), z.object({})),
}
