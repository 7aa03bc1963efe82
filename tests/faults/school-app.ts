import { sql } from '#main/db/database.ts'
import type { Meeting } from '#shared/model/meeting.ts'
import { startApp, type TestApp } from '#tests/support/test-app.ts'

export interface SchoolApp extends TestApp {
  /** Types into the one meeting's place; resolves when it is shown as saved. */
  type(place: string): Promise<void>
  place(): Promise<string>
  /** The failure of a call, as people are told it. */
  codeOf(call: Promise<unknown>): Promise<string>
}

const MEETING = 'm1'

async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'done'
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error)
  }
}

/** The real program of a school with one meeting; on a used folder, what was there. */
export async function startSchool(dataFolder?: string): Promise<SchoolApp> {
  const app = await startApp(dataFolder === undefined ? {} : { dataFolder })
  const { workspace } = await app.call('workspace.state', {})
  if (workspace === null) {
    await app.call('workspace.create', { role: 'institution', name: 'Jankų mokykla', author: 'sekretorė' })
    await app.call('records.put', {
      records: [{ kind: 'meeting', record: { id: MEETING, bodyId: 'b', date: '2018-10-01' } }],
    })
  }
  return {
    ...app,
    codeOf,
    async type(place) {
      const edits = [{ op: 'set' as const, path: ['place'], value: place }]
      await app.call('records.edit', { kind: 'meeting', id: MEETING, edits })
    },
    async place() {
      const { record } = await app.call('records.get', { kind: 'meeting', id: MEETING })
      return (record as Meeting).place
    },
  }
}

/** Everything that is stored, to be compared before and after a failure. */
export function stored(app: TestApp): string {
  const chunks = app.core.db.all(
    sql.selectFrom('chunk').select(['position', 'document_id', 'sha256', 'local']).orderBy('position'),
  )
  return JSON.stringify(chunks) + app.core.db.dumpProjection()
}
