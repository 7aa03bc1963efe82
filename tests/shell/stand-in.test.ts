import { describe, expect, test } from 'vitest'
import { app } from '#tests/support/electron-stand-in/app.ts'
import { toChromium, toElectron } from '#tests/support/electron-stand-in/addresses.ts'
import { BrowserWindow } from '#tests/support/electron-stand-in/browser-window.ts'
import { dialog } from '#tests/support/electron-stand-in/electron.ts'
import { Menu } from '#tests/support/electron-stand-in/menu.ts'
import { session } from '#tests/support/electron-stand-in/session.ts'
import { refuseUnknown, strict } from '#tests/support/electron-stand-in/strict.ts'

const ask = (of: object, name: string): unknown => Reflect.get(of, name)

describe('the stand-in says loudly what it does not know', () => {
  test.each([
    ['app', app, 'getAppMetrics'],
    ['app.commandLine', app.commandLine, 'removeSwitch'],
    ['dialog', dialog, 'showMessageBox'],
    ['Menu', Menu, 'sendActionToFirstResponder'],
    ['BrowserWindow', BrowserWindow, 'fromId'],
    ['session', session, 'fromPartition'],
    ['session.defaultSession', session.defaultSession, 'setProxy'],
    ['session.webRequest', session.defaultSession.webRequest, 'onHeadersReceived'],
  ] as const)('electron.%s.…', (name, of, property) => {
    expect(() => ask(of, property)).toThrow(`stand-in: electron.${name}.${property} is not known`)
  })

  test('options too', () => {
    expect(() => Menu.buildFromTemplate([{ label: 'x', icon: 'y' } as object])).toThrow('option menu.icon')
    expect(() => refuseUnknown('x', { a: 1, b: 2 }, ['a'])).toThrow('option x.b')
  })

  test('while what it knows works, and stays the same function', () => {
    const known = strict('known', { count: 1, next: (): number => 2 })
    expect(known.count).toBe(1)
    expect(known.next).toBe(known.next)
    known.next = () => 3
    expect(known.next()).toBe(3)
    expect(JSON.stringify(known)).toBe('{"count":1}')
  })

  test('addresses go there and back', () => {
    for (const address of ['app://komanda/', 'app://komanda/a?b#c', 'blob:app://komanda/1-2']) {
      expect(toElectron(toChromium(address))).toBe(address)
    }
    expect(toElectron('https://example.org/')).toBe('https://example.org/')
    expect(toChromium('https://app://x/')).toBe('https://app://x/')
  })
})
