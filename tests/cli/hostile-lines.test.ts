import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COMMANDS } from '#main/cli/command-table.ts'
import { runCli } from '#main/cli/run-cli.ts'
import { startApp, temporaryFolder } from '#tests/support/test-app.ts'
import { noise, type Noise } from '../unit/paste/noise.ts'

/** `scripts/torture.mjs` asks for twenty thousand. */
const LINES = Number(process.env['KOMANDA_TORTURE_LINES'] ?? 30)
const SEED = Number(process.env['KOMANDA_FAULT_SEED'] ?? Date.now() % 1_000_000)

/** What a person may type for anything; files and folders are of the test's own folder, for some commands write. */
const VALUES = [
  'failas.txt',
  'failas.json',
  'aplankas',
  'nėra tokio',
  'meeting',
  'order',
  'ANT',
  '2018-2019',
  '2018-02-30',
  '-1',
  '1e308',
  '',
  ' ',
  'ą'.repeat(2000),
  '__proto__',
  '%00',
  '\u202eatgal',
  '{"id":1}',
  '--',
  '-',
  '#read("x")',
  "'; DROP TABLE record; --",
] as const

/** A command as it is meant, or with a piece that is not meant. */
function hostileLine(random: Noise): string[] {
  const entry = random.pick(COMMANDS)
  const line = entry.name.split(' ')
  if (entry.argument !== undefined && random.chance(0.8)) line.push(random.pick(VALUES))
  for (const { flags, required } of entry.options) {
    if (!random.chance(required ? 0.9 : 0.4)) continue
    const [name = '', value] = flags.split(' ')
    line.push(name)
    if (value !== undefined && random.chance(0.9)) line.push(random.pick(VALUES))
  }
  if (random.chance(0.3)) line.splice(random.below(line.length + 1), 0, random.pick(VALUES))
  if (random.chance(0.2)) line.splice(random.below(line.length), 1)
  return line
}

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
      const { stdout, stderr, status } = await run([...line, '--json'])
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
