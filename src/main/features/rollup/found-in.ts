import type { Output } from '#shared/contract/contract.ts'
import type { Finding } from '#shared/domain/rollup/findings/finding.ts'
import { type Core, ownId } from '../../core/core.ts'
import { findRecord } from '../../records/record-reader.ts'
import { recordTitles } from './named-records.ts'

type Found = Output<'rollup.findings'>['findings'][number]
type FoundRecord = Found['records'][number]

/** Findings as a screen shows them: their records by name, all read at once. */
export function foundIn(core: Core, findings: readonly Finding[]): Found[] {
  const own = ownId(core)
  const rows = recordTitles(
    core.db,
    findings.flatMap(({ records }) => records),
  )
  // A school goes by its own words, and the record of a joined meeting by the one that speaks for it.
  const led = (id: string): FoundRecord => {
    const { kind = null, title = '', institutionId = null } = findRecord(core.db, own, id) ?? {}
    return { kind, id, title, institutionId }
  }
  return findings.map((one) => ({
    ...one,
    params: { ...one.params },
    records: one.records.map((id) => (id === own ? undefined : rows.get(id)) ?? led(id)),
  }))
}
