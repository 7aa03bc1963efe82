import { afterAll, describe, expect, test } from 'vitest'
import { createPlantedTree, type Sources } from './planted-tree.ts'
import { type Lint, lint } from './run-tool.ts'

/** One import or name per file, where it may stand. */
const ALLOWED: Sources = {
  'src/shared/lib/zod.ts': `export { z } from 'zod'`,
  'src/main/core/reads.ts': `export { readFile, stat } from 'node:fs/promises'`,
  'src/main/core/knows-a-type.ts': `export type { Dirent } from 'node:fs'`,
  'src/main/storage/writes.ts': `export { open, rename, writeFile } from 'node:fs/promises'`,
  'src/main/replica/merges.ts': `export { merge } from '@automerge/automerge'`,
  'src/main/electron/window.ts': `export { BrowserWindow } from 'electron'`,
  'src/main/preload/preload.ts': `export { contextBridge } from 'electron'`,
  'src/main/transport/electron-ipc.ts': `export { ipcMain } from 'electron'`,
  'src/renderer/api/socket-transport.ts': `export const open = (url: string) => new WebSocket(url)`,
  'tests/support/writes.ts': `export { writeFile } from 'node:fs/promises'`,
  'scripts/writes.mjs': `export { writeFile } from 'node:fs/promises'`,
}

const REFUSED: Sources = {
  'src/shared/lib/node.ts': `export { join } from 'node:path'`,
  'src/shared/lib/main.ts': `export { createApp } from '#main/core/create-app.ts'`,
  'src/shared/lib/main-by-path.ts': `export { createApp } from '../../main/core/create-app.ts'`,
  'src/shared/lib/renderer.ts': `export { connect } from '#renderer/api/connect.ts'`,
  'src/shared/lib/react.ts': `export { createElement } from 'react'`,
  'src/renderer/lib/node.ts': `export { join } from 'node:path'`,
  'src/renderer/lib/main.ts': `export { createApp } from '#main/core/create-app.ts'`,
  'src/renderer/lib/main-by-path.ts': `export { createApp } from '../../main/core/create-app.ts'`,
  'src/renderer/lib/electron.ts': `export { ipcRenderer } from 'electron'`,
  'src/renderer/lib/database.ts': `export { Kysely } from 'kysely'`,
  'src/renderer/lib/goes-out.ts': `export const ask = () => fetch('https://example.invalid')`,
  'src/renderer/lib/connects.ts': `export const ask = (url: string) => new WebSocket(url)`,
  'src/main/core/electron.ts': `export { app } from 'electron'`,
  'src/main/core/electron-later.ts': `export const later = () => import('electron')`,
  'src/main/core/automerge.ts': `export { merge } from '@automerge/automerge'`,
  'src/main/core/react.ts': `export { createElement } from 'react'`,
  'src/main/core/renderer.ts': `export { connect } from '#renderer/api/connect.ts'`,
  'src/main/core/goes-out.ts': `export const ask = () => fetch('https://example.invalid')`,
  'src/main/core/requires.ts': `export const fs: unknown = require('node:fs')`,
  'src/main/core/makes-require.ts': `export { createRequire } from 'node:module'`,
  'src/main/core/process.ts': `export { getBuiltinModule } from 'node:process'`,
  'src/main/storage/electron.ts': `export { app } from 'electron'`,
  'src/main/replica/electron.ts': `export { app } from 'electron'`,
  'src/main/electron/automerge.ts': `export { merge } from '@automerge/automerge'`,
  'src/main/electron/react.ts': `export { createElement } from 'react'`,
  'src/main/features/notes/logs.ts': `export const say = () => console.log('x')`,
  'src/main/features/notes/any.ts': `export const say = (x: any): unknown => x`,
  'src/main/features/notes/not-null.ts': `export const say = (x: string | null): string => x!`,
}

const WRITING_FUNCTIONS = [
  'appendFile',
  'chmod',
  'copyFile',
  'cp',
  'createWriteStream',
  'ftruncate',
  'link',
  'mkdir',
  'mkdtemp',
  'open',
  'openSync',
  'promises',
  'rename',
  'renameSync',
  'rm',
  'rmdir',
  'rmSync',
  'symlink',
  'truncate',
  'unlink',
  'unlinkSync',
  'utimes',
  'write',
  'writeFile',
  'writeFileSync',
  'writeSync',
]

const WRITING: Sources = Object.fromEntries([
  ...WRITING_FUNCTIONS.map((name) => [
    `src/main/features/writes/by-${name.toLowerCase()}.ts`,
    `export { ${name} } from 'node:fs'`,
  ]),
  ['src/main/print/by-star.ts', `import * as fs from 'node:fs'\nexport const x = fs`],
  ['src/main/print/by-default.ts', `import fs from 'node:fs/promises'\nexport const x = fs`],
  ['src/main/print/by-old-name.ts', `export { writeFile } from 'fs'`],
  ['src/main/replica/by-name.ts', `export { writeFile } from 'node:fs/promises'`],
  ['src/main/electron/by-name.ts', `export { writeFile } from 'node:fs/promises'`],
  ['src/main/entry/by-name.ts', `export { writeFile } from 'node:fs/promises'`],
])

/** .dependency-cruiser.cjs lies in the planted tree too. */
const CONFIG_FILES = 1

describe('walls that the linter holds', () => {
  const tree = createPlantedTree({ ...ALLOWED, ...REFUSED, ...WRITING })
  afterAll(() => tree.remove())
  const found: Lint = lint(tree.folder)
  const codesAt = (path: string): readonly string[] =>
    found.diagnostics.filter(({ filename }) => filename === path).map(({ code }) => code)

  test('all planted files are read', () => {
    const planted = [ALLOWED, REFUSED, WRITING].flatMap((sources) => Object.keys(sources))
    expect(found.number_of_files).toBe(planted.length + CONFIG_FILES)
  })

  test.each(Object.keys(REFUSED))('%s is refused', (path) => {
    expect(codesAt(path)).not.toEqual([])
  })

  test.each(Object.keys(WRITING))('%s may not write files', (path) => {
    expect(codesAt(path)).toContain('eslint(no-restricted-imports)')
  })

  test.each(Object.keys(ALLOWED))('%s is allowed', (path) => {
    expect(codesAt(path)).toEqual([])
  })
})
