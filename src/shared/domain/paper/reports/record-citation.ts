import type { RecordOf } from '../../../model/kinds.ts'
import { shortDate } from '../../lithuanian/long-date.ts'
import { NBSP } from '../../lithuanian/no-break-space.ts'
import { capitalised } from '../../lithuanian/upper-case.ts'
import { oneLine } from '../paper-text.ts'
import type { ReportSource } from './report-source.ts'

/** A record as a report names it: what it is, when, whose. */
export interface Citation {
  readonly kind: 'meeting' | 'order' | 'event' | 'survey' | 'talk-round' | 'paper-version' | 'meeting-count'
  readonly id: string
  readonly date: string | null
  readonly institutionId: string
  /** Without date and institution: "Kūrybinės komandos posėdžio protokolas Nr. 5". */
  readonly text: string
}

const numbered = (number: string | null): string => {
  const text = oneLine(number ?? '')
  return text === '' ? '' : ` Nr.${NBSP}${text}`
}

const quoted = (title: string): string => {
  const text = oneLine(title)
  return text === '' ? '' : ` „${text}“`
}

function meetingText(meeting: RecordOf<'meeting'>, body: RecordOf<'body'> | undefined): string {
  const genitive = oneLine(body?.nameGenitive ?? '')
  const paper = meeting.minutesNumber ? 'posėdžio protokolas' : 'posėdis'
  if (genitive !== '') return `${capitalised(genitive)} ${paper}${numbered(meeting.minutesNumber)}`
  const name = oneLine(body?.name ?? '')
  return `${capitalised(paper)}${numbered(meeting.minutesNumber)}${name === '' ? '' : ` (${name})`}`
}

const ORDER_WORDS = { order: 'Įsakymas', 'council-decision': 'Sprendimas' } as const

const TALKS = {
  bilateral: 'Dvišaliai pokalbiai',
  trilateral: 'Trišaliai pokalbiai',
  'consultation-day': 'Konsultacinė diena tėvams',
  'parents-day': 'Tėvų diena',
} as const

/** "Trišaliai pokalbiai (5 klasė)": by kind, never by names. */
export function talkText(talk: RecordOf<'talk-round'>): string {
  const label = oneLine(talk.classLabel)
  return label === '' ? TALKS[talk.talkKind] : `${TALKS[talk.talkKind]} (${label})`
}

/** Every record that a report may name, by id. */
export function citationsOf({ records }: ReportSource): ReadonlyMap<string, Citation> {
  const bodies = new Map(records.body.map((body) => [body.id, body]))
  const all: Citation[] = [
    ...records.meeting.map((r): Citation => ({
      kind: 'meeting',
      id: r.id,
      date: r.documentDate ?? r.date,
      institutionId: r.institutionId,
      text: meetingText(r, bodies.get(r.bodyId)),
    })),
    ...records['meeting-count'].map((r): Citation => ({
      kind: 'meeting-count',
      id: r.id,
      date: r.from,
      institutionId: r.institutionId,
      text: oneLine(r.raw) || `Susitikimai (${r.count})`,
    })),
    ...records.order.map((r): Citation => ({
      kind: 'order',
      id: r.id,
      date: r.date,
      institutionId: r.institutionId,
      text: `${ORDER_WORDS[r.orderKind]}${numbered(r.number)}${quoted(r.subject)}`,
    })),
    ...records.event.map((r): Citation => ({
      kind: 'event',
      id: r.id,
      date: r.dates[0] ?? null,
      institutionId: r.hostId ?? r.institutionId,
      text: `Renginys${quoted(r.title)}`,
    })),
    ...records.survey.map((r): Citation => ({
      kind: 'survey',
      id: r.id,
      date: r.date,
      institutionId: r.institutionId,
      text: `Apklausa${quoted(r.title)}`,
    })),
    ...records['talk-round'].map((r): Citation => ({
      kind: 'talk-round',
      id: r.id,
      date: r.date,
      institutionId: r.institutionId,
      text: talkText(r),
    })),
    ...records['paper-version'].map((r): Citation => ({
      kind: 'paper-version',
      id: r.id,
      date: r.date,
      institutionId: r.institutionId,
      text: oneLine(r.title),
    })),
  ]
  return new Map(all.map((one) => [one.id, one]))
}

/** "2018-10-01 Kūrybinės komandos posėdžio protokolas Nr. 5". */
export const citedText = ({ date, text }: Citation): string =>
  date === null ? text : `${shortDate(date)} ${text}`
