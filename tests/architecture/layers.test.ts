import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPlantedTree, ROOT, type Sources } from './planted-tree.ts'
import { type Cruise, cruise } from './run-tool.ts'

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  readonly forbidden: readonly { readonly name: string }[]
}

/** A file for every room; each uses what it may. */
const HOUSE: Sources = {
  'src/shared/lib/plain.ts': `import { z } from 'zod'\nexport const plain = z.string()`,
  'src/main/storage/write.ts': `import { writeFile } from 'node:fs/promises'\nexport const write = writeFile`,
  'src/main/storage/data-folder-lock.ts': `import Database from 'better-sqlite3'\nexport const lock = Database`,
  'src/main/db/rows.ts': `import Database from 'better-sqlite3'\nimport { write } from '../storage/write.ts'\nexport const rows = [Database, write]`,
  'src/main/replica/port.ts': `import * as A from '@automerge/automerge'\nexport const port = A`,
  'src/main/records/shelf.ts': `import { port } from '#main/replica/port.ts'\nimport { rows } from '../db/rows.ts'\nexport const shelf = [port, rows]`,
  'src/main/features/one/one.ts': `import { more } from './more.ts'\nexport const one = more`,
  'src/main/features/one/more.ts': `import { shelf } from '../../records/shelf.ts'\nexport const more = shelf`,
  'src/main/features/two/two.ts': `import { plain } from '#shared/lib/plain.ts'\nexport const two = plain`,
  'src/main/core/create.ts': `import { one } from '../features/one/one.ts'\nimport { two } from '../features/two/two.ts'\nimport { share } from '../share/web/web-share.ts'\nexport const create = [one, two, share]`,
  'src/main/share/web/web-request.ts': `import { request } from 'node:http'\nimport { Agent } from 'node:https'\nimport { getCACertificates } from 'node:tls'\nexport const createAsk = [request, Agent, getCACertificates]`,
  'src/main/share/web/web-share.ts': `import { createAsk } from './web-request.ts'\nexport const share = createAsk`,
  'src/main/transport/server.ts': `import { createServer } from 'node:http'\nimport { WebSocketServer } from 'ws'\nexport const server = [createServer, WebSocketServer]`,
  'src/main/transport/electron-ipc.ts': `import { ipcMain } from 'electron'\nexport const ipc = ipcMain`,
  'src/main/electron/window.ts': `import { BrowserWindow } from 'electron'\nexport const window = BrowserWindow`,
  'src/main/preload/preload.ts': `import { contextBridge } from 'electron'\ncontextBridge.exposeInMainWorld('wire', {})`,
  'src/main/entry/electron.ts': `import { create } from '../core/create.ts'\nimport { window } from '../electron/window.ts'\nimport { ipc } from '../transport/electron-ipc.ts'\nimport { server } from '../transport/server.ts'\nexport const entry = [create, window, ipc, server]`,
  'src/renderer/ui/button.tsx': `import type { ReactNode } from 'react'\nexport const Button = (): ReactNode => null`,
  'src/renderer/api/connect.ts': `import { plain } from '#shared/lib/plain.ts'\nexport const connect = plain`,
  'src/renderer/features/one/screen.tsx': `import { Button } from '#renderer/ui/button.tsx'\nimport { connect } from '../../api/connect.ts'\nexport const screens = [Button, connect]`,
  'src/renderer/features/two/screen.tsx': `import { Button } from '#renderer/ui/button.tsx'\nexport const other = Button`,
  'src/renderer/app/main.tsx': `import { screens } from '../features/one/screen.tsx'\nimport { other } from '../features/two/screen.tsx'\nexport const main = [screens, other]`,
}

/** What some of the broken files below need beside them. */
const ACCOMPLICES: Sources = {
  'src/main/core/right.ts': `import { left } from './left.ts'\nexport const right = () => left`,
  'tests/support/helper.ts': 'export const helper = 1',
}

/** By rule: files that break it. */
const BREAKS: Readonly<Record<string, Sources>> = {
  'no-cycles': {
    'src/main/core/left.ts': `import { right } from './right.ts'\nexport const left = () => right`,
  },
  'no-orphans': { 'src/main/db/forgotten.ts': 'export const forgotten = 1' },
  resolvable: {
    'src/main/core/lost.ts': `import { x } from './nowhere.ts'\nexport const lost = x`,
    'src/main/core/lost-alias.ts': `import { x } from '#main/core/nowhere.ts'\nexport const lost = x`,
    'src/main/core/lost-package.ts': `import x from 'no-such-package-anywhere'\nexport const lost = x`,
  },
  'shared-knows-neither-side': {
    'src/shared/lib/knows-main.ts': `import { create } from '#main/core/create.ts'\nexport const x = create`,
    'src/shared/lib/knows-type.ts': `import type { create } from '../../main/core/create.ts'\nexport type X = typeof create`,
    'src/shared/lib/knows-renderer.ts': `import { connect } from '#renderer/api/connect.ts'\nexport const x = connect`,
  },
  'shared-is-pure': {
    'src/shared/lib/reads.ts': `import { readFile } from 'node:fs/promises'\nexport const x = readFile`,
  },
  'shared-needs-little': { 'src/shared/lib/asks.ts': `import { v7 } from 'uuid'\nexport const x = v7` },
  'main-knows-no-renderer': {
    'src/main/core/draws.ts': `import { Button } from '#renderer/ui/button.tsx'\nexport const x = Button`,
    'src/main/core/reacts.ts': `import { createElement } from 'react'\nexport const x = createElement`,
    'src/main/core/queries.ts': `import { QueryClient } from '@tanstack/react-query'\nexport const x = QueryClient`,
  },
  'renderer-knows-no-main': {
    'src/renderer/api/reaches.ts': `import { create } from '#main/core/create.ts'\nexport const x = create`,
    'src/renderer/api/reaches-later.ts': `export const x = () => import('../../main/core/create.ts')`,
  },
  'renderer-is-a-page': {
    'src/renderer/api/joins.ts': `import { join } from 'node:path'\nexport const x = join`,
  },
  'program-knows-no-tests': {
    'src/main/core/tested.ts': `import { helper } from '#tests/support/helper.ts'\nexport const x = helper`,
  },
  'main-features-stand-alone': {
    'src/main/features/one/peeks.ts': `import { two } from '../two/two.ts'\nexport const x = two`,
    'src/main/features/two/peeks.ts': `import type { one } from '#main/features/one/one.ts'\nexport type X = typeof one`,
  },
  'renderer-features-stand-alone': {
    'src/renderer/features/one/peeks.tsx': `import { other } from '#renderer/features/two/screen.tsx'\nexport const x = other`,
  },
  'inner-rooms-know-no-way-in': {
    'src/main/records/rises.ts': `import { one } from '../features/one/one.ts'\nexport const x = one`,
    'src/main/share/rises.ts': `import { server } from '../transport/server.ts'\nexport const x = server`,
  },
  'storage-knows-nobody': {
    'src/main/storage/rises.ts': `import { rows } from '../db/rows.ts'\nexport const x = rows`,
  },
  'only-entries-choose-a-host': {
    'src/main/core/serves.ts': `import { server } from '../transport/server.ts'\nexport const x = server`,
    'src/main/features/one/windows.ts': `import { window } from '#main/electron/window.ts'\nexport const x = window`,
  },
  'only-the-shell-imports-electron': {
    'src/main/core/shell.ts': `import { app } from 'electron'\nexport const x = app`,
    'src/main/transport/shell.ts': `import type { App } from 'electron'\nexport type X = App`,
    'src/renderer/api/shell.ts': `import { ipcRenderer } from 'electron'\nexport const x = ipcRenderer`,
  },
  'only-the-replica-imports-automerge': {
    'src/main/records/merges.ts': `import { merge } from '@automerge/automerge'\nexport const x = merge`,
  },
  'only-the-database-imports-sqlite': {
    'src/main/records/queries.ts': `import Database from 'better-sqlite3'\nexport const x = Database`,
    'src/main/storage/queries.ts': `import Database from 'better-sqlite3'\nexport const x = Database`,
  },
  'only-the-age-room-locks-files': {
    'src/main/records/locks.ts': `import { Encrypter } from 'age-encryption'\nexport const x = Encrypter`,
    'src/main/share/locks.ts': `import { chacha20poly1305 } from '@noble/ciphers/chacha.js'\nexport const x = chacha20poly1305`,
  },
  'only-edges-open-sockets': {
    'src/main/share/listens.ts': `import { createServer } from 'node:http'\nexport const x = createServer`,
    'src/main/core/connects.ts': `import { connect } from 'net'\nexport const x = connect`,
    'src/main/core/sockets.ts': `import { WebSocket } from 'ws'\nexport const x = WebSocket`,
  },
  'nobody-goes-out': {
    'src/main/transport/goes-out.ts': `import { get } from 'node:https'\nexport const x = get`,
    'src/main/electron/shouts.ts': `import { createSocket } from 'node:dgram'\nexport const x = createSocket`,
    'src/main/share/web/other-door.ts': `import { get } from 'node:https'\nexport const x = get`,
    'src/main/share/asks-names.ts': `import { lookup } from 'node:dns/promises'\nexport const x = lookup`,
  },
  'only-a-share-on-the-web-goes-out': {
    'src/main/core/telemetry.ts': `import { createAsk } from '#main/share/web/web-request.ts'\nexport const x = createAsk`,
  },
  'the-door-has-no-other-way': {
    'src/main/share/web/shouts.ts': `import { createSocket } from 'node:dgram'\nexport const x = createSocket`,
  },
  'files-are-asked-for-by-name': {
    'src/main/print/writes-later.ts': `export const x = () => import('node:fs/promises')`,
  },
  'ui-knows-no-work': {
    'src/renderer/ui/asks.tsx': `import { connect } from '../api/connect.ts'\nexport const x = connect`,
    'src/renderer/ui/knows.tsx': `import { other } from '#renderer/features/two/screen.tsx'\nexport const x = other`,
  },
  'only-the-application-knows-screens': {
    'src/renderer/layout/knows.tsx': `import { other } from '#renderer/features/two/screen.tsx'\nexport const x = other`,
  },
  'nobody-knows-the-application': {
    'src/renderer/features/two/rises.tsx': `import { main } from '../../app/main.tsx'\nexport const x = main`,
  },
  'main-runs-on-what-is-shipped': {
    'src/main/core/unshipped.ts': `import fc from 'fast-check'\nexport const x = fc`,
  },
}

const rulesBrokenBy = ({ summary }: Cruise, path: string): readonly string[] => [
  ...new Set(summary.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name)),
]

describe('layers', () => {
  const tree = createPlantedTree(HOUSE)
  afterAll(() => tree.remove())
  let broken: Cruise

  beforeAll(() => {
    expect(cruise(tree.folder, ['src']).summary.violations).toEqual([])
    for (const sources of [ACCOMPLICES, ...Object.values(BREAKS)]) tree.plant(sources)
    broken = cruise(tree.folder, ['src', 'tests'])
  })

  test('every rule is broken here once, and no other', () => {
    expect(Object.keys(BREAKS).toSorted()).toEqual(config.forbidden.map(({ name }) => name).toSorted())
  })

  test.each(
    Object.entries(BREAKS).flatMap(([rule, sources]) =>
      Object.keys(sources).map((path) => [rule, path] as const),
    ),
  )('%s stops %s', (rule, path) => {
    expect(rulesBrokenBy(broken, path)).toContain(rule)
  })

  test('files that keep to the rules stay free of them, beside those that do not', () => {
    for (const path of Object.keys(HOUSE)) expect(rulesBrokenBy(broken, path), path).toEqual([])
  })
})

describe('this house', () => {
  const real = cruise(ROOT, ['src', 'tests'])

  test('is really read: modules, and the ways between them by alias', () => {
    const sources = real.modules.map(({ source }) => source)
    expect(sources.filter((source) => source.startsWith('src/')).length).toBeGreaterThan(300)
    expect(sources).toContain('src/renderer/app/main.tsx')
    const byAlias = real.modules.flatMap(({ dependencies }) =>
      dependencies.filter(({ module }) => /^#(shared|main|renderer|tests)\//.test(module)),
    )
    expect(byAlias.length).toBeGreaterThan(300)
    expect(byAlias.filter(({ resolved }) => !/^(src|tests)\//.test(resolved))).toEqual([])
  })

  test('keeps every rule', () => {
    expect(real.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([])
  })
})
