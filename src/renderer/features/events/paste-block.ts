import { ParticipantCount, type Role, ROLES } from '#shared/model/event.ts'
import { parseCountText } from '#shared/domain/typed/parse-count-text.ts'

export interface CellEntry {
  readonly institutionId: string
  readonly role: Role
  /** `null`: the pasted cell was empty, so nothing is entered there. */
  readonly count: number | null
}

export interface PastedBlock {
  readonly entries: readonly CellEntry[]
  /** The line as it was copied, by institution: kept beside what was understood of it. */
  readonly raws: ReadonlyMap<string, string>
  /** Cells that are no counts, as they were typed: nothing is put in for them. */
  readonly notUnderstood: readonly string[]
  /** Cells that fell outside the grid. */
  readonly outside: number
}

/**
 * A block from a spreadsheet laid over the grid with its corner at one cell. Cells that cannot be
 * understood leave what stands there; nothing is guessed.
 */
export const layBlock = (
  block: readonly (readonly string[])[],
  corner: { readonly institutionId: string; readonly role: Role },
  institutionIds: readonly string[],
): PastedBlock => {
  const rowAt = institutionIds.indexOf(corner.institutionId)
  const columnAt = ROLES.indexOf(corner.role)
  const entries: CellEntry[] = []
  const notUnderstood: string[] = []
  const raws = new Map<string, string>()
  let outside = 0
  for (const [down, line] of block.entries()) {
    const ofLine = institutionIds[rowAt + down]
    if (ofLine !== undefined) raws.set(ofLine, rawLine(line))
    for (const [across, text] of line.entries()) {
      const institutionId = institutionIds[rowAt + down]
      const role = ROLES[columnAt + across]
      if (institutionId === undefined || role === undefined) outside += text.trim() === '' ? 0 : 1
      else {
        const count = parseCountText(text)
        if (count === undefined) notUnderstood.push(text.trim())
        else entries.push({ institutionId, role, count })
      }
    }
  }
  return { entries, raws, notUnderstood, outside }
}

const RAW_LIMIT = 500

/** The cells of one copied line as a person would read them. */
export const rawLine = (line: readonly string[]): string =>
  line
    .map((cell) => cell.trim())
    .join(' | ')
    .slice(0, RAW_LIMIT)

/**
 * A new row of counts with nothing entered. It has its institution's own id, so that an institution
 * entered twice - in one moment or on two computers - is still one row.
 */
export const emptyCounts = (institutionId: string): ParticipantCount =>
  ParticipantCount.parse({ id: institutionId, institutionId })
