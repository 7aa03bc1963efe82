import type { HandlerInput } from '#shared/contract/contract.ts'
import {
  type NumberedPaper,
  type SeriesJournal,
  seriesJournal,
} from '#shared/domain/numbering/series-journal.ts'
import { type Core, ownId, requireWorkspace } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { saveRecords } from '../../core/save-records.ts'
import { getStored, getValue, loadAll } from '../../records/record-reader.ts'
import type { RecordWrite } from '../../records/record-writer.ts'
import { allSeries, numberSeries, proposedNumber, type SeriesName } from '../../records/taken-numbers.ts'

/** What a run is called: its register, or the team or kind of orders that has none. */
function titlesFrom(core: Core): (name: SeriesName) => string {
  const registers = new Map(loadAll(core.db, 'register').map(({ record }) => [record.id, record.title]))
  const bodies = new Map(loadAll(core.db, 'body').map(({ record }) => [record.id, record.name]))
  return ({ registerId, ownRun }) => registers.get(registerId ?? '') ?? bodies.get(ownRun ?? '') ?? ''
}

/** What a person has to look at: doubled numbers, gaps and annulled ones that nobody has explained. */
const troublesOf = (journal: SeriesJournal): number =>
  journal.duplicates.length + journal.gapsWithoutReason.length + journal.annulledWithoutReason.length

/** A paper under another number; one that was given out becomes the next edition, with the reason. */
function corrected(core: Core, { kind, id, number, reason }: HandlerInput<'registers.correct'>): RecordWrite {
  const record = getValue(core.db, ownId(core), id, kind)
  const isGivenOut = record.state === 'registered' || record.state === 'annulled'
  const edition = isGivenOut ? { edition: record.edition + 1, reopenReason: reason } : {}
  const next =
    'minutesNumber' in record
      ? { ...record, ...edition, minutesNumber: number }
      : { ...record, ...edition, number }
  return { kind, id, next }
}

const paper = ({ kind, id, title, date }: NumberedPaper) => ({ kind, id, title, date })

export function registersHandlers(core: Core): Handlers<'registers'> {
  return {
    'registers.list': ({ institutionId }) => {
      const titleOf = titlesFrom(core)
      const all = allSeries(core.db, institutionId ?? requireWorkspace(core).workspaceId)
      return {
        series: all.map((series) => ({
          ...series.name,
          title: titleOf(series.name),
          troubles: troublesOf(seriesJournal(series)),
        })),
      }
    },
    'registers.journal': (name) => {
      const series = numberSeries(core.db, name)
      const journal = seriesJournal(series)
      return {
        title: titlesFrom(core)(name),
        next: proposedNumber(series, ''),
        rows: [...journal.rows],
        gapsWithoutReason: [...journal.gapsWithoutReason],
        annulledWithoutReason: [...journal.annulledWithoutReason],
        duplicates: journal.duplicates.map(({ number, keeps, changes, proposal }) => ({
          number,
          keeps: paper(keeps),
          changes: paper(changes),
          proposal,
        })),
      }
    },
    'registers.correct': (input) => {
      saveRecords(core, [corrected(core, input)], 'number-corrected')
      return getStored(core.db, ownId(core), input.id, input.kind)
    },
  }
}
