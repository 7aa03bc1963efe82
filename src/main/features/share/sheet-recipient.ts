import { ageRecipient } from '../../age/age-keys.ts'
import { type Core, currentWorkspace } from '../../core/core.ts'
import { authorityOf, loadSealKeys } from './seal-keys.ts'

/**
 * What this organisation's recovery sheet opens, as age writes recipients; `null` without a sheet. A computer of the
 * municipality that has no secret knows the key from the signed decision.
 */
export async function sheetRecipient(core: Core): Promise<string | null> {
  const { secret, policy } = await loadSealKeys(core)
  const told = currentWorkspace(core)?.role === 'municipality' ? (policy?.sealKey ?? null) : null
  const publicKey = secret === null ? told : authorityOf(secret).seal.publicKey
  return publicKey === null ? null : ageRecipient(Buffer.from(publicKey, 'base64url'))
}
