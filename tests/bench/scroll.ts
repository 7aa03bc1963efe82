import { setTimeout as passed } from 'node:timers/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { OwnedRecord } from '#shared/domain/practice/owned-record.ts'
import { startServer } from '#tests/e2e/support/running-server.ts'
import { fillDatabase } from '#tests/support/fill-database.ts'
import { findPageChromium, SANDBOX_SWITCHES } from '#tests/support/find-chromium.ts'
import { generatedMunicipality } from '#tests/support/generated-municipality.ts'
import { emptyMunicipality, schoolWithMinutes } from './bench-app.ts'
import type { Bench, Comparison } from './bench.ts'
import { LONG_AGENDA, putAgenda, SENTENCE } from './long-minutes.ts'
import { type Times, timesOf } from './measure.ts'

const SCHOOLS = 2000
const ROWS = 10_000
/** Asked of a frame while scrolling, and of an interaction on a processor four times slower. */
const FRAME_MS = 50
const INTERACTION_MS = 100
const SLOWER = 4

const WHEELS = 40
const KEYS = 25
/** A screen that is this slow has told enough. */
const LONGEST_MS = 60_000

/** A municipality of two thousand schools that knows of ten thousand events. */
async function fill(folder: string): Promise<void> {
  const app = await emptyMunicipality(folder, 'scroll', () => new Date('2015-06-01T12:00:00Z'))
  const { owners } = generatedMunicipality(SCHOOLS, 1)
  let events = [...owners.values()].flat().filter(({ kind }) => kind === 'event').length
  const more = (owned: OwnedRecord, copy: number): OwnedRecord[] => {
    if (owned.kind !== 'event' || events >= ROWS) return []
    events += 1
    return [
      { kind: owned.kind, record: { ...owned.record, id: `${owned.record.id}-${copy}` } } as OwnedRecord,
    ]
  }
  const filled = new Map(
    [...owners].map(([id, list]) => [
      id,
      [...list, ...list.flatMap((one) => [more(one, 1), more(one, 2)].flat())],
    ]),
  )
  fillDatabase(app.db, filled)
  await app.close()
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Milliseconds of processor that each task of the page's main thread took while `work` ran. */
async function tasksOf(browser: Browser, page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] })
  await work()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    readonly traceEvents: readonly TraceEvent[]
  }
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  return traceEvents
    .filter(({ name, ph, pid, tid }) => ph === 'X' && /RunTask/u.test(name) && mains.has(`${pid} ${tid}`))
    .map(({ dur = 0, tdur }) => (tdur ?? dur) / 1000)
}

/** Turns the wheel over what stands in the middle of an element, a notch a frame, down and partly back. */
async function scroll(page: Page, over: string, across: boolean): Promise<void> {
  const box = await page.locator(over).first().boundingBox()
  if (box === null) throw new Error(`Nothing to scroll: ${over}`)
  await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height, 600) / 2)
  for (let notch = 0; notch < WHEELS; notch += 1) {
    const way = notch % 4 === 3 ? -1 : 1
    await page.mouse.wheel(across ? way * 700 : 0, way * 900)
    await passed(20)
  }
}

/** How long each interaction took until its paint, on a slower processor. */
async function interactions(page: Page, work: () => Promise<void>): Promise<Times> {
  await page.evaluate(() => {
    const held = globalThis as unknown as { heldEvents: Map<number, number> }
    held.heldEvents = new Map()
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId === 0) continue
        const before = held.heldEvents.get(entry.interactionId) ?? 0
        held.heldEvents.set(entry.interactionId, Math.max(before, entry.duration))
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await work()
  await passed(500)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const told = await page.evaluate(() => [
    ...(globalThis as unknown as { heldEvents: Map<number, number> }).heldEvents.values(),
  ])
  return timesOf(told)
}

/** Keys that were quicker than the observer tells of (16 ms) are not among what it told. */
async function press(page: Page, keys: readonly string[], turns = KEYS): Promise<void> {
  const begun = performance.now()
  for (let turn = 0; turn < turns && performance.now() - begun < LONGEST_MS; turn += 1) {
    await page.keyboard.press(keys[turn % keys.length] ?? 'ArrowDown')
    await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown))))
  }
}

/** Until the row that one more key chose stands opened beside the list, on a slower processor. */
async function opening(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const begun = performance.now()
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => {
    const title = document.querySelector('[role="option"][aria-selected="true"] span')?.textContent ?? ''
    return title !== '' && document.querySelector('main h2')?.textContent === title
  })
  const taken = performance.now() - begun
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return taken
}

interface Shown {
  readonly id: string
  readonly title: string
  readonly open: (page: Page) => Promise<void>
  /** What is turned. */
  readonly over: string
  readonly across: boolean
  readonly focus: string
  readonly keys: readonly string[]
  /** What is chosen is opened beside. */
  readonly opens: boolean
}

const SCREENS: readonly Shown[] = [
  {
    id: 'rows',
    title: `${ROWS} rows`,
    open: (page) =>
      page
        .evaluate(() => void (location.hash = ''))
        .then(() => page.locator('nav a[href$="/events"]').first().click()),
    over: '[role="listbox"]',
    across: false,
    focus: '[role="listbox"] [role="option"]',
    keys: ['ArrowDown', 'ArrowDown', 'ArrowUp', 'PageDown'],
    opens: true,
  },
  {
    id: 'matrix',
    title: `the matrix of ${SCHOOLS} schools`,
    open: async (page) => {
      await page.locator('nav a[href$="/rollup"]').first().click()
      await page.getByRole('tab').nth(1).click()
    },
    over: 'table[aria-colcount]',
    across: true,
    focus: 'button[data-cell][tabindex="0"]',
    keys: ['ArrowDown', 'ArrowRight', 'PageDown', 'ArrowUp'],
    opens: false,
  },
]

/** As many rows with nothing in them but words, in one window of the same size: what the browser itself needs. */
async function bareRows(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const rows = Array.from({ length: ROWS }, (_, row) => `<li tabindex="-1">Renginys ${row}</li>`).join('')
  await page.setContent(
    `<style>ul{height:700px;overflow:auto}li{height:32px}li:focus{background:#ddd}</style><ul>${rows}</ul>
     <script>document.onkeydown = ({ key }) => {
       const now = document.activeElement
       const next = key === 'ArrowUp' ? now.previousElementSibling : now.nextElementSibling
       if (next) next.focus()
     }</script>`,
  )
  return page
}

async function floor(browser: Browser): Promise<{ readonly frames: Times; readonly keys: Times }> {
  const page = await bareRows(browser)
  const frames = timesOf(await tasksOf(browser, page, () => scroll(page, 'ul', false)))
  await page.locator('li').first().focus()
  const keys = await interactions(page, () => press(page, ['ArrowDown', 'ArrowDown', 'ArrowUp']))
  await page.close()
  return { frames, keys }
}

async function screen(
  browser: Browser,
  page: Page,
  shown: Shown,
): Promise<{ readonly longest: number; readonly keys: Times; readonly opened: number | null }> {
  await shown.open(page)
  await page.locator(shown.focus).first().waitFor({ timeout: 120_000 })
  await passed(1000)
  const tasks = await tasksOf(browser, page, () => scroll(page, shown.over, shown.across))
  await page.locator(shown.focus).first().focus()
  const keys = await interactions(page, () => press(page, shown.keys))
  return { longest: Math.max(0, ...tasks), keys, opened: shown.opens ? await opening(page) : null }
}

/** Letters that have a key of their own on every keyboard. */
const LETTERS = SENTENCE.split('').filter((letter) => letter <= 'z')

async function typed(page: Page): Promise<Times> {
  await page.locator('[data-field="agenda/a/considered"] textarea').focus({ timeout: 60_000 })
  await page.keyboard.press('Control+End')
  await passed(1000)
  return interactions(page, () => press(page, LETTERS, LETTERS.length))
}

/** Letters typed into a text of minutes of ten pages, without and with the printed page beside them. */
async function typing(folder: string, browser: Browser): Promise<readonly Comparison[]> {
  const app = await schoolWithMinutes(folder, 'typing')
  await putAgenda(app, LONG_AGENDA)
  await app.close()
  const server = await startServer(join(folder, 'typing'))
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(server.address)
    await page.locator('nav a').first().waitFor({ timeout: 60_000 })
    await page.evaluate(() => void (location.hash = '/minutes/m'))
    const alone = await typed(page)
    await page.getByRole('button', { name: 'Rodyti lapą' }).click()
    const beside = await typed(page)
    await page.close()
    const where = 'a text of minutes of ten pages'
    return [
      keysToPaint('typing', where, alone, ''),
      keysToPaint('typing-sheet', `${where}, their sheet beside`, beside, ''),
    ]
  } finally {
    await server.kill()
  }
}

const keysToPaint = (id: string, where: string, keys: Times, beside: string): Comparison => ({
  id: `scroll-${id}-keys`,
  title: `A key to its paint in ${where}, p95, processor ${SLOWER} times slower${beside}`,
  ours: keys,
  peer: { name: 'what was asked', times: timesOf([INTERACTION_MS]) },
  ratio: keys.p95 / INTERACTION_MS,
  budget: { kind: 'at-most', ratio: 1 },
})

export const scrolling: Bench = {
  name: 'scroll',
  isOnDemand: true,
  async run(folder) {
    await fill(folder)
    const server = await startServer(join(folder, 'scroll'))
    const browser = await chromium.launch({ executablePath: findPageChromium(), args: [...SANDBOX_SWITCHES] })
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
      await page.goto(server.address)
      await page.locator('nav a').first().waitFor({ timeout: 60_000 })
      const done: Comparison[] = [...(await typing(folder, browser))]
      for (const shown of SCREENS) {
        const bare = await floor(browser)
        const { longest, keys, opened } = await screen(browser, page, shown)
        const told = opened === null ? '' : `; the chosen one is open after ${opened.toFixed(0)} ms`
        done.push(
          {
            id: `scroll-${shown.id}`,
            title: `Longest work of a frame while scrolling ${shown.title} (${ROWS} bare rows: ${bare.frames.p95.toFixed(1)} ms)`,
            ours: timesOf([longest]),
            peer: { name: 'what was asked', times: timesOf([FRAME_MS]) },
            ratio: longest / FRAME_MS,
            budget: { kind: 'at-most', ratio: 1 },
          },
          keysToPaint(shown.id, shown.title, keys, ` (bare rows: ${bare.keys.p95} ms${told})`),
        )
      }
      return done
    } finally {
      await browser.close()
      await server.kill()
    }
  },
}
