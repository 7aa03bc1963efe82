import * as z from 'zod'

/**
 * `komanda-space.json`: what makes a folder a share. Written once and never changed; unknown fields are kept.
 * `createdBy`: the device that began the share and its public key.
 */
export const SpaceSentinel = z.looseObject({
  format: z.int().min(1),
  spaceId: z.string().min(1).max(64),
  createdAt: z.iso.datetime({ offset: true }),
  createdBy: z.looseObject({
    orgName: z.string().max(300),
    deviceId: z.string().min(1).max(64),
    keyId: z.string().max(64),
    publicKey: z.string().max(64),
  }),
})
export type SpaceSentinel = z.infer<typeof SpaceSentinel>
