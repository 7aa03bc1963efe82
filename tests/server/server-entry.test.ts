import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createTranslate } from '#shared/i18n/translate.ts'
import { builtFolder } from '#tests/support/built.ts'
import { findChromium, SANDBOX_SWITCHES } from '#tests/support/find-chromium.ts'
import { exchangeToken } from '#tests/support/transports.ts'

const translate = createTranslate('lt')
let folder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'komanda-server-'))
})

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    }
  }
  await rm(folder, { recursive: true, force: true })
})

function start(args: readonly string[], env: Record<string, string | undefined> = {}) {
  const child = spawn(
    process.execPath,
    [join(builtFolder(), 'main', 'server.js'), '--data', join(folder, 'data'), ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DISPLAY: undefined, WAYLAND_DISPLAY: undefined, ...env },
    },
  )
  children.push(child)
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    child,
    ended: once(child, 'exit').then(([code]) => code as number | null),
    nextLine: async (): Promise<string> => String((await lines.next()).value),
    errors: () => errors,
  }
}

/** A browser without a screen that notes its arguments; the program knows no difference. */
async function fakeBrowser(): Promise<{ path: string; pidFile: string; argsFile: string }> {
  const path = join(folder, 'browser.sh')
  const pidFile = join(folder, 'browser.pid')
  const argsFile = join(folder, 'browser.args')
  const command = [findChromium(), '--headless=new', '--disable-gpu', ...SANDBOX_SWITCHES].join(' ')
  await writeFile(
    path,
    `#!/bin/sh\necho $$ > ${pidFile}\nfor a in "$@"; do echo "$a" >> ${argsFile}; done\nexec ${command} "$@"\n`,
  )
  await chmod(path, 0o755)
  return { path, pidFile, argsFile }
}

describe('the server program', () => {
  test('prints an address that opens the page and its wire, and ends when asked', async () => {
    const { child, nextLine, ended } = start(['--no-open', '--print-address'])
    const address = await nextLine()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open\?token=[\w-]{43}$/)
    const cookie = await exchangeToken(address)
    const { origin, host } = new URL(address)
    const page = await fetch(`${origin}/`, { headers: { cookie } })
    expect(await page.text()).toContain('<title>Komanda</title>')
    const wire = new WebSocket(`ws://${host}/wire`, { headers: { cookie, origin } })
    await once(wire, 'open')
    const reply = once(wire, 'message')
    wire.send(JSON.stringify({ type: 'call', id: 1, name: 'workspace.state', input: {} }))
    const [data] = (await reply) as [Buffer]
    expect(JSON.parse(data.toString())).toMatchObject({ type: 'result', output: { workspace: null } })
    const closed = once(wire, 'close')
    child.kill('SIGTERM')
    expect((await closed)[0]).toBe(1001)
    expect(await ended).toBe(0)
  })

  test('without a screen or a browser says which address to open', async () => {
    const said = translate('host.openByHand', { address: '' })
    const noScreen = start([])
    expect(await noScreen.nextLine()).toContain(said)
    noScreen.child.kill('SIGINT')
    expect(await noScreen.ended).toBe(0)
    const noBrowser = start([], { DISPLAY: ':99', KOMANDA_BROWSER: join(folder, 'gone') })
    expect(await noBrowser.nextLine()).toContain(said)
  })

  test('opens a window of an installed browser and ends when that is closed', async () => {
    const browser = await fakeBrowser()
    const { nextLine, ended, errors } = start([], { DISPLAY: ':99', KOMANDA_BROWSER: browser.path })
    expect(await nextLine()).toBe(translate('host.openedInBrowser', { browser: browser.path }))
    await connected(errors)
    const given = await readFile(browser.argsFile, 'utf8')
    expect(given).toContain(`--user-data-dir=${join(folder, 'data')}-window`)
    process.kill(Number(await readFile(browser.pidFile, 'utf8')))
    expect(await ended).toBe(0)
    expect(errors()).not.toContain('token=')
  })

  test('on data that another program holds says so in Lithuanian and ends, but not with a file', async () => {
    const first = start(['--no-open', '--print-address'])
    const address = await first.nextLine()
    const refused = start(['--no-open', '--print-address'])
    expect(await refused.ended).toBe(3)
    expect(refused.errors()).toContain(translate('error.data-folder-in-use'))

    // [row 100] A file it hands to the one that runs, whose page takes it.
    const file = join(folder, 'Jankai.kmd')
    await writeFile(file, 'turinys')
    const second = start(['--no-open', file])
    expect(await second.nextLine()).toBe(translate('host.handedOver'))
    expect(await second.ended).toBe(0)
    const cookie = await exchangeToken(address)
    const { origin, host } = new URL(address)
    const wire = new WebSocket(`ws://${host}/wire`, { headers: { cookie, origin } })
    await once(wire, 'open')
    // Events of the program come in between.
    const reply = new Promise<unknown>((resolve) => {
      wire.on('message', (data: Buffer) => {
        const message = JSON.parse(data.toString()) as { type: string }
        if (message.type !== 'event') resolve(message)
      })
    })
    wire.send(JSON.stringify({ type: 'call', id: 1, name: 'program.takeHanded', input: {} }))
    const files = [{ name: 'Jankai.kmd', base64: Buffer.from('turinys').toString('base64') }]
    expect(await reply).toMatchObject({ type: 'result', output: { files, unread: [] } })
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
  })

  test.each([[['--port', 'x']], [['--port', '99999']], [['--unknown']]])('refuses %j', async (args) => {
    const { ended, errors } = start(['--no-open', ...args])
    expect(await ended).not.toBe(0)
    expect(errors()).toContain(translate('host.cannotStart'))
  })
})

/** The page has opened its wire: the program logs that, without saying who. */
async function connected(errors: () => string): Promise<void> {
  await expect.poll(errors, { timeout: 20_000, interval: 100 }).toContain('"event":"server.wire-opened"')
}
