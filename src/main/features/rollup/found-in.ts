import type { Output } from '#shared/contract/contract.ts'
import type { Finding } from '#shared/domain/rollup/findings/finding.ts'
import { type Core, ownId } from '../../core/core.ts'
import { findRecord } from '../../records/record-reader.ts'

type Found = Output<'rollup.findings'>['findings'][number]

/** Findings as a screen shows them: their records by name. */
export const foundIn =
  (core: Core) =>
  (one: Finding): Found => ({
    ...one,
    params: { ...one.params },
    records: one.records.map((id) => {
      const { kind = null, title = '', institutionId = null } = findRecord(core.db, ownId(core), id) ?? {}
      return { kind, id, title, institutionId }
    }),
  })
