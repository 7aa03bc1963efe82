import { z } from 'zod'
import { exchange, query } from './procedure.ts'

/** A computer as far as keys go: it reads with them, waits to be given them, or only seals to us. */
export const SealDevice = z.object({
  deviceId: z.string(),
  orgName: z.string(),
  label: z.string(),
  isThis: z.boolean(),
  holds: z.enum(['reads', 'waits', 'seals']),
})
export type SealDevice = z.infer<typeof SealDevice>

export const SealState = z.object({
  /** What is handed over from here travels sealed. */
  isOn: z.boolean(),
  since: z.string().nullable(),
  /** How many times keys were changed for all, from 1; 0 before the first. */
  epoch: z.number().int(),
  /** Words of the municipality's key, for comparing aloud. */
  words: z.string().nullable(),
  /** This computer may switch sealing on and off for the whole municipality. */
  mayDecide: z.boolean(),
  /** This computer has the secret of the recovery sheet, and can print it again. */
  hasSheet: z.boolean(),
  /** A sheet was made and waits to be confirmed with its last words. */
  isSheetWaiting: z.boolean(),
  /** Words of another key that speaks in the municipality's name and is not believed. */
  strangerWords: z.string().nullable(),
  devices: z.array(SealDevice),
})
export type SealState = z.infer<typeof SealState>

export const sealContract = {
  /** Whether bundles are sealed, and who holds keys. */
  'share.seal': query(z.strictObject({}), SealState),
  /** Makes the secret of a recovery sheet; `replace`: a new one although there is one. Nothing is sealed with it yet. */
  'share.sealPrepare': exchange(z.strictObject({ replace: z.boolean().default(false) }), SealState),
  /** The recovery sheet as a PDF: of the secret that waits, else of the one in force. */
  'share.sealSheet': query(
    z.strictObject({}),
    z.object({ fileName: z.string(), base64: z.string(), bytes: z.number().int() }),
  ),
  /**
   * The last row of words, read off the printed sheet. In the municipality this switches sealing on (or puts the new
   * sheet in force), in a school it makes its own sheet count.
   */
  'share.sealConfirm': exchange(z.strictObject({ words: z.string().max(200) }), SealState),
  /** The municipality's choice, after its sheet was confirmed once. */
  'share.sealTurn': exchange(z.strictObject({ isOn: z.boolean() }), SealState),
  /** New keys for everything from now on: for all in the municipality, for itself in a school. */
  'share.sealRotate': exchange(z.strictObject({}), SealState),
  /** Brings keys back with the words of a recovery sheet. */
  'share.sealRecover': exchange(
    z.strictObject({ code: z.string().max(2000) }),
    SealState.extend({ keys: z.number().int() }),
  ),
  /** Destroys the keys of a school's free text on the share, for ever; what lies in its own database stays. */
  'share.sealErase': exchange(
    z.strictObject({ isConfirmed: z.literal(true) }),
    SealState.extend({ erased: z.number().int() }),
  ),
  /** Believes the other key after people have compared its words. */
  'share.sealAccept': exchange(z.strictObject({ words: z.string().max(200) }), SealState),
}
