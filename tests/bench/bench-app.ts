import { join } from 'node:path'
import type { CallInput, Output, ProcedureName } from '#shared/contract/contract.ts'
import { createApp } from '#main/core/create-app.ts'
import { randomIds, silentLog } from '#main/core/system-ports.ts'
import type { Db } from '#main/db/database.ts'

export interface BenchApp {
  /** For benches that fill the database themselves. */
  readonly db: Db
  call<N extends ProcedureName>(name: N, input: CallInput<N>): Promise<Output<N>>
  close(): Promise<void>
}

/** The real core in a folder of its own. */
export async function benchApp(folder: string, name: string, now = () => new Date()): Promise<BenchApp> {
  const app = await createApp({
    dataFolder: join(folder, name),
    clock: { now },
    ids: randomIds,
    log: silentLog,
  })
  return {
    db: app.core.db,
    call: async (procedure, input) => (await app.call(procedure, input)) as Output<typeof procedure>,
    close: () => app.close(),
  }
}

/** A school with a team and minutes of one item, ready to be typed into. */
export async function schoolWithMinutes(folder: string, name: string): Promise<BenchApp> {
  const app = await benchApp(folder, name)
  await app.call('workspace.create', {
    role: 'institution',
    name: 'Jankų pagrindinė mokykla',
    municipality: 'Kazlų Rūdos savivaldybė',
    author: 'sekretorė',
  })
  await app.call('records.put', {
    records: [
      { kind: 'body', record: { id: 'b', name: 'Kūrybinė komanda' } },
      {
        kind: 'meeting',
        record: { id: 'm', bodyId: 'b', date: '2018-10-01', agenda: [{ id: 'a', title: 'Dėl plano' }] },
      },
    ],
  })
  return app
}

/** A municipality with nothing in it yet. */
export async function emptyMunicipality(folder: string, name: string, now?: () => Date): Promise<BenchApp> {
  const app = await benchApp(folder, name, now)
  await app.call('workspace.create', {
    role: 'municipality',
    name: 'Sugeneruota savivaldybė',
    author: 'k',
    institutionId: 'KR',
  })
  return app
}
