import type { Edit } from '#shared/contract/records-contract.ts'
import { startApp, temporaryFolder, type TestApp } from '#tests/support/test-app.ts'

export const MUNICIPALITY = 'Kazlų Rūdos savivaldybė'

/** A computer of a school; the same name twice is two computers of one school. */
export async function schoolComputer(name: string, author = 'sekretorė'): Promise<TestApp> {
  const app = await startApp()
  await app.call('workspace.create', { role: 'institution', name, municipality: MUNICIPALITY, author })
  return app
}

export async function municipalityComputer(): Promise<TestApp> {
  const app = await startApp()
  await app.call('workspace.create', { role: 'municipality', name: MUNICIPALITY, author: 'koordinatorė' })
  return app
}

export interface Pair {
  readonly left: TestApp
  readonly right: TestApp
  readonly share: string
  /** Both hand over and take in until nothing is left. */
  readonly sync: () => Promise<void>
}

export async function twoComputers(name = 'Plutiškių gimnazija'): Promise<Pair> {
  const share = temporaryFolder()
  const left = await schoolComputer(name)
  const right = await schoolComputer(name, 'direktoriaus pavaduotoja')
  return {
    left,
    right,
    share,
    async sync() {
      for (const app of [left, right]) await app.call('share.send', { folder: share })
      for (const app of [left, right]) {
        // An undone merge may take many records away; the other computer's person agrees.
        await app.call('share.receive', { folder: share, confirmRemovals: true })
      }
    },
  }
}

export const putMeeting = (app: TestApp, record: object) =>
  app.call('records.put', { records: [{ kind: 'meeting', record: { bodyId: 'b', ...record } }] })

export const editMeeting = (app: TestApp, id: string, edits: readonly Edit[]) =>
  app.call('records.edit', { kind: 'meeting', id, edits: [...edits] })

export const set = (path: readonly string[], value: unknown): Edit => ({ op: 'set', path: [...path], value })

/** All live meetings as plain data, by id. */
export async function meetingsOf(app: TestApp): Promise<ReadonlyMap<string, Record<string, unknown>>> {
  const { records } = await app.call('records.list', { kind: 'meeting' })
  return new Map(records.map(({ id, record }) => [id, record]))
}
