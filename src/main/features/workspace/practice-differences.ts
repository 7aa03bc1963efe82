import { bucketOf, type RecordOf } from '#shared/model/kinds.ts'
import type { Core } from '../../core/core.ts'
import { documentId, type DocumentName } from '../../records/document-id.ts'
import { storeForeignChunks } from '../../records/merge-chunks.ts'
import { noteConflicts } from '../../records/open-conflicts.ts'
import { recordKey } from '../../records/record-writer.ts'
import { changeDocument, openDocument } from '../../replica/document.ts'
import type { PracticeWorld } from './practice-world.ts'

interface Difference {
  readonly ownerId: string
  /** Which of the school's meetings, not registered yet, in the order of the practice data. */
  readonly meeting: number
  readonly path: 'pupilCount' | 'startTime'
  readonly claims: readonly (readonly [by: string, value: number | string])[]
}

/** What two computers of a school wrote apart: questions to practise on, none of which a figure of the rollup is made of. */
const DIFFERENCES: readonly Difference[] = [
  {
    ownerId: 'KRPD',
    meeting: 0,
    path: 'pupilCount',
    claims: [
      ['sekretorė', 12],
      ['direktoriaus pavaduotoja', 14],
    ],
  },
  {
    ownerId: 'KRPD',
    meeting: 1,
    path: 'startTime',
    claims: [
      ['sekretorė', '14:00'],
      ['metodinės tarybos pirmininkė', '14:30'],
    ],
  },
]

const BEGUN = Date.parse('2019-02-04T08:00:00Z')
const DAY_MS = 86_400_000

/** Adds the questions whose school this workspace can see, inside the caller's transaction. */
export function seedDifferences(core: Core, world: PracticeWorld, workspaceId: string): void {
  const isMunicipality = workspaceId === world.municipality.id
  for (const { ownerId, meeting, path, claims } of DIFFERENCES) {
    if (!isMunicipality && workspaceId !== ownerId) continue
    const drafts = (world.records.get(ownerId) ?? [])
      .filter(({ kind }) => kind === 'meeting')
      .map(({ record }) => record as RecordOf<'meeting'>)
      .filter(({ state }) => state === 'draft')
    const found = drafts[meeting]
    if (found === undefined) continue
    const name: DocumentName = { ownerId, bucket: bucketOf('meeting', found), audience: 'facts' }
    const key = recordKey({ kind: 'meeting', id: found.id })
    const before = core.shelf.chunks(documentId(name))
    const chunks = claims.map(([by, value], index) => {
      const step = { record: key, op: { op: 'value', path, value, audience: 'facts' } } as const
      const origin = { by, on: `pratybos-${ownerId}-${index + 1}`, from: 'practice' }
      // Each is written on what was there, without knowing of the other.
      return changeDocument(openDocument(before), [step], origin, new Date(BEGUN + index * DAY_MS)).chunk
    })
    for (const chunk of chunks) {
      const { conflicts } = storeForeignChunks(core.db, core.shelf, core.projector, name, [chunk])
      noteConflicts(core.db, name, conflicts, core.clock.now().toISOString())
    }
    core.projector.projectBucket(ownerId, name.bucket, new Set([key]))
  }
}
