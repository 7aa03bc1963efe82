import { encodeBundle } from '#main/share/bundle-format.ts'
import type { BundleFrame } from '#main/share/bundle-frames.ts'
import type { UnsignedMeta } from '#main/share/bundle-meta.ts'
import { createDeviceKey } from '#main/share/device-key.ts'
import type { DeviceKey } from '#main/share/device-key.ts'
import type { SpaceSentinel } from '#main/share/space-sentinel.ts'

export const KNOWN = { format: 1, schema: 3 }
export const SPACE_ID = '0191b2c0-0000-7000-8000-00000000space'
export const NOW = '2018-01-15T09:30:00.000Z'

/** A device of a school that can sign. */
export type SampleDevice = { key: DeviceKey; meta: UnsignedMeta }

export function sampleDevice(deviceId: string, orgId = 'ANT'): SampleDevice {
  return {
    key: createDeviceKey(),
    meta: {
      format: 1,
      program: '0.1.0',
      schema: 3,
      spaceId: SPACE_ID,
      orgId,
      orgName: 'Antanavo pagrindinė mokykla',
      role: 'institution',
      deviceId,
      deviceLabel: 'Raštinės kompiuteris',
      kind: 'segment',
      sequence: 1,
      createdAt: NOW,
    },
  }
}

export function sampleFrames(text = 'protokolas'): BundleFrame[] {
  const chunk = new TextEncoder().encode(text)
  return [
    { docId: 'meeting-1', chunk },
    { docId: 'registras-2017-žiema', chunk: new Uint8Array(300).fill(7) },
    { docId: 'empty', chunk: new Uint8Array() },
  ]
}

export function sampleBundle(device: SampleDevice, sequence: number, text = `nr. ${sequence}`): Uint8Array {
  return encodeBundle({ ...device.meta, sequence }, sampleFrames(text), device.key)
}

export function sampleSentinel(spaceId = SPACE_ID): SpaceSentinel {
  const { keyId, publicKey } = createDeviceKey()
  return {
    format: 1,
    spaceId,
    createdAt: NOW,
    createdBy: { orgName: 'Švietimo centras', deviceId: 'd0', keyId, publicKey },
  }
}
