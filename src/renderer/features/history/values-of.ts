import type { HistoryVersion } from '#shared/contract/history-contract.ts'

/** One writing of a field: what it became and what it was, and the version that did it. */
export interface ValueWriting {
  readonly version: HistoryVersion
  readonly changes: HistoryVersion['changes']
  /** The words it was read from, where they were kept beside it. */
  readonly raw: string
}

const isUnder = (path: readonly string[], field: readonly string[]): boolean =>
  field.every((part, at) => path[at] === part)

/** A pasted row keeps the words it came with in a field of its own, written together with the others. */
function rawBeside({ changes, place }: HistoryVersion, field: readonly string[]): string {
  if (place !== null && place.raw !== '') return place.raw
  const raw = changes.find(
    ({ path }) => path.at(-1) === 'raw' && path.length === field.length && isUnder(path, field.slice(0, -1)),
  )
  return typeof raw?.after === 'string' && field.at(-1) !== 'raw' ? raw.after : ''
}

/** Every writing of a field (or of all that lies under it), the last first. */
export function valuesOf(
  versions: readonly HistoryVersion[],
  field: readonly string[],
): readonly ValueWriting[] {
  return versions.flatMap((version): ValueWriting[] => {
    const changes = version.changes.filter(({ path }) => isUnder(path, field) && path.at(-1) !== '$deleted')
    return changes.length === 0 ? [] : [{ version, changes, raw: rawBeside(version, field) }]
  })
}
