import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '#main/cli/run-cli.ts'
import { startApp, temporaryFolder } from '#tests/support/test-app.ts'
import { noise } from '../unit/paste/noise.ts'
import { hostileLine } from './hostile-line.ts'

/** `scripts/torture.mjs` asks for twenty thousand. */
const LINES = Number(process.env['KOMANDA_TORTURE_LINES'] ?? 30)
const SEED = Number(process.env['KOMANDA_FAULT_SEED'] ?? Date.now() % 1_000_000)

test(
  `${LINES} strange command lines are answered or refused in words, as JSON where that was asked for (seed ${SEED})`,
  { timeout: 60_000 + LINES * 2_000 },
  async () => {
    const folder = temporaryFolder()
    const dataFolder = join(folder, 'duomenys')
    mkdirSync(join(folder, 'aplankas'))
    writeFileSync(join(folder, 'failas.txt'), 'Antanavo mokykla 5 mokytojai')
    writeFileSync(join(folder, 'failas.json'), '[{"id":"a","__proto__":{"x":1}}]')
    const run = (argv: readonly string[]) =>
      runCli({ argv, workingFolder: folder, defaultDataFolder: dataFolder })
    expect(await run(['demo'])).toMatchObject({ status: 0 })
    const random = noise(SEED)
    const problems: string[] = []
    for (let count = 0; count < LINES; count += 1) {
      const line = hostileLine(random)
      const { stdout: pieces, stderr, status } = await run([...line, '--json'])
      const stdout = [...pieces].join('')
      const said = JSON.stringify(line).slice(0, 500)
      if (line.includes('--')) continue
      try {
        const { error } = JSON.parse(stdout) as { error?: { code: string } }
        if (error?.code === 'internal' || (error === undefined) !== (status === 0 || status === 4))
          problems.push(`${said}: ${status} ${stdout.slice(0, 500)}`)
      } catch {
        problems.push(`${said}: ${status} no JSON: ${stdout.slice(0, 200)} ${stderr.slice(0, 200)}`)
      }
    }
    expect(problems).toEqual([])
    expect(await run(['record', 'list', '--kind', 'meeting', '--json'])).toMatchObject({ status: 0 })
    const app = await startApp({ dataFolder })
    const before = app.core.db.dumpProjection()
    app.core.projector.rebuild()
    expect(app.core.db.dumpProjection()).toBe(before)
    expect(app.core.db.quickCheck()).toEqual([])
  },
)
