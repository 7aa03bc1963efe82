import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { builtFolder } from '#tests/support/built.ts'
import { findPageChromium, SANDBOX_SWITCHES } from '#tests/support/find-chromium.ts'
import type { Bench, Comparison } from './bench.ts'
import { benchApp } from './bench-app.ts'
import { measureBoth, timesOf } from './measure.ts'

const YEARS = [0, 1, 10] as const
const MEETINGS = 24
const SCRIPTS_KB = 250

/** A school with so many years of minutes, as its program left them at its last end. */
async function schoolOf(folder: string, years: number): Promise<string> {
  const name = `start-${years}`
  const app = await benchApp(folder, name)
  await app.call('workspace.create', {
    role: 'institution',
    name: 'Jankų pagrindinė mokykla',
    municipality: 'Kazlų Rūdos savivaldybė',
    author: 'sekretorė',
  })
  for (let year = 0; year < years; year += 1) {
    const meetings = Array.from({ length: MEETINGS }, (_, index) => ({
      kind: 'meeting' as const,
      record: {
        id: `m-${year}-${index}`,
        bodyId: 'b',
        date: `${2018 - year}-${String(1 + (index % 12)).padStart(2, '0')}-11`,
        agenda: [{ id: 'a', title: 'Dėl plano', considered: 'Aptarta, kaip sekasi. '.repeat(60) }],
      },
    }))
    const body = { kind: 'body' as const, record: { id: 'b', name: 'Kūrybinė komanda' } }
    await app.call('records.put', { records: year === 0 ? [body, ...meetings] : meetings })
  }
  await app.close()
  return join(folder, name)
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output')
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return line
}

/** Notes in the page when what can be used was first there. */
const noteUsable = (selector: string): void => {
  const watch = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return
    performance.mark('usable')
    watch.disconnect()
  })
  watch.observe(document, { childList: true, subtree: true })
}

/** Scripts that the page had asked for by then; what it reads in its first pause comes after. */
const scriptsUntilUsable = (): readonly string[] => {
  const [usable] = performance.getEntriesByName('usable')
  return performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= (usable?.startTime ?? Infinity))
    .map(({ name }) => new URL(name).pathname)
}

/**
 * From the first instruction of the host to what can be used in its window. Gives how to end it, which is no part of a start:
 * that tells which scripts it had asked for by then.
 */
async function startedWindow(
  args: readonly string[],
  usable: string,
): Promise<() => Promise<readonly string[]>> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const gone = once(child, 'exit')
  const browser = await chromium.launch({ executablePath: findPageChromium(), args: [...SANDBOX_SWITCHES] })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.addInitScript(noteUsable, usable)
  await page.goto(await addressOf(child))
  await page.locator(usable).first().waitFor()
  return async () => {
    const scripts = await page.evaluate(scriptsUntilUsable)
    child.kill('SIGTERM')
    await Promise.all([browser.close(), gone])
    return scripts
  }
}

/** The same host with nothing in it: the runtime serves one page with one word, the same browser shows it. */
const EMPTY = `
  const server = require('node:http').createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>x</title><main>tuščia</main>')
  })
  server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'))
  process.on('SIGTERM', () => process.exit(0))`

/** What a browser reads before the first screen can be used, packed as any server would send it. */
function scriptBudget(scripts: readonly string[]): Comparison {
  const kB = scripts
    .map((path) => gzipSync(readFileSync(join(builtFolder(), 'renderer', path))).length / 1000)
    .reduce((sum, one) => sum + one, 0)
  return {
    id: 'start-scripts',
    title: 'JavaScript of the first screen, packed',
    ours: timesOf([kB]),
    peer: { name: 'what was asked for', times: timesOf([SCRIPTS_KB]) },
    ratio: kB / SCRIPTS_KB,
    unit: 'kB',
    budget: { kind: 'at-most', ratio: 1 },
  }
}

export const start: Bench = {
  name: 'start',
  async run(folder) {
    const done: Comparison[] = []
    let first: readonly string[] = []
    for (const years of YEARS) {
      const data = await schoolOf(folder, years)
      const server = [
        join(builtFolder(), 'main', 'server.js'),
        '--data',
        data,
        '--no-open',
        '--print-address',
      ]
      const { ours, peer } = await measureBoth(
        async () => {
          const end = await startedWindow(server, 'nav a')
          return async () => void (first = await end())
        },
        () => startedWindow(['-e', EMPTY], 'main'),
        { runs: 5, warm: 1 },
      )
      done.push({
        id: `start-${years}`,
        title: `Start with ${years} years of minutes to the first usable screen`,
        ours,
        peer: { name: 'an empty window of the same host', times: peer },
        ratio: ours.median / peer.median,
        budget: { kind: 'at-most', ratio: 1.5 },
      })
    }
    const [empty, , full] = done
    if (empty === undefined || full === undefined) return done
    return [
      ...done,
      {
        id: 'start-growth',
        title: 'Start with ten years beside a start with none',
        ours: full.ours,
        peer: { name: 'the start with none', times: empty.ours },
        // Each by its own peer, measured by turns: the machine was not as busy all the while.
        ratio: full.ratio / empty.ratio,
        budget: { kind: 'at-most', ratio: 1.1 },
      },
      scriptBudget(first),
    ]
  },
}
