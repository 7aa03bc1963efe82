import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOTHING_OPEN } from '#shared/commands/command-context.ts'
import { menuTree, type MenuLine } from '#shared/commands/menu-tree.ts'
import { createTranslate } from '#shared/i18n/translate.ts'
import { builtFolder } from '#tests/support/built.ts'
import { type Desktop, launchDesktop } from '#tests/support/desktop.ts'
import type { PageWindow } from '#tests/support/page-window.ts'

declare const window: PageWindow & Window & typeof globalThis

let folder: string
let desktop: Desktop

beforeAll(async () => {
  builtFolder()
  folder = await mkdtemp(join(tmpdir(), 'komanda-shell-'))
  desktop = await launchDesktop(join(folder, 'data'))
})

afterAll(async () => {
  await desktop.kill()
  await rm(folder, { recursive: true, force: true })
})

/** Asks the core from inside the page, as its client does. */
const askCore = (name: string, input: unknown = {}): Promise<Record<string, unknown>> =>
  desktop.page.evaluate(
    ([procedure, value]) =>
      new Promise<Record<string, unknown>>((resolve) => {
        const id = Math.floor(Math.random() * 1e9)
        const stop = window.komandaWire.onMessage((message) => {
          if ((message as { id?: number }).id !== id) return
          stop()
          resolve(message as Record<string, unknown>)
        })
        window.komandaWire.send({ type: 'call', id, name: procedure, input: value })
      }),
    [name, input] as const,
  )

const windowCount = (): Promise<number> =>
  desktop.ask(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

describe('the wire', () => {
  test('the page reaches the core through the preload', async () => {
    expect(await askCore('workspace.state')).toMatchObject({ type: 'result', output: { workspace: null } })
    expect(await askCore('no.such')).toMatchObject({ type: 'error', error: { code: 'unknown-procedure' } })
  })

  test('what is no message is dropped, counted, and harms nothing', async () => {
    await desktop.page.evaluate(() => {
      for (const wrong of ['text', 1, null, [], { type: 'result' }, undefined]) window.komandaWire.send(wrong)
    })
    await desktop.logged('ipc.refused', { why: 'malformed' })
    expect(await askCore('workspace.state')).toMatchObject({ type: 'result' })
  })

  test('a window the shell did not make gets no answer, even with the page and the preload', async () => {
    const preload = join(builtFolder(), 'preload', 'preload.cjs')
    await desktop.ask(async ({ BrowserWindow }, file) => {
      const stranger = new BrowserWindow({
        x: 0,
        y: 0,
        width: 400,
        height: 300,
        show: false,
        webPreferences: { preload: file, sandbox: true, contextIsolation: true },
      })
      await stranger.loadURL('app://komanda/')
      stranger.destroy()
    }, preload)
    await desktop.logged('ipc.refused', { why: 'sender' })
    expect(await windowCount()).toBe(1)
    expect(await askCore('workspace.state')).toMatchObject({ type: 'result' })
  })

  test('a reloaded page talks again', async () => {
    await desktop.page.reload()
    expect(await askCore('workspace.state')).toMatchObject({ type: 'result' })
  })
})

describe('what the page has', () => {
  test('two frozen objects, no Node, no way to ipcRenderer', async () => {
    const seen = await desktop.page.evaluate(() => {
      const scope = globalThis as unknown as Record<string, unknown>
      const frozen = [window.komandaWire, window.komandaHost].map((exposed) => Object.isFrozen(exposed))
      const off = window.komandaWire.onMessage(() => undefined)
      let wasReplaced = true
      try {
        Object.defineProperty(window, 'komandaWire', { value: {} })
      } catch {
        wasReplaced = false
      }
      return {
        frozen,
        wasReplaced,
        off: typeof off(),
        wire: Object.keys(window.komandaWire),
        host: Object.keys(window.komandaHost),
        node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].map(
          (name) => typeof scope[name],
        ),
      }
    })
    expect(seen).toEqual({
      frozen: [true, true],
      wasReplaced: false,
      off: 'undefined',
      wire: ['send', 'onMessage', 'onClose'],
      host: ['chooseFolder', 'onCommand', 'setContext', 'noteOpened', 'onClosing'],
      node: Array.from({ length: 7 }, () => 'undefined'),
    })
  })

  test('the window is locked down', async () => {
    const preferences = await desktop.ask(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as
        | { getLastWebPreferences(): Record<string, unknown> }
        | undefined
      return contents?.getLastWebPreferences() ?? {}
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    })
  })

  test('the policy lets no inline code or style run, no eval, no frame', async () => {
    const attempts = ['frame-src', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-elem']
    const seen = await desktop.page.evaluate(async (count) => {
      const refused = new Set<string>()
      const allRefused = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          refused.add(effectiveDirective)
          if (refused.size === count) resolve()
        })
      })
      const make = (name: 'script' | 'style' | 'iframe' | 'button', set: (made: HTMLElement) => void) => {
        const made = document.createElement(name)
        set(made)
        document.body.append(made)
        return made
      }
      const made = [
        make('script', (script) => (script.textContent = 'window.wasRun = true')),
        make('style', (style) => (style.textContent = 'body { outline: 9px solid red }')),
        make('iframe', (frame) => frame.setAttribute('src', 'https://example.org/')),
        make('button', (button) => button.setAttribute('onclick', 'window.wasRun = true')),
      ]
      made.at(-1)?.click()
      // Code as text, run later by the page itself: what a test evaluates is outside the policy.
      Reflect.apply(setTimeout, window, ['window.wasRun = true', 0])
      await allRefused
      const outline = getComputedStyle(document.body).outlineWidth
      for (const element of made) element.remove()
      return {
        policy: (await fetch('/')).headers.get('content-security-policy'),
        wasRun: 'wasRun' in window,
        outline,
        refused: [...refused].sort(),
      }
    }, attempts.length)
    expect(seen.policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(seen.policy).not.toContain('unsafe')
    expect(seen.wasRun).toBe(false)
    expect(seen.outline).not.toBe('9px')
    expect(seen.refused).toEqual(attempts)
  })

  test('the real page breaks none of its own rules while it starts', async () => {
    const complaints: string[] = []
    desktop.page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) complaints.push(message.text())
    })
    await desktop.page.reload({ waitUntil: 'networkidle' })
    expect(complaints).toEqual([])
    expect(await desktop.page.title()).toBe('Komanda')
  })

  test('nothing is permitted', async () => {
    const states = await desktop.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    })
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
  })
})

describe('there is no way out', () => {
  const address = (): string => desktop.page.url()

  test('the page cannot go elsewhere', async () => {
    const before = address()
    await desktop.page.evaluate(() => {
      window.location.href = 'https://example.org/'
    })
    await desktop.logged('window.refused', { what: 'navigation' })
    await desktop.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'app://other/'
      document.body.append(link)
      link.click()
      link.remove()
    })
    expect(address()).toBe(before)
    expect(await askCore('workspace.state')).toMatchObject({ type: 'result' })
  })

  test('every way to the network fails in the page', async () => {
    const outcomes = await desktop.page.evaluate(async () => {
      const outcome = async (attempt: () => unknown): Promise<string> => {
        try {
          await attempt()
          return 'reached'
        } catch {
          return 'refused'
        }
      }
      const element = (name: 'img' | 'script' | 'link', set: (made: HTMLElement) => void) => () =>
        new Promise((resolve, reject) => {
          const made = document.createElement(name)
          made.onload = resolve
          made.onerror = reject
          set(made)
          document.head.append(made)
        })
      return Promise.all([
        outcome(() => fetch('https://example.org/', { mode: 'no-cors' })),
        outcome(() => fetch('http://127.0.0.1:9/', { mode: 'no-cors' })),
        outcome(
          () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket('wss://example.org/')
              socket.onopen = resolve
              socket.onerror = reject
            }),
        ),
        outcome(element('img', (made) => made.setAttribute('src', 'https://example.org/a.png'))),
        outcome(element('script', (made) => made.setAttribute('src', 'https://example.org/a.js'))),
        outcome(
          element('link', (made) => {
            made.setAttribute('rel', 'stylesheet')
            made.setAttribute('href', 'https://example.org/a.css')
          }),
        ),
        outcome(() => {
          if (!navigator.sendBeacon('https://example.org/', 'x')) throw new Error('refused')
          // A beacon is only queued; the policy speaks at once and nothing leaves.
          throw new Error('not told')
        }),
        outcome(() => new Worker('https://example.org/worker.js')),
      ])
    })
    expect(new Set(outcomes)).toEqual(new Set(['refused']))
  })

  test('and behind the policy each request is refused and counted', async () => {
    const counted = desktop.log().filter(({ event }) => event === 'network.refused').length
    const outcomes = await desktop.ask(async ({ BrowserWindow }) => {
      const told: string[] = []
      for (const url of ['https://example.org/', 'http://127.0.0.1:9/', 'http://localhost:9/x']) {
        const other = new BrowserWindow({
          x: 0,
          y: 0,
          width: 300,
          height: 200,
          show: false,
          webPreferences: {},
        })
        await other.loadURL(url).then(
          () => told.push('reached'),
          () => told.push('refused'),
        )
        other.destroy()
      }
      return told
    })
    expect(outcomes).toEqual(['refused', 'refused', 'refused'])
    const lines = desktop.log().filter(({ event }) => event === 'network.refused')
    expect(lines.length - counted).toBeGreaterThanOrEqual(3)
    expect(lines.at(-1)).toMatchObject({ scheme: 'http', count: lines.length })
    expect(await windowCount()).toBe(1)
  })

  test('only what the page made itself can be saved', async () => {
    const saved = desktop.page.waitForEvent('download')
    await desktop.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['%PDF'], { type: 'application/pdf' }))
      link.download = 'protokolas.pdf'
      link.click()
    })
    expect((await saved).suggestedFilename()).toBe('protokolas.pdf')
    await desktop.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'data:text/html,<b>x</b>'
      link.download = 'kitas.html'
      link.click()
    })
    await desktop.logged('window.refused', { what: 'download' })
  })
})

describe('the menu', () => {
  interface NativeItem {
    readonly id: string
    readonly label: string
    readonly type: string
    readonly accelerator: string | null
    readonly enabled: boolean
    readonly checked: boolean
    readonly items: readonly NativeItem[]
  }
  const nativeMenu = (): Promise<readonly NativeItem[]> =>
    desktop.ask(({ Menu }) => {
      const read = (items: readonly Electron.MenuItem[]): NativeItem[] =>
        items.map(({ id, label, type, accelerator, enabled, checked, submenu }) => ({
          id,
          label,
          type,
          accelerator: accelerator ?? null,
          enabled,
          checked,
          items: submenu === undefined ? [] : read(submenu.items),
        }))
      return read(Menu.getApplicationMenu()?.items ?? [])
    })
  const expected = (lines: readonly MenuLine[]): object[] =>
    lines.flatMap((line) => {
      const item = {
        id: line.id,
        label: line.marked,
        accelerator: line.command?.shortcut?.replace('Ctrl', 'CommandOrControl') ?? null,
        enabled: line.enabled,
        checked: line.checked === true,
        items: expected(line.children),
      }
      return line.startsGroup ? [{ type: 'separator' }, item] : [item]
    })

  test('is the command table, in Lithuanian, with availability and ticks', async () => {
    const lines = menuTree(createTranslate('lt'), NOTHING_OPEN, 'desktop')
    // On a Mac the system's own menu comes first.
    const native = (await nativeMenu()).filter(({ id }) => lines.some((line) => line.id === id))
    expect(native).toMatchObject(expected(lines))
    expect(native.map(({ items }) => items.length)).toEqual(
      expected(lines).map((menu) => (menu as { items: object[] }).items.length),
    )
  })

  test('a choice reaches the page; what is not available does not', async () => {
    await desktop.page.evaluate(() => {
      const scope = window as unknown as { chosen: string[] }
      scope.chosen = []
      window.komandaHost.onCommand((id) => scope.chosen.push(id))
    })
    const choose = (id: string): Promise<void> =>
      desktop.ask(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id)
    const context = { ...NOTHING_OPEN, hasWorkspace: true, theme: 'dark' as const }
    await choose('record.save')
    await choose('help.about')
    await desktop.page.evaluate((told) => window.komandaHost.setContext(told), context)
    await desktop.page.evaluate(() => window.komandaHost.setContext({ hasWorkspace: 'yes' }))
    await askCore('workspace.state')
    const native = await nativeMenu()
    expect(native.filter(({ id }) => id !== '')).toMatchObject(
      expected(menuTree(createTranslate('lt'), context, 'desktop')),
    )
    await choose('minutes.new')
    await desktop.page.waitForFunction(() => (window as unknown as { chosen: string[] }).chosen.length >= 2)
    expect(await desktop.page.evaluate(() => (window as unknown as { chosen: string[] }).chosen)).toEqual([
      'help.about',
      'minutes.new',
    ])
  })

  test('[row 100] files chosen in the system dialog come to the page', async () => {
    const file = join(folder, 'sąrašas.csv')
    await writeFile(file, 'a;b\n')
    await desktop.ask(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    }, file)
    await desktop.ask(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('file.open')?.click())
    await expect
      .poll(() => askCore('program.takeHanded'))
      .toMatchObject({ output: { files: [{ name: 'sąrašas.csv' }] } })
  })

  test('the folder dialog answers the page', async () => {
    await desktop.ask(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/bendras/ąžuolas'] })
    })
    expect(await desktop.page.evaluate(() => window.komandaHost.chooseFolder())).toBe('/bendras/ąžuolas')
    await desktop.ask(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
    })
    expect(await desktop.page.evaluate(() => window.komandaHost.chooseFolder())).toBeNull()
  })
})
