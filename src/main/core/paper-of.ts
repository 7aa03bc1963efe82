import { AppError } from '#shared/contract/app-error.ts'
import type { MinutesForm } from '#shared/domain/paper/minutes-items.ts'
import { minutesPaper } from '#shared/domain/paper/minutes-paper.ts'
import { orderPaper } from '#shared/domain/paper/order-paper.ts'
import { paperThemeOf } from '#shared/domain/paper/paper-theme.ts'
import type { Paper } from '#shared/domain/paper/paper-model.ts'
import { type AnyRecord, type Kind, type RecordOf, SCHEMAS } from '#shared/model/kinds.ts'
import { type Core, ownId } from './core.ts'
import { readLoosely } from '../records/project-record.ts'
import { findRecord, getRecord } from '../records/record-reader.ts'

export interface PaperToPrint {
  readonly paper: Paper
  /** `2018-10-01_protokolas_Nr-2.pdf`: date, kind, number; safe on every file system. */
  readonly fileName: string
}

const fileNameOf = (date: string | null, word: string, number: string | null): string => {
  const parts = [date ?? 'be-datos', word, number === null || number === '' ? 'be-numerio' : `Nr-${number}`]
  return `${parts.join('_').replaceAll(/[^\p{L}\p{N}._-]/gu, '-')}.pdf`
}

/** The institution whose paper it is; a municipality's bodies print under its own name. */
export function institutionOf(core: Core, id: string): RecordOf<'institution'> {
  const institution = findRecord(core.db, ownId(core), id, 'institution')
  if (institution && !institution.deleted) return institution.record as RecordOf<'institution'>
  const municipality = findRecord(core.db, ownId(core), id, 'municipality')
  if (municipality && !municipality.deleted) {
    const { name, nameGenitive, place, paperTheme } = municipality.record as RecordOf<'municipality'>
    return SCHEMAS.institution.parse({ id, name, nameGenitive, place, paperTheme })
  }
  return SCHEMAS.institution.parse({ id, name: '________' })
}

function bodyOf(core: Core, meeting: RecordOf<'meeting'>): RecordOf<'body'> {
  const body = findRecord(core.db, ownId(core), meeting.bodyId, 'body')
  if (body && !body.deleted) return body.record as RecordOf<'body'>
  return SCHEMAS.body.parse({ id: meeting.bodyId, institutionId: meeting.institutionId, name: '________' })
}

/** The paper of a record as told, stored or not; kinds that have none are `invalid-input`. */
export function paperOfRecord(
  core: Core,
  kind: Kind,
  record: AnyRecord,
  form: MinutesForm = 'full',
): PaperToPrint {
  if (kind === 'meeting') {
    const meeting = record as RecordOf<'meeting'>
    const institution = institutionOf(core, meeting.institutionId)
    return {
      paper: minutesPaper({
        meeting,
        body: bodyOf(core, meeting),
        institution,
        form,
        theme: paperThemeOf(institution),
      }),
      fileName: fileNameOf(meeting.documentDate ?? meeting.date, 'protokolas', meeting.minutesNumber),
    }
  }
  if (kind === 'order') {
    const order = record as RecordOf<'order'>
    const institution = institutionOf(core, order.institutionId)
    return {
      paper: orderPaper({ order, institution, theme: paperThemeOf(institution) }),
      fileName: fileNameOf(order.date, order.orderKind === 'order' ? 'įsakymas' : 'sprendimas', order.number),
    }
  }
  throw new AppError('invalid-input', `A ${kind} has no paper`, {
    details: { issues: [{ path: 'kind', rule: 'invalid_value', params: {} }] },
  })
}

/** The stored record, or what its form shows already and is on its way to be stored. */
function recordToPrint(core: Core, kind: Kind, id: string, draft: unknown): AnyRecord {
  const stored = getRecord(core.db, ownId(core), id, kind)
  const isDrafted = typeof draft === 'object' && draft !== null
  return (isDrafted ? readLoosely(kind, { ...draft, id }) : null) ?? (stored.record as AnyRecord)
}

/**
 * The paper of a record; kinds that have none are `invalid-input`. Missing parts print as visible gaps. A `draft`
 * is the record as its form shows it; what of it makes no sense prints as not entered.
 */
export const paperOf = (
  core: Core,
  kind: Kind,
  id: string,
  form: MinutesForm = 'full',
  draft: unknown = null,
): PaperToPrint => paperOfRecord(core, kind, recordToPrint(core, kind, id, draft), form)
