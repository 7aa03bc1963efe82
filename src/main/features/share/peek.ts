import type { Output } from '#shared/contract/contract.ts'
import { isWebAddress } from '#shared/domain/share-place/web-address.ts'
import { MODEL_VERSION } from '#shared/model/kinds.ts'
import { parseDocumentId } from '../../records/document-id.ts'
import { projectRecord } from '../../records/project-record.ts'
import type { Guard } from '../../replica/guard.ts'
import { openDocument } from '../../replica/document.ts'
import { NEWEST_FORMAT } from '../../share/bundle-format.ts'
import { scanShare } from '../../share/scan.ts'
import { openSpace } from '../../share/space.ts'

type Peeked = Output<'share.peek'>
type Organisation = Peeked['organisations'][number]

/** Directories that municipalities wrote, as chunks by document; organisations that wrote anything. */
async function readShare(store: Parameters<typeof scanShare>[0], spaceId: string) {
  const writers = new Map<string, Organisation>()
  const directories = new Map<string, Uint8Array[]>()
  const scan = await scanShare(store, {
    seen: new Map(),
    hasContent: () => false,
    known: { format: NEWEST_FORMAT, schema: MODEL_VERSION },
    spaceId,
    ownDeviceId: '',
  })
  if (scan.state === 'unreachable') return { writers, directories }
  for await (const item of scan.items) {
    if (item.verdict !== 'new') continue
    const { meta, frames } = item.bundle
    writers.set(meta.orgId, { id: meta.orgId, name: meta.orgName, role: meta.role })
    if (meta.role !== 'municipality') continue
    for (const { docId, chunk } of frames) {
      const name = parseDocumentId(docId)
      if (name?.bucket !== 'directory' || name.audience !== 'facts') continue
      directories.set(docId, [...(directories.get(docId) ?? []), chunk.slice()])
    }
  }
  return { writers, directories }
}

async function institutionsIn(guard: Guard, chunks: readonly Uint8Array[]): Promise<readonly Organisation[]> {
  const verdict = await guard.inspect(chunks)
  if (!verdict.ok) return []
  return [...openDocument(chunks).records].flatMap(([key, leaves]) => {
    const projected = projectRecord(key, leaves)
    return projected?.kind === 'institution' && !projected.deleted
      ? [{ id: projected.id, name: projected.facets.title, role: 'institution' as const }]
      : []
  })
}

/** Who writes in a folder and whom its municipality lists; changes nothing, needs no workspace. */
export async function peek(guard: Guard, folder: string): Promise<Peeked> {
  // A place on the web is asked when it is chosen, never while its address is being typed.
  if (isWebAddress(folder)) return { spaceId: null, organisations: [] }
  const opened = await openSpace(folder)
  if (opened.state !== 'ok') return { spaceId: null, organisations: [] }
  const { writers, directories } = await readShare(opened.store, opened.space.spaceId)
  const found = new Map<string, Organisation>()
  for (const chunks of directories.values()) {
    for (const institution of await institutionsIn(guard, chunks)) found.set(institution.id, institution)
  }
  for (const [id, writer] of writers) if (!found.has(id)) found.set(id, writer)
  return {
    spaceId: opened.space.spaceId,
    organisations: [...found.values()].toSorted((left, right) => left.name.localeCompare(right.name, 'lt')),
  }
}
