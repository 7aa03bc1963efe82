import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { ownFontName } from '#main/print/own-font-name.ts'
import { readPrintFiles } from '#main/print/print-files.ts'
import type * as PaintPicture from '#renderer/ui/paint-picture.ts'
import type { Output } from '#shared/contract/contract.ts'
import { minutesPaper } from '#shared/domain/paper/minutes-paper.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { findChromium, SANDBOX_SWITCHES } from '#tests/support/find-chromium.ts'
import { ROOT } from '../../scripts/project.mjs'
import type { Bench } from './bench.ts'
import { type BenchApp, schoolWithMinutes } from './bench-app.ts'
import { measureBoth } from './measure.ts'

const SENTENCE = 'Aptarti refleksijos metodai, jų taikymas pamokose ir pirmieji mokinių atsiliepimai. '

/** Items that fill ten pages. */
const TEN_PAGES = 30

/** Minutes of `items` questions with `typed` at the end of the middle one. */
const minutesWith = (items: number, typed: string) => ({
  id: 'm',
  institutionId: 'i',
  bodyId: 'b',
  date: '2018-10-01',
  minutesNumber: '2',
  agenda: Array.from({ length: items }, (_item, index) => ({
    id: `a${index}`,
    title: `Dėl ${index + 1} klausimo`,
    considered: SENTENCE.repeat(10 + (index % 4)) + (index === Math.floor(items / 2) ? typed : ''),
    decisions: [{ id: `d${index}`, text: SENTENCE }],
  })),
})

const typedAt = (run: number): string => SENTENCE.repeat(4).slice(0, run + 10)

/** Floor: what lays out the one page that changed, and nothing around it. */
function bareCompile(): (run: number) => void {
  const desk = path.resolve(path.sep, 'komanda-desk')
  const files = readPrintFiles({})
  const compiler = NodeCompiler.create({
    workspace: desk,
    fontArgs: [{ fontBlobs: files.fonts.map(ownFontName) }],
  })
  for (const [name, source] of files.templates) compiler.addSource(path.join(desk, name), source)
  const body = SCHEMAS.body.parse({ id: 'b', institutionId: 'i', name: 'Kūrybinė komanda' })
  const institution = SCHEMAS.institution.parse({ id: 'i', name: 'Jankų pagrindinė mokykla' })
  return (run) => {
    const paper = minutesPaper({
      meeting: SCHEMAS.meeting.parse(minutesWith(2, typedAt(run))),
      body,
      institution,
    })
    compiler.mapShadow(path.join(desk, 'paper.json'), Buffer.from(JSON.stringify(paper)))
    compiler.compile({ mainFilePath: path.join(desk, 'minutes.typ'), resetRead: true })
    compiler.evictCache(10)
  }
}

/** The window's files, as a browser takes them. */
const WINDOW_FILES = path.join(ROOT, 'src', 'renderer', 'ui')
const WINDOW_ADDRESS = 'http://bench.invalid'

/** The window's part, by its own code in a real browser: changed pages painted, and the frame that shows them. */
async function openWindow(): Promise<{
  draw: (pages: readonly (string | null)[]) => Promise<void>
  close: () => Promise<void>
}> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...SANDBOX_SWITCHES] })
  const page = await browser.newPage()
  await page.route(`${WINDOW_ADDRESS}/**`, async (route) => {
    const name = path.basename(new URL(route.request().url()).pathname)
    if (!name.endsWith('.ts')) return route.fulfill({ contentType: 'text/html', body: '' })
    const body = stripTypeScriptTypes(readFileSync(path.join(WINDOW_FILES, name), 'utf8'))
    return route.fulfill({ contentType: 'text/javascript', body })
  })
  await page.goto(WINDOW_ADDRESS)
  return {
    draw: (pages) =>
      page.evaluate(async (svgs) => {
        const address = '/paint-picture.ts'
        const { paintPicture } = (await import(address)) as typeof PaintPicture
        const canvases = svgs.map((svg, index) => {
          const canvas = document.querySelectorAll('canvas')[index] ?? document.createElement('canvas')
          if (svg !== null && !paintPicture(canvas, svg, { width: 794, height: 1123 }))
            throw new Error('Not drawn')
          // Nobody may say it is painted before every letter is.
          if (svg !== null) canvas.getContext('2d')?.getImageData(0, 0, 1, 1)
          return canvas
        })
        for (const canvas of canvases) if (!canvas.isConnected) document.body.append(canvas)
        await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)))
      }, pages),
    close: () => browser.close(),
  }
}

/** One keystroke as the form asks for it: the draft over the wire, the changed pages back and drawn. */
function keystrokes(app: BenchApp, draw: (svgs: readonly (string | null)[]) => Promise<void>) {
  let known: string[] = []
  return async (run: number): Promise<void> => {
    const draft = minutesWith(TEN_PAGES, typedAt(run))
    const answer = await app.call('print.preview', { kind: 'meeting', id: 'm', draft, known, isLive: true })
    const { pages } = JSON.parse(JSON.stringify(answer)) as Output<'print.preview'>
    known = pages.map(({ key }) => key)
    await draw(pages.map(({ svg }) => svg))
  }
}

/** From the key to the picture of the changed page, in a paper of ten pages. */
export const preview: Bench = {
  name: 'preview',
  async run(folder) {
    const app = await schoolWithMinutes(folder, 'preview')
    const window = await openWindow()
    const { ours, peer } = await measureBoth(keystrokes(app, window.draw), bareCompile(), {
      runs: 60,
      warm: 8,
    })
    await window.close()
    await app.close()
    return [
      {
        id: 'preview-p95',
        title: 'Keystroke to refreshed preview of ten pages, 95th of 100 (under 100 ms wanted)',
        ours,
        peer: { name: 'Typst compiling the changed page alone', times: peer },
        ratio: ours.p95 / peer.p95,
        budget: { kind: 'at-most', ratio: 12 },
      },
    ]
  },
}
