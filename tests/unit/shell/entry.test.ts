import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { browserFolderOf, defaultDataFolder } from '#main/entry/default-data-folder.ts'
import { findBrowser } from '#main/entry/find-browser.ts'
import { browserArguments, hasScreen } from '#main/entry/open-browser-window.ts'
import { toldFiles } from '#main/entry/told-files.ts'
import { toldOption } from '#main/entry/told-option.ts'
import { isOwnAddress } from '#main/electron/refuse-network.ts'

describe('where data lies', () => {
  test.each([
    ['linux', {}, '/home/ona/.local/share/komanda'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/komanda'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ona/.local/share/komanda'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/home/ona/Library/Application Support/Komanda'],
    ['win32', { LOCALAPPDATA: '/local', APPDATA: '/roaming' }, join('/local', 'Komanda')],
    ['win32', {}, join('/home/ona', 'AppData', 'Local', 'Komanda')],
    ['linux', { KOMANDA_DATA: '/told' }, '/told'],
    ['win32', { KOMANDA_DATA: '/told', LOCALAPPDATA: '/local' }, '/told'],
    ['linux', { KOMANDA_DATA: '' }, '/home/ona/.local/share/komanda'],
  ] as const)('%s %j', (platform, env, folder) => {
    expect(defaultDataFolder({ platform, env, home: '/home/ona' })).toBe(folder)
  })

  test('what is the window’s own is beside the data, not inside', () => {
    expect(browserFolderOf('/data/komanda/')).toBe('/data/komanda-window')
    expect(browserFolderOf('C:\\Duomenys\\Komanda\\')).toBe('C:\\Duomenys\\Komanda-window')
  })
})

describe('[row 100] told files', () => {
  test('whatever a screen reads, by its whole path; neither options nor their values', () => {
    const argv = [
      '.',
      '--data',
      '/a.kmd',
      '--no-sandbox',
      'Jankai ąž.KMD',
      '/b/c.docx',
      'photo.png',
      '--x.kmd',
    ]
    expect(toldFiles(argv, '/home/ona')).toEqual([
      resolve('/home/ona', 'Jankai ąž.KMD'),
      resolve('/b/c.docx'),
    ])
    expect(toldFiles(['file:///home/ona/a%20b.kmd'], '/')).toEqual(['file:///home/ona/a%20b.kmd'])
  })
})

describe('told options', () => {
  test('both forms, among the browser’s own arguments', () => {
    expect(toldOption(['electron', '.', '--no-sandbox', '--data', '/a b'], 'data')).toBe('/a b')
    expect(toldOption(['electron', '--data=/a=b'], 'data')).toBe('/a=b')
    expect(toldOption(['electron', '--data'], 'data')).toBeNull()
    expect(toldOption(['electron', '--data='], 'data')).toBeNull()
    expect(toldOption(['electron', '--data', '--no-sandbox'], 'data')).toBeNull()
    expect(toldOption(['electron', '--database', '/x'], 'data')).toBeNull()
  })
})

describe('a browser', () => {
  const finding = (platform: NodeJS.Platform, env: Record<string, string>, ...present: string[]) =>
    findBrowser({ platform, env, exists: (path) => present.includes(path) })

  test('is found where each system keeps it', () => {
    expect(finding('linux', { PATH: '/opt/bin' }, '/usr/bin/chromium')).toBe('/usr/bin/chromium')
    expect(finding('linux', { PATH: '/opt/bin' }, '/opt/bin/microsoft-edge')).toBe('/opt/bin/microsoft-edge')
    expect(finding('linux', { PATH: '' }, '/snap/bin/chromium')).toBe('/snap/bin/chromium')
    const edge = join('C:/Program Files (x86)', 'Microsoft', 'Edge', 'Application', 'msedge.exe')
    expect(finding('win32', { 'PROGRAMFILES(X86)': 'C:/Program Files (x86)' }, edge)).toBe(edge)
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(finding('darwin', {}, chrome)).toBe(chrome)
    expect(finding('linux', { PATH: '/usr/bin' })).toBeNull()
  })

  test('that was told is the only one', () => {
    expect(finding('linux', { KOMANDA_BROWSER: '/mine', PATH: '' }, '/mine', '/usr/bin/chromium')).toBe(
      '/mine',
    )
    expect(finding('linux', { KOMANDA_BROWSER: '/gone', PATH: '' }, '/usr/bin/chromium')).toBeNull()
  })

  test('opens one window that only knows this computer, without a sandbox only as root', () => {
    const options = { address: 'http://127.0.0.1:1/open?token=t', browserFolder: '/w', isRoot: false }
    const given = browserArguments(options)
    expect(given).toContain('--app=http://127.0.0.1:1/open?token=t')
    expect(given).toContain('--user-data-dir=/w')
    expect(given).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1')
    expect(given).not.toContain('--no-sandbox')
    expect(browserArguments({ ...options, isRoot: true })).toContain('--no-sandbox')
  })

  test('is not even tried without a screen', () => {
    expect(hasScreen('linux', {})).toBe(false)
    expect(hasScreen('linux', { DISPLAY: '' })).toBe(false)
    expect(hasScreen('linux', { DISPLAY: ':0' })).toBe(true)
    expect(hasScreen('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasScreen('win32', {})).toBe(true)
  })
})

describe('addresses the window may ask for', () => {
  test.each([
    ['app://komanda/', 'mainFrame', true],
    ['app://komanda/assets/a.js', 'script', true],
    ['blob:app://komanda/1234', 'image', true],
    ['data:image/svg+xml,x', 'image', true],
    ['data:text/html,x', 'mainFrame', false],
    ['data:text/html,x', 'image', false],
    ['app://komanda.example/', 'mainFrame', false],
    ['app://other/', 'script', false],
    ['blob:https://example.org/1', 'other', false],
    ['https://komanda/', 'xhr', false],
    ['http://127.0.0.1:1/', 'xhr', false],
    ['file:///etc/passwd', 'mainFrame', false],
    ['ws://127.0.0.1:1/', 'webSocket', false],
    ['devtools://devtools/x', 'mainFrame', false],
    ['', 'other', false],
  ])('%s as %s: %s', (url, type, isOwn) => {
    expect(isOwnAddress(url, type)).toBe(isOwn)
  })
})
