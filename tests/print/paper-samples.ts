import { minutesPaper } from '#shared/domain/paper/minutes-paper.ts'
import { orderPaper } from '#shared/domain/paper/order-paper.ts'
import type { MinutesPaper, OrderPaper } from '#shared/domain/paper/paper-model.ts'
import { DEFAULT_PAPER_THEME, type PaperTheme } from '#shared/domain/paper/paper-theme.ts'
import { sampleBody, sampleInstitution, sampleMeeting, sampleOrder } from '#tests/unit/paper/sample-papers.ts'

type MeetingChanges = Parameters<typeof sampleMeeting>[0]

export function minutesOf(
  meeting: MeetingChanges = {},
  body: Parameters<typeof sampleBody>[0] = {},
  institution: Parameters<typeof sampleInstitution>[0] = {},
): MinutesPaper {
  return minutesPaper({
    meeting: sampleMeeting(meeting),
    body: sampleBody(body),
    institution: sampleInstitution(institution),
  })
}

export function orderOf(
  order: Parameters<typeof sampleOrder>[0] = {},
  theme: PaperTheme = DEFAULT_PAPER_THEME,
): OrderPaper {
  return orderPaper({ order: sampleOrder(order), institution: sampleInstitution(), theme })
}

const TALK = 'Aptarta, kaip mokytojai taiko įsivertinimo lapus ir kokių pokyčių pastebėta klasėse. '

/** An agenda of `count` questions, each a few lines long. */
export function longAgenda(count: number): NonNullable<NonNullable<MeetingChanges>['agenda']> {
  return Array.from({ length: count }, (_item, index) => ({
    id: `a${index}`,
    title: `Dėl ${index + 1} pokyčio projekto veiklos`,
    considered: TALK.repeat(index % 4),
    decisions: [{ id: 'd', text: `Tęsti ${index + 1} veiklą iki mokslo metų pabaigos` }],
  }))
}
