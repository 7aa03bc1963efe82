import type { CadenceRow } from '../rollup/rollup.ts'
import { placeIn, spanOf } from '../cadence/date-span.ts'
import { meetingState } from '../rollup/linked-record.ts'
import type { MeetingFacts } from '../rollup/rollup-facts.ts'
import { byText } from '../rollup/sorted-ids.ts'
import { dateColumns } from './dated.ts'
import { columnsOf, table, type TableFacts } from './table.ts'

interface MeetingRow {
  readonly meeting: MeetingFacts
  readonly bodyKind: string
}

/** Those that took place up to the day; one that nobody dated is in no chosen year. */
function meetingRows({ context }: TableFacts): readonly MeetingRow[] {
  const { asOf, chosen } = context
  const isOpen = chosen.from === null && chosen.to === null
  const isHere = ({ date }: MeetingFacts): boolean =>
    date === null ? isOpen : spanOf(date).from <= asOf && placeIn(chosen, date) !== 'outside'
  return context
    .spokenOf()
    .flatMap((id) => context.of('meeting', id))
    .filter((meeting) => meetingState(meeting) === 'done' && isHere(meeting))
    .toSorted((one, other) => byText(one.id, other.id))
    .map((meeting) => ({ meeting, bodyKind: context.get('body', meeting.bodyId)?.bodyKind ?? '' }))
}

const ofMeeting = columnsOf<MeetingRow>()

export const meetingsTable = table<MeetingRow>({
  name: 'meetings',
  about: 'Meetings that took place',
  rows: meetingRows,
  columns: [
    ofMeeting.text('meeting_id', 'The meeting', ({ meeting }) => meeting.id),
    ofMeeting.text('body_id', 'Team that met', ({ meeting }) => meeting.bodyId),
    ofMeeting.text('body_kind', 'Kind of team; empty where the team is not here', ({ bodyKind }) => bodyKind),
    ofMeeting.text('institution_id', 'Whose minutes they are', ({ meeting }) => meeting.institutionId),
    ...dateColumns<MeetingRow>(({ meeting }) => meeting.date),
    ofMeeting.text('state', 'State of its minutes', ({ meeting }) => meeting.state),
    ofMeeting.whole('agenda_items', 'Items on the agenda', ({ meeting }) => meeting.items),
    ofMeeting.whole('decisions', 'Decisions of all items', ({ meeting }) => meeting.decisions),
  ],
})

const ofRhythm = columnsOf<CadenceRow & { readonly bodyKind: string }>()

export const cadenceTable = table<CadenceRow & { readonly bodyKind: string }>({
  name: 'cadence',
  about: 'Promises of rhythm of teams, each judged',
  rows: ({ rollup, context }) =>
    rollup.cadence
      .map((row) => ({ ...row, bodyKind: context.get('body', row.bodyId)?.bodyKind ?? '' }))
      .toSorted((one, other) => byText(one.bodyId, other.bodyId) || byText(one.ruleId, other.ruleId)),
  columns: [
    ofRhythm.text('body_id', 'Team', ({ bodyId }) => bodyId),
    ofRhythm.text('body_kind', 'Kind of team', ({ bodyKind }) => bodyKind),
    ofRhythm.text('institution_id', 'Whose team it is', ({ institutionId }) => institutionId),
    ofRhythm.text(
      'rule_id',
      'The promise, or the indicator that asks for the rhythm',
      ({ ruleId }) => ruleId,
    ),
    ofRhythm.text('source', '`promise` or `indicator`', ({ source }) => source),
    ofRhythm.text('verdict', 'kept, broken or unverifiable', ({ verdict }) => verdict),
    ofRhythm.text('reason_code', 'Why, as a word; may be empty', ({ reasonCode }) => reasonCode),
    ofRhythm.whole('held', 'Meetings or periods with a meeting, as the promise counts', ({ held }) => held),
    ofRhythm.whole('expected', 'How many were expected', ({ expected }) => expected),
    ofRhythm.whole('missing_periods', 'Periods without a meeting', (row) => row.missingPeriods.length),
    ofRhythm.wholeOrNull('longest_gap', 'Longest time between two meetings, in days', ({ gapsDays }) =>
      gapsDays.length === 0 ? null : Math.max(...gapsDays),
    ),
    ofRhythm.dayOrNull('asked_from', 'First day it was asked for', ({ asked }) => asked?.from ?? null),
    ofRhythm.dayOrNull('asked_to', 'Last day it was asked for', ({ asked }) => asked?.to ?? null),
    ofRhythm.dayOrNull('next_due', 'Day by which the next meeting is due', ({ nextDue }) => nextDue),
  ],
})
