import { AgendaItem, Decision } from '#shared/model/meeting.ts'

/** A decision ready to be written. */
export const newDecision = (id: string): Decision => Decision.parse({ id })

/** A new question, with one empty decision ready to be written. */
export const newAgendaItem = (id: string, decisionId: string): AgendaItem =>
  AgendaItem.parse({ id, decisions: [newDecision(decisionId)] })

/** Whether anybody has written anything in it. */
export const isUnwritten = (item: AgendaItem): boolean =>
  [
    item.title,
    item.presenter,
    item.considered,
    ...item.speakers.flatMap(({ name, statement }) => [name, statement]),
    ...item.decisions.flatMap(({ text, responsible, due }) => [text, responsible, due ?? '']),
  ].every((text) => text.trim() === '')
