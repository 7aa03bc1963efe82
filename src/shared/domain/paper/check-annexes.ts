import type { Meeting } from '../../model/meeting.ts'
import { finding, isBlank, type PaperFinding } from './paper-finding.ts'

/** Marks of annexes: each has a name and its sheets are counted (documents.md 1.1, row 15). */
export function checkAnnexes(annexes: Meeting['annexes']): PaperFinding[] {
  return annexes.flatMap(({ id, title, sheets }) => {
    if (isBlank(title)) return [finding('annex-title-missing', `annexes/${id}/title`, 'missing')]
    return sheets === null ? [finding('annex-sheets-missing', `annexes/${id}/sheets`, 'hint')] : []
  })
}
