import * as z from 'zod'
import { canonicalJson } from '../canonical-json.ts'
import { signMessage, verifyMessage } from '../device-key.ts'
import type { AuthorityKey } from './authority-key.ts'

const PublicKey = z.string().length(43)

/**
 * What a municipality decided about sealing, signed with its own key: a higher `version` takes the place of a lower
 * one, so that an old copy changes nothing. Unknown fields are kept and covered by the signature.
 */
export const SealPolicy = z.looseObject({
  version: z.int().min(1),
  spaceId: z.string().max(64),
  orgId: z.string().max(64),
  isOn: z.boolean(),
  /** Grows when every writer has to take new keys. */
  epoch: z.int().min(1),
  issuedAt: z.iso.datetime({ offset: true }),
  signKey: PublicKey,
  sealKey: PublicKey,
  /** Computers of the municipality that may read, by their sealing keys. */
  devices: z.array(z.object({ deviceId: z.string().max(64), sealKey: PublicKey })).max(200),
  /** How the signing key came from earlier ones; each step is signed by the key before it. */
  lineage: z.array(z.object({ from: PublicKey, to: PublicKey, signature: z.string().max(128) })).max(200),
  signature: z.string().max(128),
})
export type SealPolicy = z.infer<typeof SealPolicy>
export type PolicyLink = SealPolicy['lineage'][number]

/** What an offered policy is to somebody who holds one. `other-authority`: of a key that nothing leads to. */
export type PolicyVerdict = 'newer' | 'known' | 'other-authority' | 'forged'

export function signPolicy(
  unsigned: Omit<SealPolicy, 'signature' | 'signKey' | 'sealKey'>,
  key: AuthorityKey,
): SealPolicy {
  const whole = { ...unsigned, signKey: key.sign.publicKey, sealKey: key.seal.publicKey }
  return SealPolicy.parse({ ...whole, signature: signMessage(key.sign, policyMessage(whole)) })
}

/** The step from one signing key to the next, signed by the former. */
export function signLink(spaceId: string, from: AuthorityKey, to: AuthorityKey): PolicyLink {
  const step = { from: from.sign.publicKey, to: to.sign.publicKey }
  return { ...step, signature: signMessage(from.sign, linkMessage(spaceId, step)) }
}

export function judgePolicy(known: SealPolicy | null, offered: SealPolicy): PolicyVerdict {
  const { signature, ...unsigned } = offered
  if (!verifyMessage(offered.signKey, policyMessage(unsigned), signature)) return 'forged'
  if (known === null) return 'newer'
  if (known.orgId !== offered.orgId || known.spaceId !== offered.spaceId) return 'other-authority'
  if (!leadsTo(known.signKey, offered)) {
    // What is known may itself be the later one.
    return leadsTo(offered.signKey, known) ? 'known' : 'other-authority'
  }
  if (offered.version !== known.version) return offered.version > known.version ? 'newer' : 'known'
  // Two computers decided at the same time: everybody settles for the same one.
  return signature > known.signature ? 'newer' : 'known'
}

function leadsTo(from: string, { spaceId, signKey, lineage }: SealPolicy): boolean {
  let key = from
  for (const link of lineage) {
    if (link.from !== key) continue
    if (!verifyMessage(link.from, linkMessage(spaceId, link), link.signature)) return false
    key = link.to
  }
  return key === signKey
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const policyMessage = (unsigned: Record<string, unknown>): Uint8Array =>
  utf8(`komanda-seal-policy-1\n${canonicalJson(unsigned)}`)

const linkMessage = (spaceId: string, { from, to }: Pick<PolicyLink, 'from' | 'to'>): Uint8Array =>
  utf8(`komanda-authority-link-1\n${spaceId}\n${from}\n${to}`)
