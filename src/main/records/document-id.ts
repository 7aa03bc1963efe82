import type { Audience } from '#shared/model/shape.ts'

/** A document's name says who may write it, which aggregate it is and whom it is for. */
export interface DocumentName {
  readonly ownerId: string
  readonly bucket: string
  readonly audience: Audience
}

export const documentId = ({ ownerId, bucket, audience }: DocumentName): string =>
  `${ownerId}|${bucket}|${audience}`

/** `null` for a name that is not one of ours. */
export function parseDocumentId(id: string): DocumentName | null {
  const [ownerId, bucket, audience, ...rest] = id.split('|')
  if (!ownerId || !bucket || rest.length > 0 || id.length > 300) return null
  return audience === 'facts' || audience === 'text' ? { ownerId, bucket, audience } : null
}
