import { healOwnFolder, writeSegment } from '#main/share/outbox-writer.ts'
import type { Healed, OutboxContext, SegmentWritten } from '#main/share/outbox-writer.ts'
import type { CheckDepth, OwnBundle } from '#main/share/own-folder.ts'
import type { ShareStore } from '#main/share/share-store.ts'
import { NOW, sampleDevice, sampleFrames } from './sample-bundle.ts'
import type { SampleDevice } from './sample-bundle.ts'

/** A device with its own table in memory, as the database keeps it. */
export type OutboxDevice = {
  own: OwnBundle[]
  identity: SampleDevice
  context: () => OutboxContext
  send: (text: string, remember?: () => Promise<void>) => Promise<SegmentWritten>
  heal: (depth?: CheckDepth) => Promise<Healed>
}

export function outboxDevice(
  store: ShareStore,
  deviceId: string,
  identity: SampleDevice = sampleDevice(deviceId),
  own: OwnBundle[] = [],
): OutboxDevice {
  const { kind: _kind, sequence: _sequence, createdAt: _at, format: _format, ...meta } = identity.meta
  const context = (): OutboxContext => ({ store, meta, key: identity.key, own: [...own], now: NOW })
  return {
    own,
    identity,
    context,
    send: (text, remember) =>
      writeSegment(context(), {
        kind: 'segment',
        frames: sampleFrames(text),
        remember: async ({ kind, sequence, contentHash, bytes }) => {
          await remember?.()
          own.push({ kind, sequence, contentHash, size: bytes.length, bytes: async () => bytes })
        },
      }),
    heal: (depth = 'names') => healOwnFolder(context(), depth),
  }
}
