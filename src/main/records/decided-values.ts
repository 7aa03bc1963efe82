import type { RecordOf } from '#shared/model/kinds.ts'
import { encodeSegment, type Leaves, type Scalar, SEPARATOR } from '#shared/model/leaves.ts'
import type { Audience } from '#shared/model/shape.ts'
import { type ReadDb, sql } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import type { RecordKey, ReplicaDocument } from '../replica/document.ts'
import { claimsOf, type FieldClaim } from '../replica/field-conflicts.ts'
import { ownOrganisation } from './own-organisation.ts'

export type Decision = RecordOf<'conflict-decision'>

/** What somebody decided about a question in a document that is not theirs to write. */
export interface ForeignDecision {
  readonly ownerId: string
  readonly decision: Decision
}

const allDecisions = prepared()(() =>
  sql
    .selectFrom('record')
    .select(['owner_id', 'json'])
    .where('kind', '=', 'conflict-decision')
    .where('deleted', '=', 0)
    .orderBy('date')
    .orderBy('id'),
)

/** Decisions about others' documents; the last made comes last. */
export function foreignDecisions(db: ReadDb): readonly ForeignDecision[] {
  return db
    .keptWhileSame(allDecisions({}))
    .map((row) => ({ ownerId: row.owner_id, decision: JSON.parse(row.json) as Decision }))
    .filter(({ decision }) => decision.chosenClaim !== '')
}

/** The claim a decision chose, as long as it speaks of all there are: a value that came since is a new question. */
export function chosenOf(decision: Decision, claims: readonly FieldClaim[]): FieldClaim | null {
  const known = new Set(decision.claims)
  if (!claims.every(({ change }) => change !== null && known.has(change.hash))) return null
  return claims.find(({ change }) => change?.hash === decision.chosenClaim) ?? null
}

/** Values that this workspace has decided on for questions in another's documents; the owner's own word ends them. */
export function decidedValues(
  db: ReadDb,
  ownerId: string,
  documents: Readonly<Record<Audience, ReplicaDocument>>,
): ReadonlyMap<RecordKey, Leaves> {
  const here = ownOrganisation(db)
  const values = new Map<RecordKey, Map<string, Scalar>>()
  if (here === null || here === ownerId) return values
  for (const { ownerId: by, decision } of foreignDecisions(db)) {
    if (by !== here) continue
    const record: RecordKey = `${decision.targetKind}|${encodeSegment(decision.targetId)}`
    const path = decision.path.replaceAll('/', SEPARATOR)
    const chosen = chosenOf(decision, claimsOf(documents.facts, { record, path }))
    if (chosen) values.set(record, (values.get(record) ?? new Map<string, Scalar>()).set(path, chosen.value))
  }
  return values
}
