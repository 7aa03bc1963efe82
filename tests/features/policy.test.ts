import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { NOTHING_OPEN } from '#shared/commands/command-context.ts'
import { isAvailable } from '#shared/commands/is-available.ts'
import { COMMANDS, type CommandSpec } from '#shared/commands/command-table.ts'
import { NO_POLICY } from '#shared/contract/no-policy.ts'
import type { PolicyState } from '#shared/contract/policy-contract.ts'
import { openProgram } from '#main/core/open-program.ts'
import { policyFile, readPolicy } from '#main/core/read-policy.ts'
import { randomIds, systemClock } from '#main/core/system-ports.ts'
import { isRoomOff } from '#renderer/app/frame/is-room-off.ts'
import { PATHS, type RoomId } from '#renderer/lib/paths.ts'
import { temporaryFolder } from '#tests/support/test-app.ts'

const written = (text: string): string => {
  const file = join(temporaryFolder(), 'policy.json')
  writeFileSync(file, text)
  return file
}

async function program(policy: PolicyState) {
  const dataFolder = join(temporaryFolder(), 'data')
  const app = await openProgram({
    dataFolder,
    practiceFolder: `${dataFolder}-pratybos`,
    policy,
    clock: systemClock,
    ids: randomIds,
    log: { write: () => undefined },
  })
  onTestFinished(() => app.close())
  return app
}

describe('the settings file of a whole computer', () => {
  test('lies where only its administrator writes', () => {
    expect(policyFile({ platform: 'linux', env: {} })).toBe('/etc/komanda/policy.json')
    expect(policyFile({ platform: 'win32', env: { PROGRAMDATA: 'D:\\PD' } })).toContain('D:\\PD')
    expect(policyFile({ platform: 'darwin', env: {} })).toMatch(/^\/Library\//)
  })

  test('is believed whole or not at all, and says which place is wrong', async () => {
    const nowhere = join(temporaryFolder(), 'policy.json')
    expect(await readPolicy(nowhere)).toEqual({ ...NO_POLICY, file: nowhere })
    const good = written('\uFEFF{"share": "/mnt/bendras", "off": ["import"], "language": "en"}')
    expect(await readPolicy(good)).toMatchObject({
      trouble: null,
      policy: { share: '/mnt/bendras', off: ['import'], language: 'en', registers: [] },
    })
    for (const [text, place] of [
      ['{"off": ["import", "everything"]}', 'off/1'],
      ['{"shared": "/mnt"}', 'shared'],
      ['{"registers": [{"title": ""}]}', 'registers/0/title'],
      ['["share"]', 'JSON'],
      ['not json', 'JSON'],
      ['', 'JSON'],
      [' '.repeat(300_000), 'JSON'],
    ] as const) {
      const file = written(text)
      expect(await readPolicy(file), text.slice(0, 40)).toEqual({ ...NO_POLICY, file, trouble: place })
    }
  })

  test('fixes the share, the first registers and what is off, and says who fixed it', async () => {
    const share = join(temporaryFolder(), 'bendras')
    mkdirSync(share)
    const file = written(
      JSON.stringify({
        share,
        off: ['import', 'practice'],
        registers: [{ title: 'Įsakymai', registers: 'orders', prefix: 'V-' }],
      }),
    )
    const app = await program(await readPolicy(file))
    expect(await app.call('policy.state', {})).toMatchObject({ file, trouble: null, policy: { share } })
    await app.call('workspace.create', { role: 'municipality', name: 'Kazlų Rūda' })
    expect(await app.call('share.state', {})).toMatchObject({ folder: share, status: 'ok' })
    const { records } = (await app.call('records.list', { kind: 'register' })) as {
      records: readonly { record: object }[]
    }
    expect(records.map(({ record }) => record)).toMatchObject([{ title: 'Įsakymai', prefix: 'V-' }])
    for (const [name, input] of [
      ['share.choose', { folder: temporaryFolder() }],
      ['intake.read', {}],
      ['program.practise', {}],
      ['workspace.openPractice', {}],
    ] as const) {
      await expect(app.call(name, input), name).rejects.toMatchObject({ code: 'switched-off' })
    }
    await app.call('share.choose', { folder: share })
  })

  test('takes what is off out of every menu', () => {
    const commands: readonly CommandSpec[] = COMMANDS
    const on = (off: string[]) =>
      commands
        .filter((spec) => isAvailable(spec, { ...NOTHING_OPEN, hasWorkspace: true, hasPage: true, off }))
        .map(({ id }) => id)
    const gone = on([]).filter((id) => !on(['import', 'export', 'practice', 'language']).includes(id))
    expect(gone).toEqual(
      expect.arrayContaining([
        'go.intake',
        'export.docx',
        'export.archive',
        'practice.open',
        'tools.language',
      ]),
    )
    expect(
      gone.filter((id) => !/^(go\.intake|edit\.pasteList|export\.|practice\.open|tools\.language)/.test(id)),
    ).toEqual([])
    expect((Object.keys(PATHS) as RoomId[]).filter((id) => isRoomOff(id, ['import', 'export']))).toEqual([
      'intake',
    ])
  })
})
