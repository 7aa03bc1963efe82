import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isBuilt, startBuildStamp } from '../../../scripts/build-state.mjs'
import { electronBinary } from '../../../scripts/electron-binary.mjs'
import { whyNotInstalled } from '../../../scripts/installed-state.mjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'komanda-project-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const OWN_NODE = `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
const lock = (file: string, packages: object): void => write(file, JSON.stringify({ packages }))

describe('installed', () => {
  const wanted = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.2.3' },
    'node_modules/for-other-systems': { version: '1.0.0', optional: true },
  }
  const present = { 'node_modules/a': { version: '1.2.3' } }
  beforeEach(() => {
    lock('package-lock.json', wanted)
    write(`${OWN_NODE}/bin/node`, '')
  })

  test('nothing there, an interrupted install, other versions, and all well', () => {
    expect(whyNotInstalled(root)).toBe('missing')
    lock('node_modules/.package-lock.json', {})
    expect(whyNotInstalled(root)).toBe('outdated')
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.2.2' } })
    expect(whyNotInstalled(root)).toBe('outdated')
    lock('node_modules/.package-lock.json', present)
    expect(whyNotInstalled(root)).toBeNull()
  })

  test('without the project’s own Node nothing runs', () => {
    lock('node_modules/.package-lock.json', present)
    rmSync(join(root, OWN_NODE), { recursive: true })
    expect(whyNotInstalled(root)).toBe('missing')
  })
})

describe('built', () => {
  const results = ['main/electron.js', 'main/server.js', 'preload/preload.cjs', 'renderer/index.html']
  const build = (): void => {
    const stamp = startBuildStamp(root)
    for (const file of results) write(`out/${file}`, '')
    stamp.confirm()
  }
  const age = (file: string, seconds: number): void => {
    const time = new Date(Date.now() + seconds * 1000)
    utimesSync(join(root, file), time, time)
  }

  test('only after a build that succeeded and newer than every source', () => {
    write('src/deep/a.ts', '')
    age('src/deep/a.ts', -60)
    expect(isBuilt(root)).toBe(false)
    build()
    expect(isBuilt(root)).toBe(true)
    age('src/deep/a.ts', 60)
    expect(isBuilt(root)).toBe(false)
  })

  test('not when a part of it is missing', () => {
    build()
    rmSync(join(root, 'out/renderer/index.html'))
    expect(isBuilt(root)).toBe(false)
  })
})

describe('Electron’s binary', () => {
  test('is there only when the program itself is', () => {
    expect(electronBinary(root)).toBeNull()
    write('node_modules/electron/path.txt', 'electron')
    expect(electronBinary(root)).toBeNull()
    write('node_modules/electron/dist/electron', '')
    expect(electronBinary(root)).toBe(join(root, 'node_modules/electron/dist/electron'))
  })
})
