import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import type * as PaintPicture from '#renderer/ui/paint-picture.ts'
import type { Output } from '#shared/contract/contract.ts'
import { minutesPaper } from '#shared/domain/paper/minutes-paper.ts'
import { SCHEMAS } from '#shared/model/kinds.ts'
import { findChromium, SANDBOX_SWITCHES } from '#tests/support/find-chromium.ts'
import { ROOT } from '../../scripts/project.mjs'
import type { Bench } from './bench.ts'
import { type BenchApp, schoolWithMinutes } from './bench-app.ts'
import { measureBoth } from './measure.ts'
import { minutesHtml, minutesPrinter } from './minutes-html.ts'

const SENTENCE = 'Aptarti refleksijos metodai, jų taikymas pamokose ir pirmieji mokinių atsiliepimai. '

/** Items that fill ten pages. */
const TEN_PAGES = 30

/** From the key to the picture. */
const WANTED_MS = 100

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

/** What a program without a compiler does to show the pages that will be printed: makes the PDF anew. */
async function chromiumsPages(browser: Browser): Promise<(run: number) => Promise<void>> {
  const { show, print } = await minutesPrinter(await browser.newPage())
  const body = SCHEMAS.body.parse({ id: 'b', institutionId: 'i', name: 'Kūrybinė komanda' })
  const institution = SCHEMAS.institution.parse({ id: 'i', name: 'Jankų pagrindinė mokykla' })
  return async (run) => {
    const meeting = SCHEMAS.meeting.parse(minutesWith(TEN_PAGES, typedAt(run)))
    await show(minutesHtml(minutesPaper({ meeting, body, institution })))
    await print()
  }
}

/** The window's files, as a browser takes them. */
const WINDOW_FILES = path.join(ROOT, 'src', 'renderer', 'ui')
const WINDOW_ADDRESS = 'http://bench.invalid'

/** The window's part, by its own code in a real browser: changed pages painted, and the frame that shows them. */
async function openWindow(browser: Browser): Promise<(pages: readonly (string | null)[]) => Promise<void>> {
  const page = await browser.newPage()
  await page.route(`${WINDOW_ADDRESS}/**`, async (route) => {
    const name = path.basename(new URL(route.request().url()).pathname)
    if (!name.endsWith('.ts')) return route.fulfill({ contentType: 'text/html', body: '' })
    const body = stripTypeScriptTypes(readFileSync(path.join(WINDOW_FILES, name), 'utf8'))
    return route.fulfill({ contentType: 'text/javascript', body })
  })
  await page.goto(WINDOW_ADDRESS)
  return (pages) =>
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
    }, pages)
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
    const browser = await chromium.launch({ executablePath: findChromium(), args: [...SANDBOX_SWITCHES] })
    const peerPages = await chromiumsPages(browser)
    const { ours, peer } = await measureBoth(keystrokes(app, await openWindow(browser)), peerPages, {
      runs: 60,
      warm: 8,
      rest: 20,
    })
    await browser.close()
    await app.close()
    return [
      {
        id: 'preview',
        title: 'Keystroke to refreshed preview of ten pages',
        ours,
        peer: { name: "Chromium's print-to-PDF of the same pages, warm", times: peer },
        ratio: peer.median / ours.median,
        budget: { kind: 'at-least', ratio: 5 },
      },
      {
        id: 'preview-p95',
        title: 'The same, 95th of 100',
        ours,
        peer: {
          name: 'what was asked for',
          times: { median: WANTED_MS, p95: WANTED_MS, spread: 0, runs: 1 },
        },
        ratio: ours.p95 / WANTED_MS,
        budget: { kind: 'at-most', ratio: 1 },
      },
    ]
  },
}
