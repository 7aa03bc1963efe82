import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtFolder } from '#tests/support/built.ts'
import { type Desktop, launchDesktop } from '#tests/support/desktop.ts'

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

const windowCount = (): Promise<number> =>
  desktop.ask(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

test('no second window opens', async () => {
  await desktop.page.evaluate(() => {
    window.open('https://example.org/')
    window.open('about:blank')
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.remove()
  })
  await desktop.logged('window.refused', { what: 'window' })
  expect(await windowCount()).toBe(1)
})

test('no page is embedded: not in a frame, an object or a webview', async () => {
  const seen = await desktop.page.evaluate(async () => {
    const page = URL.createObjectURL(new Blob(['<p>x'], { type: 'text/html' }))
    const addresses = ['https://example.org/', 'data:text/html,x', page, document.baseURI]
    const wanted = addresses.length * 3
    let refused = 0
    const allRefused = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (/^(?:frame|object)-src$/u.test(effectiveDirective) && ++refused === wanted) resolve()
      })
    })
    const made: HTMLElement[] = []
    const plant = (name: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
      const element = document.createElement(name)
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
      document.body.append(element)
      made.push(element)
      return element
    }
    for (const address of addresses) {
      plant('iframe', { src: address })
      plant('object', { data: address, type: 'text/html' })
      plant('embed', { src: address, type: 'text/html' })
    }
    await allRefused
    const framed = window.length
    const webview = plant('webview', {
      src: 'https://example.org/',
      nodeintegration: '',
      webpreferences: 'sandbox=no',
    })
    const asWebview = [webview instanceof HTMLUnknownElement, 'loadURL' in webview, window.length === framed]
    for (const element of made) element.remove()
    return asWebview
  })
  // An element like any other: the tag is switched off.
  expect(seen).toEqual([true, false, true])
  const wasPrevented = await desktop.ask(({ BrowserWindow }) => {
    let isPrevented = false
    const event = { preventDefault: () => (isPrevented = true) }
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      emit(name: string, ...args: unknown[]): boolean
    }
    const isHeard = contents.emit('will-attach-webview', event, {}, { src: 'https://example.org/' })
    return isHeard && isPrevented
  })
  expect(wasPrevented).toBe(true)
  await desktop.logged('window.refused', { what: 'webview' })
  expect(await windowCount()).toBe(1)
})
