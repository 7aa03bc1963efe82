import { z } from 'zod'
import { command, query } from './procedure.ts'

const Passphrase = z.string().min(1).max(1000)

/** What lets a person in: the passphrase, or the words of the recovery sheet as typed. */
export const LockProof = z.union([
  z.strictObject({ passphrase: Passphrase }),
  z.strictObject({ sheet: z.string().min(1).max(2000) }),
])
export type LockProof = z.infer<typeof LockProof>

export const LockState = z.object({
  /** The data folder is locked on the disk. */
  isOn: z.boolean(),
  /** It can be locked: it holds data of its own, and a window stands round it. */
  isPossible: z.boolean(),
  /** A sheet was made and waits for its last row. */
  isSheetWaiting: z.boolean(),
  /** Something still lies in the open beside the locked data, because it could not be removed. */
  isLeftOpen: z.boolean(),
})
export type LockState = z.infer<typeof LockState>

const Sheet = z.object({ fileName: z.string(), base64: z.string() })

/** The passphrase of the data folder; answered by hosts with a window. */
export const lockContract = {
  'lock.state': query(z.strictObject({}), LockState),
  /** Opens data that are locked; the page asks for everything anew afterwards. */
  'lock.unlock': command(z.strictObject({ proof: LockProof }), z.object({})),
  /** Makes a recovery sheet and gives it as a PDF. Nothing is locked with it before its last row is typed. */
  'lock.prepareSheet': command(z.strictObject({}), Sheet),
  /** Locks everything of the data folder. `words`: the last row of the sheet that was prepared. */
  'lock.turnOn': command(z.strictObject({ passphrase: Passphrase, words: z.string().max(200) }), LockState),
  /** Puts everything into the open again. */
  'lock.turnOff': command(z.strictObject({ proof: LockProof }), LockState),
  'lock.changePassphrase': command(z.strictObject({ proof: LockProof, next: Passphrase }), LockState),
  /** The prepared sheet takes the place of the former, which opens this folder no more. */
  'lock.replaceSheet': command(z.strictObject({ proof: LockProof, words: z.string().max(200) }), LockState),
}
