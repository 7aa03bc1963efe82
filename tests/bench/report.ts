import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type BrowserServer, chromium } from '@playwright/test'
import { createPress, type Press } from '#main/print/press.ts'
import type { DocumentPaper, PaperRow } from '#shared/domain/paper/paper-model.ts'
import { findChromium, SANDBOX_SWITCHES } from '#tests/support/find-chromium.ts'
import type { Bench, Comparison } from './bench.ts'
import { measureBoth, timesOf } from './measure.ts'
import { pdfmakePeer } from './pdfmake-peer.ts'
import { hundredPages } from './hundred-pages.ts'
import { peakMemory } from './peak-memory.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function rowHtml(row: PaperRow): string {
  if (row.row === 'band') return `<tr><th colspan="5">${escaped(row.line.text)}</th></tr>`
  const cells = row.cells.map(
    ({ lines }) => `<td>${lines.map(({ text }) => escaped(text)).join('<br>')}</td>`,
  )
  return `<tr>${cells.join('')}</tr>`
}

/** The same rows as a table of HTML with a repeated head. */
function asHtml({ blocks }: DocumentPaper): string {
  const rows = blocks.flatMap((block) => (block.block === 'table' ? block.rows.map(rowHtml) : []))
  const style =
    '@page{size:A4;margin:20mm 10mm 20mm 30mm}body{font:12pt serif}' +
    'table{border-collapse:collapse;width:100%}td,th{border:1px solid #000}tr{break-inside:avoid}'
  const head =
    '<thead><tr><th>Eil. Nr.</th><th>Veikla</th><th>Data</th><th>Dalis</th><th>Rezultatas</th></tr></thead>'
  return `<!doctype html><html lang="lt"><style>${style}</style><table>${head}${rows.join('')}</table></html>`
}

/** pdfmake with the same rows, which it prints without tags; by page, as its pages hold more. */
async function besidePdfmake(press: Press, ownPages: number): Promise<Comparison> {
  const peer = pdfmakePeer()
  const pages = pagesOf(await peer.report(hundredPages(10)))
  const { ours, peer: times } = await measureBoth(
    (run) => press.pdf(hundredPages(run + 11)),
    (run) => peer.report(hundredPages(run + 11)),
    { runs: 2, warm: 0 },
  )
  return {
    id: 'report-pdf-pdfmake',
    title: `A report of ${ownPages} pages, pdfmake's ${pages}; ratio by page, words not laid out before`,
    ours,
    peer: { name: 'pdfmake, warm, without tags', times },
    ratio: times.median / pages / (ours.median / ownPages),
    budget: { kind: 'shown' },
  }
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0

/** Megabytes at the most of a program that does nothing but print the report. */
function ownPeak(): number {
  const file = fileURLToPath(new URL('print-report-once.ts', import.meta.url))
  const { stdout } = spawnSync(process.execPath, [file], { encoding: 'utf8' })
  return Number(stdout) / 1024
}

async function startBrowser(): Promise<{ server: BrowserServer; pid: number }> {
  const server = await chromium.launchServer({ executablePath: findChromium(), args: [...SANDBOX_SWITCHES] })
  return { server, pid: server.process().pid ?? 0 }
}

/**
 * Peer: Chromium's print-to-PDF of the same table, browser warm. Once with the same words laid out before on both
 * sides, as with a report that is looked at and then saved; once with words that neither has seen.
 */
export const report: Bench = {
  name: 'report',
  async run() {
    const press = createPress()
    const same = hundredPages(0)
    const { server, pid } = await startBrowser()
    const browser = await chromium.connect(server.wsEndpoint())
    const page = await browser.newPage()
    const print = () => page.pdf({ preferCSSPageSize: true, tagged: true })
    await page.setContent(asHtml(same))
    const [ownPages, otherPages] = [press.pdf(same).pages, pagesOf(await print())]
    const again = await measureBoth(() => press.pdf(same), print, { runs: 3, warm: 0 })
    const memory = { ours: timesOf([ownPeak()]), peer: timesOf([await peakMemory(pid, print)]) }
    const fresh = await measureBoth(
      (run) => press.pdf(hundredPages(run + 1)),
      async (run) => {
        await page.setContent(asHtml(hundredPages(run + 1)))
        await print()
      },
      { runs: 2, warm: 0 },
    )
    await browser.close()
    await server.close()
    const told = (id: string, title: string, { ours, peer }: typeof again, least: number): Comparison => ({
      id,
      title,
      ours,
      peer: { name: "Chromium's print-to-PDF, warm", times: peer },
      ratio: peer.median / otherPages / (ours.median / ownPages),
      budget: { kind: 'at-least', ratio: least },
    })
    return [
      told(
        'report-pdf',
        `A report of ${ownPages} pages, Chromium's ${otherPages}; ratio by page`,
        again,
        1.5,
      ),
      told('report-pdf-fresh', 'The same with words not laid out before', fresh, 1.5),
      await besidePdfmake(press, ownPages),
      {
        id: 'report-pdf-memory',
        title: 'Memory at the most while the report is printed',
        ours: memory.ours,
        peer: { name: "Chromium's processes", times: memory.peer },
        ratio: memory.ours.median / memory.peer.median,
        budget: { kind: 'at-most', ratio: 1 },
        unit: 'MB',
      },
    ]
  },
}
