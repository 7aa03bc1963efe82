import { ROLLUP_KINDS, type RollupInput } from '#shared/domain/rollup/rollup-input.ts'
import { type Core, ownId, today } from './core.ts'
import { heardFrom, institutionsOfAllOwners, loadAll } from '../records/record-reader.ts'

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
    heardFrom: heardFrom(core.db),
    institutions: institutionsOfAllOwners(core.db),
    records,
  }
}
