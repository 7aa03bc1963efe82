import { type NumberedPaper, seriesJournal } from '#shared/domain/numbering/series-journal.ts'
import { type Core, requireWorkspace } from '../../core/core.ts'
import type { Handlers } from '../../core/handlers.ts'
import { loadAll } from '../../records/record-reader.ts'
import { knownSeries, numberSeries, type SeriesName } from '../../records/taken-numbers.ts'

/** What a run is called: its register, or the team or kind of orders that has none. */
function titlesFrom(core: Core): (name: SeriesName) => string {
  const registers = new Map(loadAll(core.db, 'register').map(({ record }) => [record.id, record.title]))
  const bodies = new Map(loadAll(core.db, 'body').map(({ record }) => [record.id, record.name]))
  return ({ registerId, ownRun }) => registers.get(registerId ?? '') ?? bodies.get(ownRun ?? '') ?? ''
}

const paper = ({ kind, id, title, date }: NumberedPaper) => ({ kind, id, title, date })

export function registersHandlers(core: Core): Handlers<'registers'> {
  return {
    'registers.list': ({ institutionId }) => {
      const titleOf = titlesFrom(core)
      const series = knownSeries(core.db, institutionId ?? requireWorkspace(core).workspaceId)
      return { series: series.map((name) => ({ ...name, title: titleOf(name) })) }
    },
    'registers.journal': (name) => {
      const journal = seriesJournal(numberSeries(core.db, name))
      return {
        title: titlesFrom(core)(name),
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
  }
}
