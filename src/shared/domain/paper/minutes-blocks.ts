import { leadIn, paragraph, runInHeading } from './document-blocks.ts'
import type { MinutesItem, MinutesPaper, PaperBlock, PaperLine } from './paper-model.ts'

const body = (lines: readonly PaperLine[]): PaperBlock[] => lines.map((line) => paragraph(line))

const some = (line: PaperLine | null): PaperLine[] => (line === null ? [] : [line])

function itemBlocks(item: MinutesItem): PaperBlock[] {
  return [
    runInHeading(item.heading),
    ...body(item.considered),
    ...some(item.speakersHeading).map(leadIn),
    ...body([...item.speakers, ...some(item.votes)]),
    ...some(item.decidedHeading).map(leadIn),
    ...body(item.decisions),
  ]
}

/** Minutes as a part of a longer document: the same words in the same order under a head of their own. */
export function minutesBlocks(paper: MinutesPaper, shortTitle: string): PaperBlock[] {
  return [
    {
      block: 'head',
      stamps: [],
      author: paper.author,
      title: [...some(paper.notice), ...paper.title],
      register: paper.register,
      shortTitle,
    },
    ...body(paper.facts),
    // Every minutes of a book have one: a list of contents would only repeat it.
    { ...runInHeading(paper.agendaHeading), isListed: false },
    ...body(paper.agenda),
    ...paper.items.flatMap(itemBlocks),
    ...body(paper.annexes),
    { block: 'signatures', signatures: paper.signatures },
  ]
}
