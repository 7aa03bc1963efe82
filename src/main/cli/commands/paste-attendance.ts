import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { AttendanceQuestion, AttendanceReading } from '#shared/domain/paste/attendance-result.ts'
import type { KeptRecord } from '#shared/domain/intake/kept-index.ts'
import { withKeptEvents } from '#shared/domain/intake/with-kept-events.ts'
import { readAttendance } from '#shared/domain/paste/read-attendance.ts'
import { toEventRecords } from '#shared/domain/paste/to-event-records.ts'
import type { MessageParams, Translate } from '#shared/i18n/translate.ts'
import { requireWorkspace } from '../../core/core.ts'
import type { RunCommand } from '../command-entry.ts'
import type { OpenApp } from '../open-app.ts'
import { readText } from '../../intake/read-text.ts'
import { RefusedFile } from '../../intake/open-archive.ts'
import { readBytesInput } from '../read-json-input.ts'

const SHOWN_TEXT = 80

function questionText({ question, params }: AttendanceQuestion, translate: Translate): string {
  const plain: MessageParams = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.join(', ') : value,
    ]),
  )
  return translate(`paste.question.${question}`, plain)
}

/** The same text always makes the same event, so that reading a file twice adds nothing. */
function eventId(event: AttendanceReading['events'][number]): string {
  const facts = JSON.stringify([event.dates, event.hostId, event.rows.map(({ raw }) => raw)])
  return `sar-${createHash('sha256').update(facts).digest('hex').slice(0, 20)}`
}

/** Ids of events that a list made before; what a person entered is never changed by a command nobody watches. */
const READ_BEFORE = /^(sar|imp)-/

interface Saved {
  readonly saved: readonly { readonly id: string; readonly state: string }[]
  readonly waiting: number
}

/** The line on which an event begins, from 1. */
const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/u).length

async function apply(app: OpenApp, reading: AttendanceReading, text: string, source: string): Promise<Saved> {
  const places = new Map(
    reading.events.map((event) => [
      eventId(event),
      { line: lineOf(text, event.span.start), place: '', raw: '' },
    ]),
  )
  const idOf = (at: number): string => {
    const event = reading.events[at]
    return event === undefined ? '' : eventId(event)
  }
  const { records, waiting } = toEventRecords(reading, {
    answers: {},
    unanswered: 'wait',
    recordedBy: requireWorkspace(app.core).workspaceId,
    eventId: idOf,
    rowId: (event, row) => `${idOf(event)}-${row + 1}`,
  })
  const kept = await app.call('records.list', { kind: 'event' })
  const own = kept.records.filter(({ readOnly, id }) => !readOnly && READ_BEFORE.test(id))
  const events = own.map(({ record }) => record as KeptRecord)
  const put = withKeptEvents(records, events).map(({ id, record }) => ({
    kind: 'event' as const,
    record,
    place: places.get(id),
  }))
  const { saved } = await app.call('records.put', { records: put, source })
  return { saved, waiting: waiting.length }
}

function textOf(reading: AttendanceReading, saved: Saved | null, translate: Translate): string {
  const { events, questions, leftovers } = reading
  return [
    ...events.map(({ dates, total }) =>
      translate('cli.paste.event', {
        dates: dates.join(', ') || '–',
        total: total ?? translate('cli.paste.no-total'),
      }),
    ),
    ...questions.map((question) =>
      translate('cli.paste.question', { line: question.line, question: questionText(question, translate) }),
    ),
    ...leftovers.map(({ line, column, text }) =>
      translate('cli.paste.leftover', { line, column, text: text.slice(0, SHOWN_TEXT) }),
    ),
    translate('cli.paste.summary', {
      events: events.length,
      questions: questions.length,
      leftovers: leftovers.length,
    }),
    ...(saved === null
      ? []
      : [
          translate('cli.paste.saved', {
            created: saved.saved.filter(({ state }) => state === 'created').length,
            unchanged: saved.saved.filter(({ state }) => state !== 'created').length,
            waiting: saved.waiting,
          }),
        ]),
  ].join('\n')
}

/** A list in any of the encodings that schools save in; what is no text is refused in words. */
function listOf(bytes: Uint8Array, path: string, translate: Translate): string {
  try {
    return bytes.length === 0 ? '' : readText(bytes)
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error
    if (error.reason === 'empty') return ''
    const reason = translate(`intake.refused.${error.reason}`)
    throw new AppError('file-unreadable', error.message, { details: { path, reason } })
  }
}

/** Reads typed attendance lists into counts; `--apply` saves what needs no answer first. */
export const pasteAttendance: RunCommand = async (given, context) => {
  const { path, bytes } = await readBytesInput(given.required('file'), context)
  const text = listOf(bytes, path, context.translate)
  const { openFilledApp } = await import('../open-app.ts')
  const { translate } = context
  const done = await openFilledApp(context, async (app) => {
    requireWorkspace(app.core)
    const { records } = await app.call('records.list', { kind: 'institution' })
    const institutions = records.map(({ record }) => record as never)
    const reading = readAttendance(text, { institutions })
    const source = path === '-' ? 'pasted' : `pasted: ${basename(path)}`.slice(0, 300)
    return { reading, saved: given.flag('apply') ? await apply(app, reading, text, source) : null }
  })
  const { reading, saved } = done
  return {
    json: {
      events: reading.events,
      questions: reading.questions.map((question) => ({
        ...question,
        code: question.question,
        question: questionText(question, translate),
      })),
      leftovers: reading.leftovers,
      ...(saved === null ? {} : { saved: saved.saved, waiting: saved.waiting }),
    },
    text: textOf(reading, saved, translate),
  }
}
