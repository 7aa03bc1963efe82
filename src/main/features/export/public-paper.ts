import { AppError } from '#shared/contract/app-error.ts'
import {
  type PublicMinutes,
  publicMinutes,
  type PublicNames,
} from '#shared/domain/public-version/public-minutes.ts'
import type { MinutesForm } from '#shared/domain/paper/minutes-items.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { type Core, ownId } from '../../core/core.ts'
import { paperOf } from '../../core/paper-of.ts'
import { findRecord, getValue } from '../../records/record-reader.ts'

export interface PublicPaper extends PublicMinutes {
  /** The name of the file of the whole minutes. */
  readonly fileName: string
}

/** Minutes as they may be published; `not-found` where there are none. */
export function publicPaper(core: Core, id: string, names: PublicNames, form: MinutesForm): PublicPaper {
  const meeting = getValue(core.db, ownId(core), id, 'meeting')
  const stored = findRecord(core.db, ownId(core), meeting.bodyId, 'body')
  const body = SCHEMAS.body.parse(
    stored && !stored.deleted
      ? stored.record
      : { id: meeting.bodyId, institutionId: meeting.institutionId, name: '________' },
  )
  const { paper, fileName } = paperOf(core, 'meeting', id, form)
  if (paper.kind !== 'minutes') throw new AppError('internal', 'Minutes print as another paper')
  return { ...publicMinutes(paper, { meeting, body }, names), fileName }
}
