import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtFolder, importsOf } from '#tests/support/built.ts'

const main = join(builtFolder(), 'main')

interface Bundle {
  readonly files: readonly string[]
  readonly outside: readonly string[]
  /** Which files ask for a module. */
  readonly askedBy: (name: string) => readonly string[]
  readonly text: string
}

/**
 * A built entry with every file it can load, and the modules it asks of Node and of packages; those that it reads before it
 * runs where `imports` finds no others.
 */
function bundleOf(entry: string, imports: (source: string) => readonly string[] = importsOf): Bundle {
  const files = new Set<string>()
  const outside = new Map<string, string[]>()
  let text = ''
  const visit = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    const source = readFileSync(join(main, file), 'utf8')
    text += source
    for (const from of imports(source)) {
      if (from.startsWith('./')) visit(from.slice(2))
      else outside.set(from, [...(outside.get(from) ?? []), file])
    }
  }
  visit(entry)
  return { files: [...files], outside: [...outside.keys()], askedBy: (name) => outside.get(name) ?? [], text }
}

/** Not what is imported when it is needed. */
const readBefore = (source: string): readonly string[] =>
  [...source.matchAll(/^(?:import|export) (?:[^'"]*? from )?["']([^"']+)["']/gmu)].map(
    ([, from]) => from ?? '',
  )

const SERVE = readdirSync(main).find((file) => file.startsWith('chunk-serve-')) ?? ''

describe('built programs', () => {
  test.each([SERVE, 'electron.js'])(
    '%s reads few files before its first answer, and no documents',
    (entry) => {
      const { files, outside, text } = bundleOf(entry, readBefore)
      expect(outside).toContain('better-sqlite3')
      expect(outside.filter((name) => name.startsWith('@automerge/'))).toEqual([])
      expect(files.length).toBeLessThanOrEqual(9)
      expect(text.length).toBeLessThan(1_250_000)
    },
  )

  test('what runs beside the program reads nothing of the program itself', () => {
    for (const child of ['guard-child.js', 'print-worker.js', 'source-child.js']) {
      const { files } = bundleOf(child)
      expect(files.filter((file) => file.startsWith('chunk-first-'))).toEqual([])
    }
  })

  test('the desktop does not contain the local server', () => {
    const { outside, text } = bundleOf('electron.js')
    for (const name of ['ws', 'node:http2', 'node:net', 'node:dgram']) expect(outside).not.toContain(name)
    expect(text).not.toContain('WebSocketServer')
    expect(text).not.toContain('createServerGate')
    expect(text).not.toContain('createServer(')
    expect(text).not.toContain('getBuiltinModule(')
    expect(outside).toContain('electron')
  })

  test('the desktop takes none of the liberties that Electron warns of', () => {
    const { text } = bundleOf('electron.js')
    for (const liberty of [
      'openExternal',
      'loadFile(',
      'executeJavaScript',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'allowpopups',
      'ignore-certificate-errors',
    ]) {
      expect(text).not.toContain(liberty)
    }
    expect(text).toContain('setWindowOpenHandler')
  })

  test('the desktop reaches the web by one door, which is loaded when a person has chosen an address', () => {
    const { askedBy, text } = bundleOf('electron.js')
    const [door = '', ...others] = askedBy('node:https')
    expect(others).toEqual([])
    expect(askedBy('node:http')).toEqual([door])
    expect(askedBy('node:tls')).toEqual([door])
    expect(door).toMatch(/^chunk-web-share-/u)
    expect(text).toMatch(/import\(["']\.\/chunk-web-share-/u)
    expect(text).not.toMatch(/from ?["']\.\/chunk-web-share-/u)
  })

  test('the local server contains no Electron, and the check above can fail', () => {
    const { outside, text } = bundleOf('server.js')
    expect(outside).not.toContain('electron')
    expect(outside).toContain('ws')
    expect(text).toContain('getBuiltinModule("node:http")')
    expect(text).toContain('createServerGate')
  })

  test('workers and children lie flat beside the entries that start them', () => {
    expect(readdirSync(main, { withFileTypes: true }).every((entry) => entry.isFile())).toBe(true)
    expect(readdirSync(main)).toEqual(
      expect.arrayContaining(['guard-child.js', 'print-worker.js', 'source-child.js']),
    )
  })

  test('the preload is one file that asks for electron only', () => {
    const preload = join(builtFolder(), 'preload')
    expect(readdirSync(preload)).toEqual(['preload.cjs'])
    const asked = [
      ...readFileSync(join(preload, 'preload.cjs'), 'utf8').matchAll(/require\(["']([^"']+)["']\)/g),
    ]
    expect(asked.map(([, name]) => name)).toEqual(['electron'])
  })

  test('nothing built carries a source map', () => {
    for (const folder of ['main', 'preload', 'renderer']) {
      const files = readdirSync(join(builtFolder(), folder), { recursive: true }).map(String)
      expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
    }
  })
})
