import { leadIn } from '#shared/domain/paper/document-blocks.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type {
  MinutesItem,
  MinutesPaper,
  OrderPaper,
  OrderPointLine,
  Paper,
  PaperBlock,
  PaperHead,
  PaperLine,
  PaperMetadata,
  PaperOrientation,
} from '#shared/domain/paper/paper-model.ts'

/** Blocks that only minutes and orders have, beside those of every document. */
export type OfficeBlock =
  | Exclude<PaperBlock, { readonly block: 'head' }>
  | ({ readonly block: 'head' } & OfficeHead)
  /** A heading that reads as the first words of its text: "1. SVARSTYTA. …". */
  | { readonly block: 'run-in'; readonly line: PaperLine }
  /** One sentence in pieces, some letter-spaced. */
  | { readonly block: 'sentence'; readonly pieces: readonly SentencePiece[] }

/** A head of a paper; how a list of contents calls it does not matter here. */
export type OfficeHead = Omit<PaperHead, 'shortTitle'>

export interface SentencePiece {
  readonly text: string
  readonly isSpaced: boolean
}

/** Any paper as one run of blocks, for the writers of DOCX and HTML. */
export interface OfficeDocument {
  readonly metadata: PaperMetadata
  readonly firstLineIndentMm: number
  readonly lineSpacing: number
  readonly orientation: PaperOrientation
  readonly notice: PaperLine | null
  /** The heading of a list of contents; `null` is no list. */
  readonly contents: PaperLine | null
  readonly hasCover: boolean
  readonly blocks: readonly OfficeBlock[]
}

const body = (line: PaperLine): OfficeBlock => ({ block: 'paragraph', line, style: 'body' })
const runIn = (line: PaperLine): OfficeBlock => ({ block: 'run-in', line })

function itemBlocks(item: MinutesItem): OfficeBlock[] {
  return [
    runIn(item.heading),
    ...item.considered.map(body),
    ...(item.speakersHeading === null ? [] : [leadIn(item.speakersHeading)]),
    ...item.speakers.map(body),
    ...(item.votes === null ? [] : [body(item.votes)]),
    ...(item.decidedHeading === null ? [] : [leadIn(item.decidedHeading)]),
    ...item.decisions.map(body),
  ]
}

function minutesBlocks(paper: MinutesPaper): OfficeBlock[] {
  const { author, title, register, signatures } = paper
  return [
    { block: 'head', stamps: [], author, title, register },
    ...paper.facts.map(body),
    runIn(paper.agendaHeading),
    ...paper.agenda.map(body),
    ...paper.items.flatMap(itemBlocks),
    ...paper.annexes.map(body),
    { block: 'signatures', signatures },
  ]
}

function verbSentence(before: string, verb: string, after: string, isSpaced: boolean): OfficeBlock {
  return {
    block: 'sentence',
    pieces: [
      { text: before, isSpaced: false },
      { text: verb, isSpaced },
      { text: after, isSpaced: false },
    ],
  }
}

function pointBlock(line: OrderPointLine, spacedVerb: boolean): OfficeBlock {
  if (line.opening === undefined) return body(line)
  const { before, verb, after } = line.opening
  return verbSentence(before, verb, after, spacedVerb)
}

function orderBlocks(paper: OrderPaper): OfficeBlock[] {
  const { author, title, heading, register, operative, spacedVerb, signatures } = paper
  return [
    { block: 'head', stamps: [], author, title: [...title, heading], register },
    ...paper.preamble.map(body),
    ...(operative === null
      ? []
      : [verbSentence(operative.before.text, operative.verb.text, operative.after.text, spacedVerb)]),
    ...paper.points.map((line) => pointBlock(line, spacedVerb)),
    ...paper.annexes.map(body),
    { block: 'signatures', signatures },
  ]
}

/** What a paper says as one run of blocks. */
export function officeDocument(paper: Paper): OfficeDocument {
  const common = {
    metadata: paper.metadata,
    firstLineIndentMm: paper.layout.firstLineIndentMm,
    lineSpacing: paper.layout.lineSpacing,
    notice: paper.notice,
  }
  switch (paper.kind) {
    case 'minutes':
      return {
        ...common,
        orientation: 'portrait',
        contents: null,
        hasCover: false,
        blocks: minutesBlocks(paper),
      }
    case 'order':
      return {
        ...common,
        orientation: 'portrait',
        contents: null,
        hasCover: false,
        blocks: orderBlocks(paper),
      }
    case 'document': {
      const { stamps, author, title, register, orientation, contents, hasCover } = paper
      const head: OfficeBlock = { block: 'head', stamps, author, title, register }
      return { ...common, orientation, contents, hasCover, blocks: [head, ...paper.blocks] }
    }
    default:
      return assertNever(paper, 'paper')
  }
}
