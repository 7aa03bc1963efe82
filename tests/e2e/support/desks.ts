import { chmod, chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  test as base,
} from '@playwright/test'
import { copyReadyData, type ReadyData } from './ready-data.ts'
import { NOBODY, type RunningServer, startServer } from './running-server.ts'

const SCREEN: BrowserContextOptions = {
  locale: 'lt-LT',
  timezoneId: 'Europe/Vilnius',
  viewport: { width: 1366, height: 768 },
  reducedMotion: 'reduce',
}

/** One computer: a data folder, its own server process, its own browser window. */
export interface Desk {
  readonly dataFolder: string
  readonly page: Page
  readonly server: () => RunningServer
  /** The words on the page beside the form, as last drawn: a picture has none that can be read. */
  readonly previewText: () => string
  /** Ends the program; the window stays as it is. */
  readonly stop: () => Promise<void>
  /** Starts the program again on the same data and opens it in the same window. */
  readonly restart: () => Promise<void>
}

export interface DeskOptions {
  readonly screen?: BrowserContextOptions
  /** The program has no more rights than other people's programs, even where tests run as root. */
  readonly isUnprivileged?: boolean
  /** What it has already; nothing where not given, and the program asks what it shall be. */
  readonly data?: ReadyData
}

export interface Desks {
  /** A folder of this test, e.g. the shared one. */
  readonly folder: (name: string) => string
  readonly open: (name: string, options?: DeskOptions) => Promise<Desk>
  readonly close: () => Promise<void>
}

/** Computers of one story; everything they leave behind goes away with `close`. */
export async function makeDesks(browser: Browser): Promise<Desks> {
  const root = await mkdtemp(join(tmpdir(), 'komanda-e2e-'))
  const servers = new Set<RunningServer>()
  const windows: BrowserContext[] = []
  const copied = new Set<ReadyData>()
  await chmod(root, 0o755)
  const start = async (dataFolder: string, uid?: number): Promise<RunningServer> => {
    const server = await startServer(dataFolder, { uid })
    servers.add(server)
    return server
  }
  return {
    folder: (name) => join(root, name),
    async open(name, { screen = {}, isUnprivileged = false, data } = {}) {
      const dataFolder = join(root, name)
      const uid = isUnprivileged && process.getuid?.() === 0 ? NOBODY : undefined
      await mkdir(dataFolder)
      if (data !== undefined) {
        if (copied.has(data)) throw new Error(`Two computers of one story would be the same device: ${data}`)
        copied.add(data)
        await copyReadyData(data, dataFolder)
      }
      if (uid !== undefined) {
        const entries = await readdir(dataFolder, { recursive: true })
        for (const path of ['', ...entries]) await chown(join(dataFolder, path), uid, uid)
      }
      let server = await start(dataFolder, uid)
      const window = await browser.newContext({ ...SCREEN, ...screen })
      windows.push(window)
      window.setDefaultTimeout(15_000)
      const page = await window.newPage()
      const previewText = followPreview(page)
      await page.goto(server.address)
      if (data !== undefined) await page.getByRole('navigation', { name: 'Skyriai' }).waitFor()
      return {
        dataFolder,
        page,
        server: () => server,
        previewText,
        stop: () => server.stop(),
        async restart() {
          await server.kill()
          server = await start(dataFolder, uid)
          await page.goto(server.address)
        },
      }
    },
    async close() {
      for (const window of windows) await window.close()
      for (const server of servers) await server.kill()
      await rm(root, { recursive: true, force: true })
    },
  }
}

interface Answer {
  readonly output?: { readonly pages?: readonly { readonly text?: string }[] }
}

/** Listens to the wire for drawn pages. */
function followPreview(page: Page): () => string {
  let text = ''
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      const { output } = JSON.parse(String(payload)) as Answer
      if (Array.isArray(output?.pages)) text = output.pages.map((one) => one.text ?? '').join('\n')
    })
  })
  return () => text
}

/** Tests that get fresh computers each. */
export const test = base.extend<{ desks: Desks }>({
  desks: async ({ browser }, use) => {
    const desks = await makeDesks(browser)
    await use(desks)
    await desks.close()
  },
})
