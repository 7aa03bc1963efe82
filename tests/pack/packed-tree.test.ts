import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtFolder, importsOf, packageOf } from '#tests/support/built.ts'
import { makePackedTree, packedFiles } from '../../scripts/pack/packed-tree.mjs'
import { SIZE_BUDGET, sizesByPart } from '../../scripts/pack/size-table.mjs'
import { projectNode, ROOT } from '../../scripts/project.mjs'

const HERE = { platform: process.platform, arch: process.arch }
let folder = ''
let files: readonly string[] = []

beforeAll(() => {
  builtFolder()
  folder = mkdtempSync(join(tmpdir(), 'komanda-packed-'))
  files = packedFiles(HERE)
  makePackedTree(join(folder, 'app'), HERE)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The packed command line, far from the project, with nothing of its environment. */
const komanda = (...args: string[]) =>
  spawnSync(projectNode() ?? '', [join(folder, 'app', 'out', 'main', 'cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: '' },
  })

const done = (...args: string[]): unknown => {
  const { status, stdout, stderr } = komanda(...args, '--data', join(folder, 'data'), '--json')
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stdout}${stderr}`)
  return JSON.parse(stdout)
}

describe('the tree that is packed', () => {
  test('holds what runs: no sources, maps, types or tests, and natives of this system alone', () => {
    expect(files.filter((file) => /\.(ts|tsx|map|md|tsbuildinfo)$|(^|\/)tests?\//.test(file))).toEqual([])
    expect(files.filter((file) => file.startsWith('src/') || file.startsWith('out/types'))).toEqual([])
    const natives = files.filter((file) => file.endsWith('.node'))
    expect(natives).toHaveLength(2)
    for (const native of natives) expect(native).toContain(`${HERE.platform}-${HERE.arch}`)
  })

  test('holds every package that the program asks for, and none that only builds or tests it', () => {
    const asked = new Set<string>()
    for (const name of readdirSync(join(builtFolder(), 'main'))) {
      const text = readFileSync(join(builtFolder(), 'main', name), 'utf8')
      for (const imported of importsOf(text)) {
        const name = packageOf(imported)
        if (name !== null) asked.add(name)
      }
    }
    const packed = new Set(
      files.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
    )
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    expect(asked.has('better-sqlite3')).toBe(true)
    expect([...asked].filter((name) => name !== 'electron' && !packed.has(name))).toEqual([])
    expect([...packed].filter((name) => name in devDependencies)).toEqual([])
  })

  test('is within its size', () => {
    const total = sizesByPart(files, ROOT).reduce((sum, { bytes }) => sum + bytes, 0)
    expect(total).toBeGreaterThan(10 * 1024 * 1024)
    expect(total).toBeLessThan(SIZE_BUDGET)
  })

  test(
    'works alone as a command line, which prints in every format and reads what it printed',
    { timeout: 60_000 },
    () => {
      expect(done('demo')).toMatchObject({ institutions: 10 })
      for (const [report, format] of [
        ['rollup', 'pdf'],
        // Its list of contents is counted by a part of the library that nothing else needs.
        ['minute-book', 'docx'],
        ['rollup', 'xlsx'],
      ] as const) {
        const out = join(folder, `${report}.${format}`)
        expect(done('print', '--report', report, '--format', format, '--out', out)).toMatchObject({
          file: out,
        })
      }
      expect(done('import', join(folder, 'rollup.xlsx'), '--dry-run')).toHaveProperty('proposed')
    },
  )

  test('works alone as the local server', { timeout: 60_000 }, async () => {
    const server = spawn(
      projectNode() ?? '',
      [
        join(folder, 'app', 'out', 'main', 'server.js'),
        '--data',
        join(folder, 'served'),
        '--no-open',
        '--print-address',
      ],
      { cwd: folder, env: { PATH: '' }, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    try {
      server.stdout.setEncoding('utf8')
      let said = ''
      for await (const text of server.stdout as AsyncIterable<string>) {
        said += text
        if (said.includes('\n')) break
      }
      const entered = await fetch(said.trim(), { redirect: 'manual' })
      const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
      const page = await fetch(new URL(entered.headers.get('location') ?? '', said.trim()), {
        headers: { cookie: cookie.join('; ') },
      })
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('<div id="root"')
    } finally {
      server.kill('SIGKILL')
    }
  })
})
