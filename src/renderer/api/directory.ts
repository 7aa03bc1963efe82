import { useMemo } from 'react'
import { compareLithuanian } from '#shared/domain/lithuanian/compare-lithuanian.ts'
import { useRecords } from './queries.ts'
import { useWorkspace } from './workspace-context.ts'

export interface InstitutionEntry {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly participates: boolean
}

export interface Directory {
  /** By name, in Lithuanian order. */
  readonly institutions: readonly InstitutionEntry[]
  /** The name of an institution; the id itself where it is not known here. */
  readonly nameOf: (id: string | null) => string
}

/** The municipality's institutions as far as they are known here; one's own is always among them. */
export const useDirectory = (): Directory => {
  const { records } = useRecords('institution')
  const { records: municipalities } = useRecords('municipality')
  const workspace = useWorkspace()
  return useMemo(() => {
    const known = records.map(({ record }) => ({
      id: record.id,
      name: record.name,
      shortName: record.shortName,
      participates: record.participates,
    }))
    const own = { id: workspace.workspaceId, name: workspace.name, shortName: '', participates: true }
    const isMissing = workspace.role === 'institution' && known.every(({ id }) => id !== own.id)
    const institutions = (isMissing ? [...known, own] : known).toSorted((a, b) =>
      compareLithuanian(a.name, b.name),
    )
    const names = new Map([
      ...municipalities.map(({ id, record }) => [id, record.name] as const),
      ...institutions.map(({ id, name }) => [id, name] as const),
    ])
    if (!names.has(own.id)) names.set(own.id, own.name)
    return { institutions, nameOf: (id) => (id === null ? '–' : (names.get(id) ?? id)) }
  }, [records, municipalities, workspace])
}
