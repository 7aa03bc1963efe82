import type { AgendaItem } from '../../model/meeting.ts'
import {
  documentOf,
  leadIn,
  paragraph,
  runInHeading,
  signature,
  signatures,
  words,
} from './document-blocks.ts'
import { capitalised } from '../lithuanian/upper-case.ts'
import { minutesItem } from './minutes-items.ts'
import { minutesPaper, type MinutesSource } from './minutes-paper.ts'
import { officeLine } from './minutes-roles.ts'
import type { DocumentPaper, PaperBlock, PaperLine } from './paper-model.ts'
import { orGap } from './paper-text.ts'

export interface ExtractSource extends MinutesSource {
  /** Ids of the agenda items; an empty list is the whole agenda. */
  readonly itemIds: readonly string[]
  /** Numbers of the items as in the minutes, or beginning from 1 (documents.md 1.5: both are in use). */
  readonly numbering: 'original' | 'own'
  /** Who certifies, e.g. the secretary: her position as typed. */
  readonly certifier: { readonly position: string; readonly name: string }
}

/** Considered and decided; opinions of speakers are left out (documents.md 1.5). */
function itemBlocks(item: AgendaItem, number: number): PaperBlock[] {
  const { heading, considered, votes, decidedHeading, decisions } = minutesItem(item, number)
  const body = (lines: readonly PaperLine[]): PaperBlock[] => lines.map((line) => paragraph(line))
  return [
    runInHeading(heading),
    ...body(considered),
    ...body(votes === null ? [] : [votes]),
    ...(decidedHeading === null ? [] : [leadIn(decidedHeading)]),
    ...body(decisions),
  ]
}

const extractTitle = (line: PaperLine): PaperLine => ({
  field: line.field,
  text: line.text.replace(/PROTOKOLAS$/u, 'PROTOKOLO IŠRAŠAS'),
})

/**
 * Extract of minutes: author, date, place and number of the original, the chosen items with what was
 * considered and decided, chair and secretary named, and the certification "Išrašas tikras" to be signed.
 */
export function minutesExtract(source: ExtractSource): DocumentPaper {
  const { meeting, body, itemIds, numbering, certifier } = source
  const whole = minutesPaper(source)
  const chosen = meeting.agenda
    .map((item, index) => ({ item, number: index + 1 }))
    .filter(({ item }) => itemIds.length === 0 || itemIds.includes(item.id))
  const title = whole.title.map(extractTitle)
  const document = documentOf({
    author: whole.author,
    title,
    register: whole.register,
    date: whole.metadata.date,
    authors: whole.metadata.authors,
    notice: whole.notice,
    ...(source.theme === undefined ? {} : { theme: source.theme }),
    blocks: [
      paragraph(officeLine(meeting, body, 'chair')),
      paragraph(officeLine(meeting, body, 'secretary')),
      ...(chosen.length === 0 ? [words(`SVARSTYTA. ${orGap('')}`)] : []),
      ...chosen.flatMap(({ item, number }, index) =>
        itemBlocks(item, numbering === 'original' ? number : index + 1),
      ),
      words('Išrašas tikras', 'plain'),
      signatures(signature('certifier', capitalised(certifier.position), certifier.name)),
      words('________________ (data)', 'plain'),
    ],
  })
  const number = meeting.minutesNumber?.trim()
  const name = title.map(({ text }) => text).join(' ')
  return {
    ...document,
    metadata: { ...document.metadata, title: number ? `${name} Nr. ${number}` : name },
  }
}
