import { ROLLUP_KINDS, type RollupInput } from '#shared/domain/rollup/rollup-input.ts'
import { type Core, ownId, today } from '../../core/core.ts'
import { sql } from '../../db/database.ts'
import { institutionsOfAllOwners, loadAll } from '../../records/record-reader.ts'

/** Institutions whose own documents are here: those that sent something. */
export function heardFrom(core: Core): readonly string[] {
  return core.db
    .all(
      sql
        .selectFrom('document')
        .select('owner_id')
        .distinct()
        .where('audience', '=', 'facts')
        .orderBy('owner_id'),
    )
    .map((row) => row.owner_id)
}

/** Everything live in this workspace, as the rollup's pure functions want it. */
export function rollupInputFromDb(
  core: Core,
  asked: { readonly schoolYear: string | null; readonly asOf: string | null },
): RollupInput {
  const records = Object.fromEntries(
    ROLLUP_KINDS.map((kind) => [kind, loadAll(core.db, kind).map(({ record }) => record)]),
  ) as RollupInput['records']
  return {
    asOf: asked.asOf ?? today(core.clock),
    schoolYear: asked.schoolYear,
    ownInstitutionId: ownId(core),
    heardFrom: heardFrom(core),
    institutions: institutionsOfAllOwners(core.db),
    records,
  }
}
