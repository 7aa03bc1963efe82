import type { ChangeSource } from '#shared/domain/records/change-source.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { lockReason } from '#shared/domain/minutes/lock.ts'
import { reopenedIssues } from '#shared/domain/minutes/reopened.ts'
import type { AnyRecord, RecordOf } from '#shared/model/kinds.ts'
import { refuseClosedYears } from '../records/closed-years.ts'
import { noteStep } from '../records/journal.ts'
import { findOwnRecord } from '../records/record-reader.ts'
import type { RecordWrite, SavedRecord } from '../records/record-writer.ts'
import { numbering, refuseTakenNumbers } from '../records/taken-numbers.ts'
import { type Core, requireWorkspace, writerOf } from './core.ts'

type Paper = RecordOf<'meeting' | 'order'>

function refuseLocked(core: Core, { kind, id, next }: RecordWrite, issuePrefix: string): void {
  const own = findOwnRecord(core.db, requireWorkspace(core).workspaceId, kind, id)
  if (!own || own.deleted) return
  const reason = lockReason(kind, own.record as AnyRecord, next)
  if (reason) throw new AppError('record-locked', `${kind} ${id} is ${reason}`, { details: { id, reason } })
  if (next === 'removed' || (kind !== 'meeting' && kind !== 'order')) return
  const issues = reopenedIssues(own.record as Paper, next as Paper).map((issue) => ({
    ...issue,
    path: issuePrefix + issue.path,
  }))
  if (issues.length > 0)
    throw new AppError('invalid-input', `${kind} ${id} was given out`, { details: { kind, issues } })
}

/**
 * The one way features save what a person did: papers given out and closed school years stay as they are, no
 * number is given twice, all is written or nothing, and everybody hears of it after the commit. `also` runs in
 * the same transaction.
 */
export function saveRecords(
  core: Core,
  writes: readonly RecordWrite[],
  source: ChangeSource,
  also: () => void = () => undefined,
): readonly SavedRecord[] {
  const workspace = requireWorkspace(core)
  for (const [at, write] of writes.entries()) {
    // As at the border: in a list the record's place comes first.
    refuseLocked(core, write, writes.length > 1 ? `${at}/` : '')
  }
  refuseClosedYears(core.db, workspace.workspaceId, writes)
  const saved = core.db.transaction(
    () => {
      const result = core.writer.write(writes, writerOf(workspace), source, (changed) => {
        noteStep(core.db, changed, source, core.clock.now())
        refuseTakenNumbers(core.db, numbering(writes, changed))
      })
      also()
      return result
    },
    () => core.shelf.forgetAll(),
  )
  const records = saved.filter(({ state }) => state !== 'unchanged').map(({ kind, id }) => ({ kind, id }))
  if (records.length > 0) core.events.emit({ name: 'records.changed', payload: { records, source: 'local' } })
  return saved
}
