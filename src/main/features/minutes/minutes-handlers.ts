import type { ChangeSource } from '#shared/domain/records/change-source.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { HandlerInput } from '#shared/contract/contract.ts'
import type { StoredRecord } from '#shared/contract/records-contract.ts'
import { minuteBook } from '#shared/domain/minutes/minute-book.ts'
import { newMinutes } from '#shared/domain/minutes/new-minutes.ts'
import { outcomesOfDecision } from '#shared/domain/minutes/outcomes-of-decision.ts'
import { quorumAtItems } from '#shared/domain/minutes/quorum-at-items.ts'
import { checkMinutes } from '#shared/domain/paper/check-minutes.ts'
import type { RecordOf } from '#shared/model/kinds.ts'
import { type Core, ownId, today } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { saveRecords } from '../../core/save-records.ts'
import { getStored, getValue, listRecords, loadAll } from '../../records/record-reader.ts'
import { proposedNumber, seriesOf, takenBy } from '../../records/taken-numbers.ts'

const loadMeeting = (core: Core, id: string): RecordOf<'meeting'> =>
  getValue(core.db, ownId(core), id, 'meeting')

/** Meetings of a body that are dated up to a day and not annulled, oldest first. */
function meetingsUpTo(core: Core, bodyId: string, date: string): readonly RecordOf<'meeting'>[] {
  return listRecords(core.db, ownId(core), { kind: 'meeting' })
    .map(({ record }) => record as RecordOf<'meeting'>)
    .filter((meeting) => meeting.bodyId === bodyId && meeting.state !== 'annulled')
    .filter((meeting) => meeting.date !== null && meeting.date <= date)
}

function loadTemplate(core: Core, id: string | null): RecordOf<'minutes-template'> | null {
  return id === null ? null : getValue(core.db, ownId(core), id, 'minutes-template')
}

/** The body's own template where it is still there: a removed one must not stop new minutes. */
function ownTemplate(core: Core, body: RecordOf<'body'>): RecordOf<'minutes-template'> | null {
  const all = loadAll(core.db, 'minutes-template')
  return all.find(({ record }) => record.id === body.templateId)?.record ?? null
}

function draftOf(core: Core, input: HandlerInput<'minutes.create'>): RecordOf<'meeting'> {
  const body = getValue(core.db, ownId(core), input.bodyId, 'body')
  const date = input.date ?? today(core.clock)
  const earlier = meetingsUpTo(core, body.id, date)
  return newMinutes({
    id: core.ids.uuid(),
    body,
    date,
    last: earlier.at(-1) ?? null,
    template: loadTemplate(core, input.templateId) ?? ownTemplate(core, body),
    earlier: input.carryOver ? earlier : [],
    isPlanned: input.planned,
    isLikeLast: input.likeLast,
    newRowId: () => core.ids.short(),
  })
}

function proposeNumber(core: Core, meeting: RecordOf<'meeting'>): { number: string; takenBy: string | null } {
  const dated = { ...meeting, date: meeting.date ?? today(core.clock) }
  const series = seriesOf(core.db, 'meeting', dated)
  if (!series) throw new AppError('record-incomplete', 'Minutes without a date have no number series')
  const number = meeting.minutesNumber ?? proposedNumber(series, meeting.id)
  return { number, takenBy: takenBy(series, meeting.id, number)?.id ?? null }
}

/** What stops registration: the same check that stands beside the form. */
function refuseIncomplete(core: Core, meeting: RecordOf<'meeting'>): void {
  const body = getValue(core.db, ownId(core), meeting.bodyId, 'body')
  const institution = getStored(core.db, ownId(core), meeting.institutionId).record as RecordOf<'institution'>
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

function outcomes(core: Core, { meetingId, decisionId }: HandlerInput<'minutes.outcomes'>) {
  const found = outcomesOfDecision(meetingId, decisionId, {
    orders: loadAll(core.db, 'order').map(({ record }) => record),
    activities: loadAll(core.db, 'activity').map(({ record }) => record),
  })
  return {
    orders: found.orders.map(({ id }) => getStored(core.db, ownId(core), id, 'order')),
    activities: found.activities.map(({ id }) => getStored(core.db, ownId(core), id, 'activity')),
  }
}

function book(core: Core, { bodyId, schoolYear }: HandlerInput<'minutes.book'>) {
  const meetings = loadAll(core.db, 'meeting').map(({ record }) => record)
  return {
    entries: minuteBook(meetings, bodyId, schoolYear).map(({ meeting, decisions, annexSheets }) => ({
      minutes: getStored(core.db, ownId(core), meeting.id, 'meeting'),
      decisions: decisions.map(({ number, decision: { type, text, done } }) => ({
        number,
        type,
        text,
        done,
      })),
      annexSheets,
    })),
  }
}

export function minutesHandlers(core: Core): Handlers<'minutes'> {
  const save = (meeting: RecordOf<'meeting'>, source: ChangeSource): StoredRecord => {
    saveRecords(core, [{ kind: 'meeting', id: meeting.id, next: meeting }], source)
    return getStored(core.db, ownId(core), meeting.id, 'meeting')
  }

  const register = (input: HandlerInput<'minutes.register'>): StoredRecord => {
    const meeting = loadMeeting(core, input.meetingId)
    if (meeting.state === 'registered' || meeting.state === 'annulled') {
      throw new AppError('record-locked', `Minutes ${meeting.id} are ${meeting.state}`, {
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
    'minutes.create': (input) => save(draftOf(core, input), 'created'),
    'minutes.nextNumber': ({ meetingId }) => proposeNumber(core, loadMeeting(core, meetingId)),
    'minutes.register': register,
    'minutes.reopen': ({ meetingId, reason }) => {
      const meeting = loadMeeting(core, meetingId)
      if (meeting.state !== 'registered' && meeting.state !== 'annulled') return save(meeting, 'reopened')
      // What had no number yet was never given out.
      const state = meeting.minutesNumber === null ? 'draft' : 'reopened'
      return save({ ...meeting, state, reopenReason: reason, annulReason: '' }, 'reopened')
    },
    'minutes.annul': ({ meetingId, reason }) =>
      save({ ...loadMeeting(core, meetingId), state: 'annulled', annulReason: reason }, 'annulled'),
    'minutes.quorum': ({ meetingId }) => {
      const meeting = loadMeeting(core, meetingId)
      const body = getValue(core.db, ownId(core), meeting.bodyId, 'body')
      return { items: quorumAtItems(meeting, body) }
    },
    'minutes.book': (input) => book(core, input),
    'minutes.outcomes': (input) => outcomes(core, input),
  }
}
