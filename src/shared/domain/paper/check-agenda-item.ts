import type { AgendaItem, Decision } from '../../model/meeting.ts'
import { finding, found, isBlank, type PaperFinding } from './paper-finding.ts'

type VotesCode = 'votes-incomplete' | 'votes-exceed-present' | 'votes-not-carried'

/** What the checks of one question need to know of the meeting. */
export interface ItemSurroundings {
  /** The question's number in the agenda. */
  readonly item: number
  /** Members there while it was considered. */
  readonly present: number
  readonly meetingDate: string | null
}

function checkDecision(
  decision: Decision,
  path: string,
  around: ItemSurroundings,
  index: number,
): PaperFinding[] {
  const field = `${path}/decisions/${decision.id}`
  const values = { item: around.item, decision: index + 1 }
  const isTask = decision.type === 'task'
  const isEarly = decision.due !== null && around.meetingDate !== null && decision.due < around.meetingDate
  return found(
    isBlank(decision.text) && finding('decision-text-missing', `${field}/text`, 'missing', values),
    isTask &&
      isBlank(decision.responsible) &&
      finding('task-responsible-missing', `${field}/responsible`, 'hint', values),
    isTask && decision.due === null && finding('task-due-missing', `${field}/due`, 'hint', values),
    isEarly && finding('task-due-early', `${field}/due`, 'odd', values),
  )
}

/** `decision` is `1.2` where one decision was voted on by itself. */
function checkVotes(
  { votes }: Pick<AgendaItem, 'votes'>,
  path: string,
  around: ItemSurroundings,
  decision: string | null,
): PaperFinding[] {
  const field = `${path}/votes`
  const whose = { item: decision ?? around.item }
  const of = <Code extends VotesCode>(code: Code): Code | `decision-${Code}` =>
    decision === null ? code : `decision-${code}`
  const counts = [votes.for, votes.against, votes.abstained]
  const isCounted = votes.method === 'open' || votes.method === 'secret'
  const cast = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const isDefeated = votes.for !== null && votes.against !== null && votes.for <= votes.against
  return found(
    isCounted && counts.includes(null) && finding(of('votes-incomplete'), field, 'odd', whose),
    isCounted &&
      around.present > 0 &&
      cast > around.present &&
      finding(of('votes-exceed-present'), field, 'odd', {
        ...whose,
        votes: cast,
        present: around.present,
      }),
    isCounted && isDefeated && finding(of('votes-not-carried'), field, 'odd', whose),
  )
}

/** A question that was put off needs a title and nothing else. */
function checkUndiscussed(item: AgendaItem, path: string, around: ItemSurroundings): PaperFinding[] {
  return found(
    isBlank(item.title) && finding('item-title-missing', `${path}/title`, 'missing', { item: around.item }),
  )
}

/** One question: titled, decided, tasks with somebody and a day, votes that add up (documents.md 1.1, 1.4). */
export function checkAgendaItem(item: AgendaItem, around: ItemSurroundings): PaperFinding[] {
  const path = `agenda/${item.id}`
  if (item.state === 'undiscussed') return checkUndiscussed(item, path, around)
  return [
    ...found(
      isBlank(item.title) && finding('item-title-missing', `${path}/title`, 'missing', { item: around.item }),
      item.decisions.length === 0 &&
        finding('item-decision-missing', `${path}/decisions`, 'missing', { item: around.item }),
    ),
    ...item.decisions.flatMap((decision, index) => checkDecision(decision, path, around, index)),
    ...checkVotes(item, path, around, null),
    ...item.decisions.flatMap((decision, index) =>
      checkVotes(decision, `${path}/decisions/${decision.id}`, around, `${around.item}.${index + 1}`),
    ),
  ]
}
