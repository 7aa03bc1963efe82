import type { Core } from '../../core/core.ts'
import type { IntegrityProblem } from './integrity-problem.ts'

/** Takes a comparison back: the rows stay as they were found. */
class OnlyLooking extends Error {}

/** The first line that differs, shortened: enough to see which record it is about. */
function firstDifference(before: string, after: string): string {
  const rebuilt = after.split('\n')
  const found = before.split('\n')
  const at = rebuilt.findIndex((line, index) => line !== found[index])
  return (found[at] ?? rebuilt[at] ?? found.at(-1) ?? '').slice(0, 200)
}

/**
 * Makes the rows anew from the documents and compares them byte for byte. `keep` leaves the new rows in
 * place, which mends what differed; else everything is taken back.
 */
export function compareProjection(core: Core, keep: boolean): readonly IntegrityProblem[] {
  let before = ''
  let after = ''
  try {
    core.db.transaction(
      () => {
        before = core.db.dumpProjection()
        core.shelf.forgetAll()
        core.projector.rebuild()
        after = core.db.dumpProjection()
        if (!keep) throw new OnlyLooking()
      },
      () => core.shelf.forgetAll(),
    )
  } catch (error) {
    if (!(error instanceof OnlyLooking)) throw error
  }
  if (keep) core.events.emit({ name: 'records.changed', payload: { records: [], source: 'rebuilt' } })
  if (before === after) return []
  return [{ code: 'projection-differs', detail: firstDifference(before, after), repaired: keep }]
}
