import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { newMinutes } from '#shared/domain/minutes/new-minutes.ts'
import { nextNumber } from '#shared/domain/numbering/number-series.ts'
import { checkMinutes } from '#shared/domain/paper/check-minutes.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { type Core, ownId, requireWorkspace, today, writerOf } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { getRecord, listRecords } from '../../records/record-reader.ts'
import { minutesSeries, refuseTakenNumbers, takenBy } from '../../records/taken-numbers.ts'

const asMeeting = (stored: StoredRecord): RecordOf<'meeting'> => stored.record as RecordOf<'meeting'>

function loadMeeting(core: Core, id: string): RecordOf<'meeting'> {
  return asMeeting(getRecord(core.db, ownId(core), id, 'meeting'))
}

/** The last dated meeting of a body before a day: where new minutes take their habits from. */
function lastMeeting(core: Core, bodyId: string): RecordOf<'meeting'> | null {
  return (
    listRecords(core.db, ownId(core), { kind: 'meeting' })
      .map(asMeeting)
      .findLast((meeting) => meeting.bodyId === bodyId && meeting.date !== null) ?? null
  )
}

function proposeNumber(core: Core, meeting: RecordOf<'meeting'>): { number: string; takenBy: string | null } {
  const dated = { ...meeting, date: meeting.date ?? today(core.clock) }
  const series = minutesSeries(core.db, dated)
  if (!series) throw new AppError('record-incomplete', 'Minutes without a date have no number series')
  const used = series.used.filter(({ id }) => id !== meeting.id).map(({ number }) => number)
  const number = meeting.minutesNumber ?? nextNumber(series.rule, used)
  return { number, takenBy: takenBy(series, meeting.id, number)?.id ?? null }
}

/** What stops registration: the same check that stands beside the form. */
function refuseIncomplete(core: Core, meeting: RecordOf<'meeting'>): void {
  const body = getRecord(core.db, ownId(core), meeting.bodyId, 'body').record as RecordOf<'body'>
  const institution = getRecord(core.db, ownId(core), meeting.institutionId).record as RecordOf<'institution'>
  const missing = checkMinutes({ meeting, body, institution }).filter(
    ({ severity }) => severity === 'missing',
  )
  if (missing.length === 0) return
  throw new AppError('record-incomplete', `Minutes ${meeting.id} lack ${missing.length} parts`, {
    details: {
      issues: missing.map(({ code, fieldPath, values }) => ({ path: fieldPath, rule: code, params: values })),
    },
  })
}

export function minutesHandlers(core: Core): Handlers<'minutes'> {
  const save = (meeting: RecordOf<'meeting'>, source: string): StoredRecord => {
    const write = { kind: 'meeting', id: meeting.id, next: meeting } as const
    core.db.transaction(
      () => {
        core.writer.write([write], writerOf(requireWorkspace(core)), source)
        refuseTakenNumbers(core.db, [write])
      },
      () => core.shelf.forgetAll(),
    )
    core.events.emit({
      name: 'records.changed',
      payload: { records: [{ kind: 'meeting', id: meeting.id }], source: 'local' },
    })
    const {
      bucket: _bucket,
      deleted: _deleted,
      ...stored
    } = getRecord(core.db, ownId(core), meeting.id, 'meeting')
    return stored
  }

  const register = (input: HandlerInput<'minutes.register'>): StoredRecord => {
    const meeting = loadMeeting(core, input.meetingId)
    if (meeting.state === 'registered') {
      throw new AppError('record-locked', `Minutes ${meeting.id} are registered`, {
        details: { id: meeting.id },
      })
    }
    refuseIncomplete(core, meeting)
    return save(
      {
        ...meeting,
        state: 'registered',
        minutesNumber: input.number ?? proposeNumber(core, meeting).number,
        registeredOn: input.registeredOn ?? meeting.registeredOn ?? today(core.clock),
        edition: meeting.state === 'reopened' ? meeting.edition + 1 : meeting.edition,
      },
      'registered',
    )
  }

  return {
    'minutes.create': ({ bodyId, date }) => {
      const body = getRecord(core.db, ownId(core), bodyId, 'body').record as RecordOf<'body'>
      const draft = newMinutes({
        id: core.ids.uuid(),
        body,
        date: date ?? today(core.clock),
        last: lastMeeting(core, bodyId),
        newRowId: () => core.ids.short(),
      })
      return save(draft, 'created')
    },
    'minutes.nextNumber': ({ meetingId }) => proposeNumber(core, loadMeeting(core, meetingId)),
    'minutes.register': register,
    'minutes.reopen': ({ meetingId, reason }) => {
      const meeting = loadMeeting(core, meetingId)
      if (meeting.state !== 'registered') return save(meeting, 'reopened')
      return save({ ...meeting, state: 'reopened', reopenReason: reason }, 'reopened')
    },
  }
}
