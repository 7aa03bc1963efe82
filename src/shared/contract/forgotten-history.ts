import { z } from 'zod'

/** Own documents that were written anew as they read now, without what led to it. */
export const ForgottenHistory = z.object({
  renewed: z.number().int(),
  /** Of these, documents that lie on other computers too, where it changes with the next hand-over. */
  shared: z.number().int(),
  /** Could not be written anew, and are as they were. */
  unreadable: z.number().int(),
})
export type ForgottenHistory = z.infer<typeof ForgottenHistory>
