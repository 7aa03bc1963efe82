import { type RecordOf, SCHEMAS } from '#shared/model/kinds.ts'
import { type Core, ownId } from '../../core/core.ts'
import { findRecord } from '../../records/record-reader.ts'

/** The institution whose order it is; a municipality's orders go out under its own name. */
export function orderAuthor(core: Core, id: string): RecordOf<'institution'> {
  const institution = findRecord(core.db, ownId(core), id, 'institution')
  if (institution && !institution.deleted) return institution.record as RecordOf<'institution'>
  const municipality = findRecord(core.db, ownId(core), id, 'municipality')
  if (municipality && !municipality.deleted) {
    const { name, nameGenitive, place } = municipality.record as RecordOf<'municipality'>
    return SCHEMAS.institution.parse({ id, name, nameGenitive, place })
  }
  return { ...SCHEMAS.institution.parse({ id, name: '–' }), name: '' }
}
