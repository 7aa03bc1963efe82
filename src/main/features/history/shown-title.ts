import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { teamOfMinutes } from '#shared/domain/minutes/team-of-minutes.ts'
import type { AnyRecord } from '#shared/model/kinds.ts'
import { type Core, ownId } from '../../core/core.ts'
import { findRecord } from '../../records/record-reader.ts'

/** What people call a record: its title, or the team's name of minutes that have none yet. May be empty. */
export function shownTitle(core: Core, found: Pick<StoredRecord, 'kind' | 'title' | 'record'>): string {
  const nameOf = (bodyId: string): string | undefined =>
    findRecord(core.db, ownId(core), bodyId, 'body')?.title
  return found.title || teamOfMinutes(found.kind, found.record as unknown as AnyRecord, nameOf)
}
