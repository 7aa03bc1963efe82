import type { AgendaItem, Decision } from '../../model/meeting.ts'
import { longDate } from '../lithuanian/long-date.ts'
import { GAP, oneLine, orGap, paragraphs, proseLines, sentence, unfinished } from './paper-text.ts'
import type { MinutesItem, PaperLine } from './paper-model.ts'

/** "1. Dėl …." of the agenda. */
export function agendaLine(item: AgendaItem, number: number): PaperLine {
  return { field: `agenda/${item.id}/title`, text: `${number}. ${sentence(orGap(item.title))}` }
}

function consideredLines(item: AgendaItem, path: string): PaperLine[] {
  const presenter = oneLine(item.presenter)
  return [
    ...(presenter === '' ? [] : [{ field: `${path}/presenter`, text: sentence(`Pranešė ${presenter}`) }]),
    ...proseLines(`${path}/considered`, item.considered),
  ]
}

function speakerLines(item: AgendaItem, path: string): PaperLine[] {
  return item.speakers.flatMap((speaker) => {
    const [first, ...others] = paragraphs(speaker.statement)
    if (speaker.name.trim() === '' && first === undefined) return []
    const opening = orGap(speaker.name)
    const text = sentence(first === undefined ? opening : `${opening} – ${first}`)
    return [text, ...others].map((line) => ({
      field: `${path}/speakers/${speaker.id}/statement`,
      text: line,
    }))
  })
}

/** Voting as schools most often write it (documents.md 1.4); a number not entered stays a blank. */
function votesLine({ votes }: Pick<AgendaItem, 'votes'>, path: string): PaperLine | null {
  const field = `${path}/votes`
  const counts = [votes.for, votes.against, votes.abstained]
  if (votes.method === 'consent') return { field, text: 'Pritarta bendru sutarimu.' }
  if (votes.method === 'none' && counts.every((count) => count === null)) return null
  const opening = votes.method === 'secret' ? 'Slaptai balsuota' : 'Balsuota'
  const [yes, no, abstained] = counts.map((count) => count ?? '___')
  return { field, text: `${opening}: už – ${yes}, prieš – ${no}, susilaikė – ${abstained}.` }
}

/** "(atsako Vardenis Pavardenis, iki 2018 m. spalio 1 d.)": words that fit either gender. */
function taskNote(decision: Decision): string {
  const responsible = oneLine(decision.responsible)
  const parts = [
    ...(responsible === '' ? [] : [`atsako ${responsible}`]),
    ...(decision.due === null ? [] : [`iki ${longDate(decision.due)}`]),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function decisionLines(decision: Decision, number: string, path: string): PaperLine[] {
  const own = `${path}/decisions/${decision.id}`
  const field = `${own}/text`
  const voted = votesLine(decision, own)
  const texts = paragraphs(decision.text)
  const lines = texts.length === 0 ? [GAP] : texts
  const note = taskNote(decision)
  const worded = lines.map((text, index) => {
    const ending = index === lines.length - 1 ? note : ''
    const whole = ending === '' ? text : `${unfinished(text)}${ending}`
    return { field, text: index === 0 ? `${number} ${sentence(whole)}` : sentence(whole) }
  })
  return voted === null ? worded : [...worded, voted]
}

/** A question that was put off says so, and nothing was decided under it. */
function undiscussedItem(item: AgendaItem, number: number, path: string): MinutesItem {
  return {
    heading: { field: `${path}/title`, text: `${number}. ${sentence(orGap(item.title))}` },
    considered: consideredLines(item, path),
    speakersHeading: null,
    speakers: [],
    votes: null,
    decidedHeading: null,
    decisions: [{ field: `${path}/state`, text: 'Klausimas nesvarstytas, atidėtas kitam posėdžiui.' }],
  }
}

/** Short minutes keep the essence: what was considered first, and who spoke (documents.md 1.3). */
function essence(
  item: AgendaItem,
  path: string,
): Pick<MinutesItem, 'considered' | 'speakersHeading' | 'speakers'> {
  const [first] = proseLines(`${path}/considered`, item.considered)
  const presented = consideredLines({ ...item, considered: '' }, path)
  const names = item.speakers.map(({ name }) => oneLine(name)).filter(Boolean)
  const spoke = { field: `${path}/speakers`, text: sentence(`Kalbėjo: ${[...new Set(names)].join(', ')}`) }
  return {
    considered: [
      ...presented,
      ...(first === undefined ? [] : [first]),
      ...(names.length === 0 ? [] : [spoke]),
    ],
    speakersHeading: null,
    speakers: [],
  }
}

function wholeTalk(item: AgendaItem, path: string): ReturnType<typeof essence> {
  const speakers = speakerLines(item, path)
  const heading = { field: `${path}/speakers`, text: 'KALBĖJO:' }
  return {
    considered: consideredLines(item, path),
    speakersHeading: speakers.length === 0 ? null : heading,
    speakers,
  }
}

/** `full`: everything that was said; `short`: the essence. Both keep what was considered and decided. */
export type MinutesForm = 'full' | 'short'

/** One question: considered, said, voted, decided, under the number it has in the agenda. */
export function minutesItem(item: AgendaItem, number: number, form: MinutesForm = 'full'): MinutesItem {
  const path = `agenda/${item.id}`
  if (item.state === 'undiscussed') return undiscussedItem(item, number, path)
  const decisions = item.decisions.flatMap((decision, index) =>
    decisionLines(decision, `${number}.${index + 1}.`, path),
  )
  const decisionsField = `${path}/decisions`
  return {
    heading: { field: `${path}/title`, text: `${number}. SVARSTYTA. ${sentence(orGap(item.title))}` },
    ...(form === 'short' ? essence(item, path) : wholeTalk(item, path)),
    votes: votesLine(item, path),
    decidedHeading: { field: decisionsField, text: 'NUTARTA:' },
    decisions: decisions.length === 0 ? [{ field: decisionsField, text: `${number}.1. ${GAP}` }] : decisions,
  }
}
