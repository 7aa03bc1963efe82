import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTranslate } from '#shared/i18n/translate.ts'
import { acquireDataFolderLock } from '#main/storage/data-folder-lock.ts'
import { builtFolder } from '#tests/support/built.ts'
import {
  type Desktop,
  desktopArguments,
  forkStandIn,
  launchDesktop,
  readLog,
} from '#tests/support/desktop.ts'
import type { PageWindow } from '#tests/support/page-window.ts'

let folder: string
let data: string
const running: Desktop[] = []

beforeEach(async () => {
  builtFolder()
  folder = await mkdtemp(join(tmpdir(), 'komanda-life-'))
  data = join(folder, 'data')
})

afterEach(async () => {
  for (const desktop of running.splice(0)) await desktop.kill()
  await rm(folder, { recursive: true, force: true })
})

const launch = async (): Promise<Desktop> => {
  const desktop = await launchDesktop(data)
  running.push(desktop)
  await desktop.ask(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    return new Promise<void>((resolve) => {
      if (window?.isVisible() === true) resolve()
      else window?.once('show', () => resolve())
    })
  })
  return desktop
}

const closeWindow = async (desktop: Desktop): Promise<number | null> => {
  await desktop.ask(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  return desktop.ended
}

const askCore = <Answer>(desktop: Desktop, name: string): Promise<Answer> =>
  desktop.page.evaluate(
    (procedure) =>
      new Promise<Answer>((resolve) => {
        const wire = (window as unknown as PageWindow).komandaWire
        wire.onMessage((raw) => {
          const message = raw as { id?: number; output?: Answer }
          if (message.id === 77_000_001 && message.output) resolve(message.output)
        })
        wire.send({ type: 'call', id: 77_000_001, name: procedure, input: {} })
      }),
    name,
  )

const workspaceName = async (desktop: Desktop): Promise<string | null> => {
  const { workspace } = await askCore<{ workspace: { name: string } | null }>(desktop, 'workspace.state')
  return workspace?.name ?? null
}

const takeHanded = async (desktop: Desktop): Promise<readonly string[]> => {
  const { files } = await askCore<{ files: { base64: string }[] }>(desktop, 'program.takeHanded')
  return files.map(({ base64 }) => base64)
}

describe('a window', () => {
  test('opens again as it was left', async () => {
    const first = await launch()
    await first.ask(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.setBounds({ x: 40, y: 30, width: 1200, height: 800 })
      window?.webContents.setZoomLevel(1.5)
    })
    expect(await closeWindow(first)).toBe(0)
    const second = await launch()
    const state = await second.ask(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      return { bounds: window?.getNormalBounds(), zoom: window?.webContents.getZoomLevel() }
    })
    expect(state).toEqual({ bounds: { x: 40, y: 30, width: 1200, height: 800 }, zoom: 1.5 })
  })

  test('opens in the middle when what was remembered is nonsense', async () => {
    const first = await launch()
    expect(await closeWindow(first)).toBe(0)
    await writeFile(join(data, 'window.json'), '{"bounds":{"x":"left"}}')
    const second = await launch()
    const bounds = await second.ask(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    )
    expect(bounds).toMatchObject({ width: 1366, height: 768 })
    expect(await closeWindow(second)).toBe(0)
    expect(JSON.parse(await readFile(join(data, 'window.json'), 'utf8'))).toMatchObject({
      isMaximized: false,
    })
  })

  test('zooms by its menu', async () => {
    const desktop = await launch()
    const zoom = (id: string): Promise<number | undefined> =>
      desktop.ask(({ Menu, BrowserWindow }, wanted) => {
        Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click()
        return BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel()
      }, id)
    expect(await zoom('view.zoomIn')).toBe(0.5)
    expect(await zoom('view.zoomIn')).toBe(1)
    expect(await zoom('view.zoomOut')).toBe(0.5)
    expect(await zoom('view.zoomReset')).toBe(0)
  })
})

describe('closing', () => {
  test('waits for what the page still has to send, and that is saved', async () => {
    const first = await launch()
    await first.page.evaluate(() => {
      const { komandaWire, komandaHost } = window as unknown as PageWindow
      komandaHost.onClosing(async () => {
        await new Promise((resolve) => setTimeout(resolve, 200))
        const input = {
          role: 'institution',
          name: 'Ąžuolų mokykla',
          municipality: 'Kazlų Rūda',
          author: 'sekretorė',
        }
        komandaWire.send({ type: 'call', id: 1, name: 'workspace.create', input })
      })
    })
    await first.ask(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('app.exit')?.click())
    expect(await first.ended).toBe(0)
    expect(await workspaceName(await launch())).toBe('Ąžuolų mokykla')
  })

  test('does not wait for ever for a page that does not answer', async () => {
    const desktop = await launch()
    await desktop.page.evaluate(() => {
      ;(window as unknown as PageWindow).komandaHost.onClosing(() => new Promise(() => undefined))
    })
    expect(await closeWindow(desktop)).toBe(0)
  })
})

test('[row 100] a file dropped on the window is a recent one, greyed once it is gone; what the page made up is none', async () => {
  const desktop = await launch()
  const file = join(folder, 'nutempta ataskaita.csv')
  await writeFile(file, 'a;b\n')
  await desktop.page.evaluate((path) => {
    document.documentElement.dataset['standInPath'] = path
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'dropped' }))
  }, file)
  await desktop.page.setInputFiles('#dropped', file)
  await desktop.page.evaluate(() => {
    const dropped = document.querySelector<HTMLInputElement>('#dropped')
    const host = (window as unknown as PageWindow).komandaHost
    host.noteOpened([new File(['a'], 'passwd.csv'), ...(dropped?.files ?? [])])
  })
  interface Recent {
    readonly files: readonly { readonly name: string; readonly isThere: boolean }[]
  }
  const recent = async () => (await askCore<Recent>(desktop, 'program.recentFiles')).files
  await expect.poll(recent).toMatchObject([{ name: 'nutempta ataskaita.csv', isThere: true }])
  await rm(file)
  expect(await recent()).toMatchObject([{ name: 'nutempta ataskaita.csv', isThere: false }])
})

describe('a second start', () => {
  test('[row 100] on the same data shows the first window, hands it its file, and ends', async () => {
    const desktop = await launch()
    await desktop.ask(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      const scope = globalThis as unknown as { wasFocused: Promise<boolean> }
      scope.wasFocused = new Promise((resolve) => {
        if (window) window.focus = () => resolve(true)
      })
    })
    const file = join(folder, 'Jankai.kmd')
    await writeFile(file, 'turinys')
    const second = forkStandIn(data, { args: [...desktopArguments(data), file] })
    expect((await once(second, 'exit'))[0]).toBe(0)
    expect(
      await desktop.ask(() => (globalThis as unknown as { wasFocused: Promise<boolean> }).wasFocused),
    ).toBe(true)
    expect(await takeHanded(desktop)).toEqual([Buffer.from('turinys').toString('base64')])
  })

  test('while another program holds the data says so in Lithuanian and changes nothing', async () => {
    const lock = await acquireDataFolderLock(data)
    expect(lock.state).toBe('acquired')
    const child = forkStandIn(data)
    const { log } = readLog(child)
    const [code] = (await once(child, 'exit')) as [number]
    expect(code).toBe(1)
    const translate = createTranslate('lt')
    expect(log().map(({ errorBox }) => errorBox)).toContainEqual({
      title: translate('host.cannotStart'),
      content: translate('error.data-folder-in-use'),
    })
    if (lock.state === 'acquired') lock.release()
  })
})
