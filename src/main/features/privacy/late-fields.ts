import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/contract.ts'
import type { LateField } from '#shared/contract/privacy-contract.ts'
import { type LeafOp, SEPARATOR } from '#shared/model/leaves.ts'
import { type Core, requireWorkspace, writerOf } from '../../core/core.ts'
import { documentId, type DocumentName } from '../../records/document-id.ts'
import { noteStep } from '../../records/journal.ts'
import { dropLateChange, type LateChange, lateChanges } from '../../records/late-changes.ts'
import { nameOfKey } from '../../records/project-record.ts'
import { headsOf } from '../../replica/document.ts'
import { isText } from '../../replica/document-past.ts'
import { nameRecord } from './find-person.ts'
import { leavesOf, rowTitles } from './person-leaves.ts'

const nameOf = ({ ownerId, bucket, audience }: LateChange): DocumentName => ({ ownerId, bucket, audience })

const valueNow = (core: Core, late: LateChange): LateField['now'] =>
  core.shelf
    .read(documentId(nameOf(late)))
    .records.get(late.record)
    ?.get(late.path) ?? null

/** Places in lists and members of sets settle themselves; a person reads values of fields. */
const isShown = ({ path }: LateChange): boolean => !path.split(SEPARATOR).some((part) => /^[$=]/u.test(part))

/** What was written here upon a former history and reads otherwise now. */
export function lateFields(core: Core): readonly LateField[] {
  return lateChanges(core.db).flatMap((late): LateField[] => {
    const named = nameOfKey(late.record)
    const now = valueNow(core, late)
    if (named === null || now === late.value || !isShown(late)) return []
    return [
      {
        id: late.id,
        kind: named.kind,
        recordId: named.id,
        ...nameRecord(core, late.ownerId, named.kind, named.id),
        path: late.path.replaceAll(SEPARATOR, '/'),
        rows: [...rowTitles(leavesOf(core, nameOf(late), late.record), late.path)],
        now,
        written: late.value,
      },
    ]
  })
}

function opOf(core: Core, { path, audience, record, value, ...name }: LateChange): LeafOp {
  const document = core.shelf.read(documentId({ ...name, audience }))
  if (isText(document, `${record}${SEPARATOR}${path}`, headsOf(document))) {
    return { op: 'prose', path, value: typeof value === 'string' ? value : '', audience }
  }
  return value === null ? { op: 'delete', path, audience } : { op: 'value', path, value, audience }
}

/** Writes such a value into the document as it is now, as one step, or lets it go. Fails with `not-found`. */
export function settleLate(core: Core, id: string, write: boolean): Output<'privacy.settleLate'> {
  const late = lateChanges(core.db).find((one) => one.id === id)
  const named = late === undefined ? null : nameOfKey(late.record)
  if (late === undefined || named === null) {
    throw new AppError('not-found', 'Not waiting any more', { details: { id } })
  }
  core.db.transaction(
    () => {
      dropLateChange(core.db, id)
      if (!write) return
      const { path, audience, bucket, record, value } = late
      const change = { path, audience, before: valueNow(core, late) ?? undefined, after: value ?? undefined }
      const writes = [{ name: nameOf(late), steps: [{ record, op: opOf(core, late) }] }]
      core.writer.writeLeaves(writes, writerOf(requireWorkspace(core)), 'written-again')
      noteStep(
        core.db,
        [{ ...named, bucket, isNew: false, leaves: [change] }],
        'written-again',
        core.clock.now(),
      )
    },
    () => core.shelf.forgetAll(),
  )
  core.events.emit({ name: 'records.changed', payload: { records: [named], source: 'local' } })
  return { left: lateFields(core).length }
}
