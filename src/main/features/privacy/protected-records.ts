import { AppError } from '#shared/contract/app-error.ts'
import { lockReason } from '#shared/domain/minutes/lock.ts'
import type { AnyRecord } from '#shared/model/kinds.ts'
import type { Leaves } from '#shared/model/leaves.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import { refuseClosedYears } from '../../records/closed-years.ts'
import { findOwnRecord } from '../../records/record-reader.ts'
import { projectRecord } from '../../records/project-record.ts'
import type { RecordName } from '../../records/projector.ts'
import { recordKey } from '../../records/record-writer.ts'

/** Why a record would not be changed like any other: a paper given out, or of a closed school year. */
export function protectionOf(core: Core, named: RecordName, next: Leaves): AppError | null {
  const { workspaceId } = requireWorkspace(core)
  const { kind, id } = named
  const own = findOwnRecord(core.db, workspaceId, kind, id)
  const projected = projectRecord(recordKey(named), next)
  if (own === undefined || own.deleted || projected === null || projected.deleted) return null
  const reason = lockReason(kind, own.record as AnyRecord, projected.record)
  if (reason) return new AppError('record-locked', `${kind} ${id} is ${reason}`, { details: { id, reason } })
  try {
    refuseClosedYears(core.db, workspaceId, [{ kind, id, next: projected.record }])
    return null
  } catch (error) {
    if (error instanceof AppError && error.code === 'school-year-closed') return error
    throw error
  }
}
