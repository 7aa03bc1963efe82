import { assertNever } from '../../lib/assert-never.ts'
import { documentLines } from './document-lines.ts'
import type {
  FieldPath,
  MinutesItem,
  MinutesPaper,
  OrderPaper,
  Paper,
  PaperLine,
  PaperSignature,
} from './paper-model.ts'

function itemLines(item: MinutesItem): PaperLine[] {
  return [
    item.heading,
    ...item.considered,
    ...(item.speakersHeading ? [item.speakersHeading] : []),
    ...item.speakers,
    ...(item.votes ? [item.votes] : []),
    ...(item.decidedHeading ? [item.decidedHeading] : []),
    ...item.decisions,
  ]
}

function headLines(paper: Paper): PaperLine[] {
  return [...(paper.notice ? [paper.notice] : []), ...paper.author, ...paper.title]
}

function signatureLines(paper: { readonly signatures: readonly PaperSignature[] }): PaperLine[] {
  return paper.signatures.flatMap(({ position, name }) => [position, name])
}

function minutesLines(paper: MinutesPaper): PaperLine[] {
  return [
    ...headLines(paper),
    ...paper.register,
    ...paper.facts,
    paper.agendaHeading,
    ...paper.agenda,
    ...paper.items.flatMap(itemLines),
    ...paper.annexes,
    ...signatureLines(paper),
  ]
}

function orderLines(paper: OrderPaper): PaperLine[] {
  const operative = paper.operative
  return [
    ...headLines(paper),
    paper.heading,
    ...paper.register,
    ...paper.preamble,
    ...(operative ? [operative.before, operative.verb, operative.after] : []),
    ...paper.points,
    ...paper.annexes,
    ...signatureLines(paper),
  ]
}

/** Every line of the paper in reading order. */
export function paperLines(paper: Paper): PaperLine[] {
  switch (paper.kind) {
    case 'minutes':
      return minutesLines(paper)
    case 'order':
      return orderLines(paper)
    case 'document':
      return documentLines(paper)
    default:
      return assertNever(paper, 'paper')
  }
}

/** The fields that show on the paper, each once, in reading order. */
export function paperAnchors(paper: Paper): FieldPath[] {
  return [...new Set(paperLines(paper).map((line) => line.field))]
}
