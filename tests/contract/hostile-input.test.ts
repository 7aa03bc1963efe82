import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import { CONTRACT, type ProcedureName } from '#shared/contract/contract.ts'
import { KINDS } from '#shared/model/kind-names.ts'
import type { Meeting } from '#shared/model/meeting.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'
import { noise } from '../unit/paste/noise.ts'
import { hostileInput, type InputSchema, type World } from './hostile-input.ts'

/** `scripts/torture.mjs` asks for a hundred thousand. */
const CALLS = Number(process.env['KOMANDA_TORTURE_CALLS'] ?? 400)
const SEED = Number(process.env['KOMANDA_FAULT_SEED'] ?? Date.now() % 1_000_000)
/** What one call may change must be the same when made anew; looked at so often. */
const LOOK_EVERY = 200

const NAMES = Object.keys(CONTRACT) as ProcedureName[]
const schemaOf = (name: ProcedureName): InputSchema =>
  z.toJSONSchema(CONTRACT[name].input, { unrepresentable: 'any', io: 'input' }) as InputSchema

/** Paths that may be given: a shared folder, a file that is none, nothing at all; all in the test's own folder. */
function placesIn(folder: string): readonly string[] {
  const names = ['share', 'file.txt', 'ąžuolas šėda', join('missing', 'deeper')]
  const paths = names.map((name) => join(folder, name))
  mkdirSync(paths[0] ?? '')
  writeFileSync(paths[1] ?? '', 'Ne tas failas')
  return paths
}

async function worldOf(app: TestApp, paths: readonly string[]): Promise<World> {
  const lists = await Promise.all(KINDS.map((kind) => app.call('records.list', { kind })))
  const ids = lists.flatMap(({ records }) => records.slice(0, 3).map(({ record }) => String(record['id'])))
  const { records } = await app.call('records.list', { kind: 'meeting' })
  const inner = records
    .slice(0, 5)
    .flatMap(({ record }) =>
      (record as unknown as Meeting).agenda.flatMap(({ id, decisions }) => [
        id,
        ...decisions.map((one) => one.id),
      ]),
    )
  return { ids: [...ids, ...inner, 'missing'], paths }
}

test(
  `${CALLS} inputs as a faulty window may send them are answered or refused in words (seed ${SEED})`,
  { timeout: 120_000 + CALLS * 200 },
  async () => {
    const app = await startApp()
    await app.call('workspace.openPractice', { as: 'municipality', author: 'koordinatorė' })
    const world = await worldOf(app, placesIn(temporaryFolder()))
    const schemas = new Map(NAMES.map((name) => [name, schemaOf(name)]))
    const random = noise(SEED)
    const problems: string[] = []
    let answered = 0
    for (let call = 1; call <= CALLS; call += 1) {
      const name = random.pick(NAMES)
      const input = hostileInput(schemas.get(name) ?? {}, random, world)
      try {
        await app.call(name, input as never)
        answered += 1
      } catch (error) {
        const isTold = error instanceof AppError && error.code !== 'internal'
        if (!isTold) problems.push(`${name} ${JSON.stringify(input).slice(0, 600)}: ${String(error)}`)
      }
      if (call % LOOK_EVERY === 0) {
        const before = app.core.db.dumpProjection()
        app.core.projector.rebuild()
        if (app.core.db.dumpProjection() !== before) problems.push(`not the same when made anew, at ${call}`)
      }
    }
    expect(problems).toEqual([])
    expect(answered).toBeGreaterThan(CALLS / 10)
    expect(app.core.db.quickCheck()).toEqual([])
  },
)
