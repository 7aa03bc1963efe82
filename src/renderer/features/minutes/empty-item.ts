import type { AgendaItem } from '#shared/model/meeting.ts'

/** A new question, with one empty decision ready to be written. */
export const newAgendaItem = (id: string, decisionId: string): AgendaItem => ({
  id,
  title: '',
  presenter: '',
  considered: '',
  speakers: [],
  decisions: [{ id: decisionId, type: 'decision', text: '', responsible: '', due: null, done: false }],
  votes: { method: 'none', for: null, against: null, abstained: null },
})

/** Whether anybody has written anything in it. */
export const isUnwritten = (item: AgendaItem): boolean =>
  [
    item.title,
    item.presenter,
    item.considered,
    ...item.speakers.flatMap(({ name, statement }) => [name, statement]),
    ...item.decisions.flatMap(({ text, responsible, due }) => [text, responsible, due ?? '']),
  ].every((text) => text.trim() === '')
