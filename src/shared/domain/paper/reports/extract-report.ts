import type { Meeting } from '../../../model/meeting.ts'
import { SCHEMAS } from '../../../model/kinds.ts'
import { minutesExtract } from '../minutes-extract.ts'
import type { DocumentPaper } from '../paper-model.ts'
import { GAP, oneLine } from '../paper-text.ts'
import type { ReportSource } from './report-source.ts'
import { usualMinutes } from './usual-minutes.ts'

/** The item asked for by its id or its number from 1; an unknown one is none. */
function itemIdsOf({ agenda }: Meeting, item: string | null): string[] {
  if (item === null) return agenda.map(({ id }) => id)
  return agenda.filter(({ id }, index) => id === item || String(index + 1) === item).map(({ id }) => id)
}

/** Minutes that have decisions to extract: the ones asked for, else the owner's last registered. */
export function chosenMeeting({ records, choice, owner }: ReportSource): Meeting | null {
  const asked = records.meeting.find(({ id }) => id === choice.recordId)
  if (asked || choice.recordId !== null) return asked ?? null
  return usualMinutes(records.meeting, { ownerId: owner.id, bodyId: choice.bodyId })
}

/** Extract of one item or of the whole agenda of minutes. */
export function extractPaper(source: ReportSource): DocumentPaper {
  const { records, choice, owner, theme } = source
  const meeting =
    chosenMeeting(source) ?? SCHEMAS.meeting.parse({ id: 'none', institutionId: owner.id, bodyId: 'none' })
  const body =
    records.body.find(({ id }) => id === meeting.bodyId) ??
    SCHEMAS.body.parse({ id: 'none', institutionId: owner.id, name: GAP })
  const secretary = body.members.find(({ id }) => id === meeting.secretaryId)
  return minutesExtract({
    meeting,
    body,
    institution:
      meeting.institutionId === owner.id
        ? owner
        : { name: source.institutionName(meeting.institutionId), place: '' },
    theme,
    itemIds: itemIdsOf(meeting, choice.item),
    numbering: 'original',
    certifier: { position: oneLine(secretary?.role ?? ''), name: oneLine(secretary?.name ?? '') },
  })
}
