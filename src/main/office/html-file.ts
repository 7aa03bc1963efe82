import type { Paper } from '#shared/domain/paper/paper-model.ts'
import { blockHtml } from './html-blocks.ts'
import { htmlPage } from './html-page.ts'
import { officeDocument } from './office-document.ts'
import { escapedText } from './plain-text.ts'
import { officeAsset } from './office-asset.ts'

/** A paper as one HTML file to read and print; it runs nothing and asks nothing. */
export function htmlFile(paper: Paper): string {
  const document = officeDocument(paper)
  const notice = document.notice === null ? '' : `<p class="notice">${escapedText(document.notice.text)}</p>`
  return htmlPage({
    title: document.metadata.title,
    author: document.metadata.authors.join(', '),
    style: officeAsset('paper.css'),
    body: [`<main>`, notice, ...document.blocks.map(blockHtml), '</main>'].filter(Boolean).join('\n'),
  })
}
