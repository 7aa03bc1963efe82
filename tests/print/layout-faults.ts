import type { Paper, PaperBlock, PaperSignature } from '#shared/domain/paper/paper-model.ts'
import type { ReadPdf } from './read-pdf.ts'

/** Hundredths of a millimetre that rounding in the file may cost. */
const SLACK = 0.05
const MARGIN = { left: 30, right: 10, top: 20, bottom: 20 }

const letters = (text: string): string => text.replaceAll(/[\s\u00A0\u200B]+/gu, '')

const blocksOf = (paper: Paper): readonly PaperBlock[] => (paper.kind === 'document' ? paper.blocks : [])

function signaturesOf(paper: Paper): readonly PaperSignature[] {
  if (paper.kind !== 'document') return paper.signatures
  return blocksOf(paper).flatMap((block) => (block.block === 'signatures' ? block.signatures : []))
}

/** The caption of a chart and what its signs mean belong to the first of what they explain. */
function chartLeads(chart: Extract<PaperBlock, { block: 'chart' }>): readonly string[] {
  if (chart.chart !== 'bars') return [chart.caption.text]
  const goal = chart.goal?.text ?? ''
  return [chart.caption.text, chart.series.join(''), goal].filter((text) => text !== '')
}

/** Lines that lead in what follows: nothing of the kind may end a page. */
function leadingLines(paper: Paper): readonly string[] {
  if (paper.kind === 'order') return [paper.heading.text]
  if (paper.kind === 'minutes') {
    return [
      paper.agendaHeading.text,
      ...paper.items.flatMap(({ heading, speakersHeading, decidedHeading }) =>
        [heading, speakersHeading, decidedHeading].flatMap((line) => (line === null ? [] : [line.text])),
      ),
    ]
  }
  return paper.blocks.flatMap((block, index) => {
    const next = paper.blocks[index + 1]
    if (block.block === 'heading') return [block.line.text]
    if (block.block === 'paragraph') return block.holds === true ? [block.line.text] : []
    // An annex that is laid beside bears its title alone.
    const isAlone = next === undefined || next.block === 'page-break'
    if (block.block === 'head') return isAlone ? [] : block.title.map(({ text }) => text)
    if (block.block === 'chart') return chartLeads(block)
    if (block.block !== 'table') return []
    const bands = block.rows.flatMap((row) => (row.row === 'band' ? [row.line.text] : []))
    return block.caption === null ? bands : [block.caption.text, ...bands]
  })
}

function marginFaults({ pages, sizes }: ReadPdf): string[] {
  return pages.flatMap((page, index) => {
    const [width, height] = sizes[index] ?? [0, 0]
    const inHead = page.filter(({ top }) => top <= MARGIN.top)
    const head = inHead.map(({ text }) => text).join(' ')
    const wanted = index === 0 ? '' : String(index + 1)
    const faults = head === wanted ? [] : [`page ${index + 1}: "${head}" in the upper margin`]
    const out = page.filter(
      (text) =>
        !inHead.includes(text) &&
        (text.left < MARGIN.left - SLACK ||
          text.right > width - MARGIN.right + SLACK ||
          text.top > height - MARGIN.bottom),
    )
    return [
      ...faults,
      ...out.map(({ text }) => `page ${index + 1}: "${text.slice(0, 40)}" outside the margins`),
    ]
  })
}

/** Lines of a page from the number in its margin on. */
const bodyLines = (lines: readonly string[], index: number): readonly string[] =>
  lines.filter((line, at) => at > 0 || index === 0 || line !== String(index + 1)).map(letters)

function lonelyHeadings(paper: Paper, { lines }: ReadPdf): string[] {
  const leading = new Set(leadingLines(paper).map(letters))
  return lines.slice(0, -1).flatMap((page, index) => {
    const body = bodyLines(page, index)
    // A heading of several lines ends a page with its last ones.
    const tails = [1, 2, 3, 4].map((count) => body.slice(-count).join(''))
    const lonely = tails.find((tail) => leading.has(tail))
    return lonely === undefined ? [] : [`page ${index + 1} ends with the heading "${lonely.slice(0, 40)}"`]
  })
}

function lonelySignatures(paper: Paper, { lines }: ReadPdf): string[] {
  const own = signaturesOf(paper).flatMap(({ position, name }) => [
    letters(position.text),
    letters(name.text),
  ])
  const isOwn = (line: string): boolean => {
    let rest = line
    for (const part of own) rest = rest.replace(part, '')
    return rest === '' || own.some((part) => part.includes(line))
  }
  return lines.flatMap((page, index) => {
    const body = bodyLines(page, index)
    return index > 0 && body.length > 0 && own.length > 0 && body.every(isOwn)
      ? [`page ${index + 1} bears signatures alone`]
      : []
  })
}

/** What is wrong with how a paper of A4 lies on its pages; nothing where all is well. */
export function layoutFaults(paper: Paper, pdf: ReadPdf): readonly string[] {
  return [...marginFaults(pdf), ...lonelyHeadings(paper, pdf), ...lonelySignatures(paper, pdf)]
}
