import { AppError } from '#shared/contract/app-error.ts'
import { ATTACHMENT_LIMIT_BYTES } from '#shared/domain/attachments/attachment-limit.ts'
import { safeFileName } from '#shared/domain/attachments/safe-file-name.ts'
import { attachmentStore } from '../../attachments/attachment-store.ts'
import { onDisk } from '../../attachments/on-disk.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'

function bytesOf(base64: string): Uint8Array {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length === 0) throw new AppError('attachment-empty', 'The file has no bytes')
  if (bytes.length > ATTACHMENT_LIMIT_BYTES) {
    throw new AppError('attachment-too-large', `A file of ${bytes.length} bytes`, {
      details: {
        megabytes: Math.ceil(bytes.length / 1024 / 1024),
        limit: ATTACHMENT_LIMIT_BYTES / 1024 / 1024,
      },
    })
  }
  return bytes
}

export function attachmentsHandlers(core: Core): Handlers<'attachments'> {
  const store = attachmentStore(core.dataFolder)
  return {
    'attachments.add': ({ name, base64 }) => {
      requireWorkspace(core)
      const bytes = bytesOf(base64)
      return onDisk(core.dataFolder, async () => ({
        sha256: await store.put(bytes),
        name: safeFileName(name),
        bytes: bytes.length,
      }))
    },
    'attachments.read': ({ sha256 }) =>
      onDisk(core.dataFolder, async () => {
        const content = await store.get(sha256)
        switch (content.state) {
          case 'found':
            return { base64: Buffer.from(content.bytes).toString('base64'), bytes: content.bytes.length }
          case 'missing':
            throw new AppError('attachment-missing', `No file ${sha256}`, { details: { sha256 } })
          case 'damaged':
            throw new AppError('attachment-damaged', `File ${sha256} is not what it was`, {
              details: { sha256 },
            })
        }
      }),
    'attachments.state': ({ sha256s }) =>
      onDisk(core.dataFolder, async () => ({
        limitBytes: ATTACHMENT_LIMIT_BYTES,
        files: await Promise.all(
          sha256s.map(async (sha256) => ({ sha256, isHere: await store.has(sha256) })),
        ),
      })),
  }
}
