import { z } from 'zod'
import { edit, query } from './procedure.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Above what may be kept, so that a file that is too large is told so and not only refused as input. */
const BASE64_LIMIT = 48 * 1024 * 1024

export const attachmentsContract = {
  /**
   * Keeps a file beside the database by the hash of its content; the same file is kept once. The answer is what an
   * annex holds as its `file`. Fails with `attachment-too-large` and `attachment-empty`.
   */
  'attachments.add': edit(
    z.strictObject({ name: z.string().max(4000), base64: z.base64().max(BASE64_LIMIT) }),
    z.object({ sha256: z.string(), name: z.string(), bytes: z.number().int() }),
  ),
  /** A kept file, checked against its hash. Fails with `attachment-missing` and `attachment-damaged`. */
  'attachments.read': query(
    z.strictObject({ sha256: Sha256 }),
    z.object({ base64: z.string(), bytes: z.number().int() }),
  ),
  /** Which of these files are here. One that is not has not come from the PC that added it. */
  'attachments.state': query(
    z.strictObject({ sha256s: z.array(Sha256).max(1000) }),
    z.object({
      limitBytes: z.number().int(),
      files: z.array(z.object({ sha256: z.string(), isHere: z.boolean() })),
    }),
  ),
}
