import type { Page } from '@playwright/test'
import type { MinutesPaper, PaperLine } from '#shared/domain/paper/paper-model.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const lines = (tag: string, all: readonly (PaperLine | null)[]): string =>
  all.map((line) => (line === null ? '' : `<${tag}>${escaped(line.text)}</${tag}>`)).join('')

const STYLE =
  '@page{size:A4;margin:20mm 10mm 20mm 30mm;@top-center{content:counter(page)}}@page:first{@top-center{content:""}}' +
  'body{font:12pt serif;margin:0}h1,h2{font:inherit}p{margin:0;text-align:justify;text-indent:15mm}'

/** The same words with the same headings, justified, in the browser's own serif: what a program without Typst would print. */
export function minutesHtml(paper: MinutesPaper): string {
  const items = paper.items.flatMap((item) => [
    lines('h2', [item.heading]),
    lines('p', [...item.considered, item.speakersHeading, ...item.speakers, item.votes]),
    lines('p', [item.decidedHeading, ...item.decisions]),
  ])
  const signatures = paper.signatures.map(({ position, name }) => lines('p', [position, name]))
  return [
    lines('p', paper.author),
    lines('h1', paper.title),
    lines('p', [...paper.register, ...paper.facts]),
    lines('h2', [paper.agendaHeading]),
    lines('p', paper.agenda),
    ...items,
    lines('p', paper.annexes),
    ...signatures,
  ].join('')
}

export interface MinutesPrinter {
  readonly show: (html: string) => Promise<void>
  readonly print: () => Promise<Buffer>
}

/** A page of a browser that shows such HTML and prints it with tags and an outline, as our PDF has them. */
export async function minutesPrinter(page: Page): Promise<MinutesPrinter> {
  await page.setContent(`<!doctype html><html lang="lt"><style>${STYLE}</style><body></body></html>`)
  return {
    show: (html) =>
      page.evaluate((body) => {
        document.body.innerHTML = body
      }, html),
    print: () => page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }),
  }
}
