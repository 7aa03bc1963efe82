import type { Means } from '#shared/domain/intake/with-means.ts'
import type { Institution } from '#shared/model/institution.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace } from '../../core/core.ts'
import { findRecord } from '../../records/record-reader.ts'
import type { RecordWrite } from '../../records/record-writer.ts'
import { contentHash } from '../../storage/content-hash.ts'

/**
 * "KR always means ...": a way of writing that a person explained becomes an alias of that institution, in the
 * municipality's list, from where it travels to the other PCs. A school reads with it, and keeps nothing.
 */
export function aliasWrites(core: Core, means: Means, learnedFrom: string): RecordWrite[] {
  if (requireWorkspace(core).role !== 'municipality') return []
  const learned = Map.groupBy(Object.entries(means), ([, id]) => id)
  return [...learned].flatMap(([id, told]) => {
    const found = findRecord(core.db, ownId(core), id, 'institution')
    if (!found || found.deleted) return []
    const institution = found.record as Institution
    const known = new Set(institution.aliases.map(({ text }) => text.toLowerCase()))
    const fresh = told.flatMap(([text]) => (known.has(text.toLowerCase()) ? [] : [text]))
    if (fresh.length === 0) return []
    const aliases = [
      ...institution.aliases,
      ...fresh.map((text) => ({
        id: `al-${contentHash(Buffer.from(text)).slice(0, 16)}`,
        text,
        aliasKind: 'other' as const,
        learnedFrom,
      })),
    ]
    return [
      { kind: 'institution' as const, id, next: SCHEMAS.institution.parse({ ...institution, aliases }) },
    ]
  })
}
